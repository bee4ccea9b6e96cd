package io.lcart.core.training;

import io.lcart.spi.Interval;
import io.lcart.spi.training.AccessEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access that all entries of one person to one offering give together at one instant (domain.md §3.1, §15-Q32). An entry counts while it
 * is in force, and its window stays as it was fixed at purchase.
 *
 * @param union the windows of the entries in force, united; oldest first, a gap between any two
 * @param now the instant
 */
record Windows(List<Interval> union, Instant now) {

    static Windows at(Instant now, Collection<AccessEntry> entries) {
        return new Windows(
                unite(entries.stream()
                        .filter(entry -> entry.inForce().stream().anyMatch(interval -> interval.contains(now)))
                        .map(AccessEntry::window)
                        .toList()),
                now);
    }

    /** Intervals united where they meet. One that holds no instant counts too, as the tile counts it: it is upcoming until it is over. */
    static List<Interval> unite(List<Interval> intervals) {
        List<Interval> united = new ArrayList<>();
        intervals.stream().sorted(Comparator.comparing(Interval::from)).forEach(next -> {
            int last = united.size() - 1;
            if (last >= 0 && united.get(last).touches(next)) {
                united.set(last, joined(united.get(last), next));
            } else {
                united.add(next);
            }
        });
        return List.copyOf(united);
    }

    private static Interval joined(Interval earlier, Interval later) {
        return new Interval(earlier.from(), laterEnd(earlier.until(), later.until()));
    }

    private static @Nullable Instant laterEnd(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    /** The part that holds now. */
    Optional<Interval> open() {
        return union.stream().filter(part -> part.contains(now)).findFirst();
    }

    /** The first part that is still to come. */
    Optional<Interval> next() {
        return union.stream().filter(part -> part.from().isAfter(now)).findFirst();
    }

    /** The part that counts: the one that holds, else the next one, else the last one; nothing without an entry in force. */
    Optional<Interval> relevant() {
        return open().or(this::next).or(() -> union.stream().reduce((earlier, later) -> later));
    }
}
