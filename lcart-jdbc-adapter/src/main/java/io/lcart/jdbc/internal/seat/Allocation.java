package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatTaker.Holder;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives seats to wishes. Wishes for different pools do not touch each other; those for one pool are decided in the order of the list.
 *
 * @param <W> a wish
 * @param <K> what of a wish may hold one seat only
 */
abstract class Allocation<W, K> {

    private final Sql sql;
    private final SeatTaker taker;

    Allocation(Sql sql, SeatState state) {
        this.sql = sql;
        this.taker = new SeatTaker(sql, state);
    }

    final Sql sql() {
        return sql;
    }

    abstract SeatPoolId pool(W wish);

    abstract AccountId account(W wish);

    abstract Instant at(W wish);

    abstract K key(W wish);

    abstract Holder holder(W wish, long pool, long account);

    /** The seats that wishes hold already. */
    abstract Map<K, SeatId> held(List<W> wishes, Numbers pools, Numbers accounts);

    /** Writes down what else belongs to a taken seat. */
    abstract void taken(List<Given<W>> given, Numbers accounts);

    /** A seat and the wish that got it. */
    record Given<W>(W wish, SeatNumber seat) {}

    final List<SeatOutcome> decide(List<W> wishes) {
        sql.requireWriting();
        List<String> poolKeys = wishes.stream().map(wish -> pool(wish).value()).toList();
        Numbers pools =
                sql.dialect().skipsLocked() ? Keyed.SEAT_POOL.find(sql, poolKeys) : Keyed.SEAT_POOL.lock(sql, poolKeys);
        // why the lock: two wishes of one person at once must not both find that the person holds nothing
        Numbers accounts = Keyed.ACCOUNT.requireLocked(
                sql, wishes.stream().map(wish -> account(wish).value()).toList());
        Map<K, SeatId> held = new HashMap<>(held(wishes, pools, accounts));
        List<@Nullable SeatOutcome> outcomes =
                new ArrayList<>(Collections.<@Nullable SeatOutcome>nCopies(wishes.size(), null));
        Map<Long, List<Integer>> byPool = new TreeMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Long pool = pools.find(pool(wishes.get(i)).value());
            SeatId seat = held.get(key(wishes.get(i)));
            if (seat != null) {
                outcomes.set(i, new SeatOutcome.AlreadyHolds(seat));
            } else if (pool == null) {
                outcomes.set(i, new SeatOutcome.NoneAvailable());
            } else {
                byPool.computeIfAbsent(pool, p -> new ArrayList<>()).add(i);
            }
        }
        byPool.forEach((pool, places) -> {
            for (List<Integer> run : runs(wishes, places)) {
                decide(pool, run, wishes, outcomes, held, accounts);
            }
        });
        List<SeatOutcome> decided = new ArrayList<>();
        for (SeatOutcome outcome : outcomes) {
            decided.add(outcome == null ? new SeatOutcome.NoneAvailable() : outcome);
        }
        return decided;
    }

    /** Cuts the places of wishes into runs of one instant, so that the seats of a run are equally good for all its wishes. */
    private List<List<Integer>> runs(List<W> wishes, List<Integer> places) {
        List<List<Integer>> runs = new ArrayList<>();
        Instant last = null;
        for (int place : places) {
            Instant at = at(wishes.get(place));
            if (!at.equals(last)) {
                runs.add(new ArrayList<>());
                last = at;
            }
            runs.get(runs.size() - 1).add(place);
        }
        return runs;
    }

    private void decide(
            long pool,
            List<Integer> run,
            List<W> wishes,
            List<@Nullable SeatOutcome> outcomes,
            Map<K, SeatId> held,
            Numbers accounts) {
        Map<K, Integer> first = new LinkedHashMap<>();
        run.forEach(place -> first.putIfAbsent(key(wishes.get(place)), place));
        first.keySet().removeAll(held.keySet());
        List<Integer> asking = List.copyOf(first.values());
        List<Holder> holders = asking.stream()
                .map(wishes::get)
                .map(wish -> holder(wish, pool, accounts.of(account(wish).value())))
                .toList();
        if (!holders.isEmpty()) {
            List<Integer> numbers = taker.take(pool, at(wishes.get(run.get(0))), holders);
            List<Given<W>> given = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                int place = asking.get(i);
                W wish = wishes.get(place);
                SeatId seat = SeatNames.name(pool(wish).value(), numbers.get(i));
                outcomes.set(place, new SeatOutcome.Taken(seat));
                held.put(key(wish), seat);
                given.add(new Given<>(wish, new SeatNumber(pool, numbers.get(i))));
            }
            taken(given, accounts);
        }
        for (int place : run) {
            SeatId seat = held.get(key(wishes.get(place)));
            if (outcomes.get(place) == null && seat != null) {
                outcomes.set(place, new SeatOutcome.AlreadyHolds(seat));
            }
        }
    }
}
