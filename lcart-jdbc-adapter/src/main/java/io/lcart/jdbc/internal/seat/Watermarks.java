package io.lcart.jdbc.internal.seat;

import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the seats of pools were used up when one was taken last, so that a search does not begin with all that were taken before: as long
 * as somebody looks at an old state of the table, as a long export does, an index still leads to each of them (performance.md B2). Only
 * hints, which this process knows alone: behind them nothing may be left, and before them seats may have become free. Thread-safe.
 */
final class Watermarks {

    private static final int MOST_POOLS = 10_000;

    /** How many seats before the last one taken are looked at again: rivals hold them, and some will give theirs back. */
    private static final int SLACK = 64;

    private final Map<SeatPoolId, Mark> marks = new ConcurrentHashMap<>();

    /** Where a search begins: at seats that have been available since an instant, and of those since that instant at a number. */
    record Mark(Instant since, int number) implements Comparable<Mark> {

        /** Before every seat. */
        static final Mark START = new Mark(Instant.parse("0001-01-01T00:00:00Z"), 0);

        @Override
        public int compareTo(Mark other) {
            int bySince = since.compareTo(other.since);
            return bySince == 0 ? Integer.compare(number, other.number) : bySince;
        }
    }

    Mark of(SeatPoolId pool) {
        return marks.getOrDefault(pool, Mark.START);
    }

    /** Notes the last seat that was taken, or that none was left. */
    void note(SeatPoolId pool, @Nullable Mark last) {
        if (last == null) {
            marks.remove(pool);
            return;
        }
        if (marks.size() >= MOST_POOLS) {
            marks.clear();
        }
        marks.put(pool, new Mark(last.since(), last.number() - SLACK));
    }
}
