package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatTaker.Holder;
import io.lcart.jdbc.internal.seat.SeatTaker.Taken;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives seats to people: one live seat of a pool for each. */
final class Claims {

    private static final String HELD = "select live_key, seat_no from lcart_seat where live_key {in}";

    private final Sql sql;
    private final SeatTaker taker;

    Claims(Sql sql) {
        this.sql = sql;
        this.taker = new SeatTaker(sql);
    }

    List<SeatOutcome> decide(List<SeatClaim> claims) {
        sql.requireWriting();
        SeatOutcome[] outcomes = new SeatOutcome[claims.size()];
        for (Run run : Run.of(claims, SeatClaim::pool, SeatClaim::at)) {
            List<AccountId> accounts = run.places().stream()
                    .map(place -> claims.get(place).account())
                    .distinct()
                    .toList();
            Map<AccountId, SeatOutcome> decided = new HashMap<>(
                    sql.dialect().changesInQueries()
                            ? new ClaimStatement(sql).decide(run.pool(), run.at(), accounts)
                            : decide(run.pool(), run.at(), accounts));
            for (int place : run.places()) {
                AccountId account = claims.get(place).account();
                SeatOutcome outcome = decided.getOrDefault(account, new SeatOutcome.NoneAvailable());
                outcomes[place] = outcome;
                if (outcome instanceof SeatOutcome.Taken taken) {
                    decided.put(account, new SeatOutcome.AlreadyHolds(taken.seat()));
                }
            }
        }
        return Arrays.asList(outcomes);
    }

    private Map<AccountId, SeatOutcome> decide(SeatPoolId pool, Instant at, List<AccountId> accounts) {
        Long id = Keyed.SEAT_POOL.lock(sql, List.of(pool.value())).find(pool.value());
        Numbers people = Keyed.ACCOUNT.require(
                sql, accounts.stream().map(AccountId::value).toList());
        Map<AccountId, SeatOutcome> outcomes = new HashMap<>();
        if (id == null) {
            return outcomes;
        }
        Map<AccountId, Holder> asking = new HashMap<>();
        accounts.forEach(account -> asking.put(account, Holder.of(id, people.of(account.value()))));
        Map<String, Integer> held =
                held(sql, asking.values().stream().map(Holder::liveKey).toList());
        asking.forEach((account, holder) -> {
            Integer number = held.get(holder.liveKey());
            if (number != null) {
                outcomes.put(account, new SeatOutcome.AlreadyHolds(SeatPlace.id(pool.value(), number)));
            }
        });
        List<AccountId> without = accounts.stream()
                .filter(account -> !outcomes.containsKey(account))
                .toList();
        List<Integer> picked = without.isEmpty() ? List.of() : taker.pick(id, at, without.size());
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < picked.size(); i++) {
            SeatId seat = SeatPlace.id(pool.value(), picked.get(i));
            outcomes.put(without.get(i), new SeatOutcome.Taken(seat));
            taken.add(new Taken(id, picked.get(i), at, asking.get(without.get(i))));
        }
        taker.take(SeatState.AVAILABLE, SeatState.CLAIMED, taken);
        return outcomes;
    }

    /** The numbers of the seats that are held under live keys. */
    static Map<String, Integer> held(Sql sql, List<String> liveKeys) {
        Map<String, Integer> held = new HashMap<>();
        for (List<String> chunk : Chunks.of(liveKeys)) {
            sql.query(HELD).texts(chunk).each(row -> held.put(row.text(), row.integer()));
        }
        return held;
    }
}
