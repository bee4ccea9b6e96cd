package io.lcart.jdbc.internal.seat;

import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Wishes for seats of one pool at one instant, so that its seats are equally good for all of them. Wishes for different pools do not touch
 * each other; those for one pool are decided in the order of the list.
 *
 * @param pool the pool
 * @param at the instant
 * @param places where in the list of all wishes these are
 */
record Run(SeatPoolId pool, Instant at, List<Integer> places) {

    /** Cuts a list of wishes; the runs come in one order of the pools for all callers. */
    static <W> List<Run> of(List<W> wishes, Function<W, SeatPoolId> pool, Function<W, Instant> at) {
        Map<SeatPoolId, List<Run>> byPool = new TreeMap<>(Comparator.comparing(SeatPoolId::value));
        for (int place = 0; place < wishes.size(); place++) {
            W wish = wishes.get(place);
            List<Run> runs = byPool.computeIfAbsent(pool.apply(wish), id -> new ArrayList<>());
            if (runs.isEmpty() || !runs.get(runs.size() - 1).at().equals(at.apply(wish))) {
                runs.add(new Run(pool.apply(wish), at.apply(wish), new ArrayList<>()));
            }
            runs.get(runs.size() - 1).places().add(place);
        }
        return byPool.values().stream().flatMap(List::stream).toList();
    }
}
