package io.lcart.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.internal.Timeline.Span;
import io.lcart.spi.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of {@link Timeline}, over intervals on a short axis so that they meet often. */
final class TimelineProperties {

    private static final int END = 12;

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, END - 1);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, END);
        return Combinators.combine(starts, lengths)
                .as((from, length) -> new Interval(at(from), from + length >= END ? null : at(from + length)));
    }

    @Provide
    Arbitrary<List<Interval>> intervalsOfDifferentStarts() {
        return intervals().list().ofMaxSize(8).uniqueElements(Interval::from);
    }

    @Provide
    Arbitrary<List<Interval>> lists() {
        return intervals().list().ofMaxSize(8);
    }

    @Property
    void intervals_of_different_starts_come_to_their_union_in_any_order_and_may_be_repeated(
            @ForAll("intervalsOfDifferentStarts") List<Interval> told, @ForAll Random random) {
        List<Interval> order = new ArrayList<>(told);
        Collections.shuffle(order, random);
        Timeline<Boolean> timeline = tellAll(Timeline.ofIntervals(List.of()), order);

        assertWellFormed(timeline);
        for (int t = 0; t <= END; t++) {
            Instant at = at(t);
            assertThat(holds(timeline, at)).isEqualTo(told.stream().anyMatch(interval -> interval.contains(at)));
        }
        Collections.shuffle(order, random);
        assertThat(tellAll(timeline, order)).isSameAs(timeline);
    }

    @Property
    void an_interval_told_again_at_once_changes_nothing(
            @ForAll("lists") List<Interval> told, @ForAll("intervals") Interval last) {
        Timeline<Boolean> timeline =
                tellAll(Timeline.ofIntervals(List.of()), told).tell(last, true);

        assertWellFormed(timeline);
        assertThat(timeline.tell(last, true)).isSameAs(timeline);
        assertThat(timeline.cover(last, true)).isSameAs(timeline);
    }

    @Property
    void covering_adds_the_interval_and_takes_nothing_away(
            @ForAll("lists") List<Interval> told, @ForAll("intervals") Interval added) {
        Timeline<Boolean> before = tellAll(Timeline.ofIntervals(List.of()), told);
        Timeline<Boolean> after = before.cover(added, true);

        assertWellFormed(after);
        for (int t = 0; t <= END; t++) {
            assertThat(holds(after, at(t))).isEqualTo(holds(before, at(t)) || added.contains(at(t)));
        }
    }

    @Property
    void another_value_wins_over_its_whole_interval(
            @ForAll("lists") List<Interval> told, @ForAll("intervals") Interval last) {
        Timeline<Integer> before = Timeline.of(List.of());
        for (int i = 0; i < told.size(); i++) {
            before = before.tell(told.get(i), i % 2);
        }
        Timeline<Integer> after = before.tell(last, 2);

        assertWellFormed(after);
        for (int t = 0; t <= END; t++) {
            if (last.contains(at(t))) {
                assertThat(valueAt(after, at(t))).isEqualTo(2);
            }
        }
        assertThat(after.tell(last, 2)).isSameAs(after);
    }

    @Example
    void an_end_is_set_moved_and_taken_back() {
        Timeline<Boolean> open = Timeline.ofIntervals(List.of()).tell(Interval.since(at(1)), true);
        Timeline<Boolean> ended = open.tell(new Interval(at(1), at(5)), true);
        assertThat(ended.intervals()).containsExactly(new Interval(at(1), at(5)));
        assertThat(ended.tell(new Interval(at(1), at(7)), true).intervals())
                .containsExactly(new Interval(at(1), at(7)));
        assertThat(ended.tell(Interval.since(at(1)), true).intervals()).isEqualTo(open.intervals());
    }

    @Example
    void a_start_left_out_means_the_interval_in_force_or_the_one_that_ends_there_or_now() {
        Timeline<Boolean> known = Timeline.ofIntervals(List.of(new Interval(at(1), at(3)), Interval.since(at(5))));
        assertThat(known.startMeant(true, null, at(2))).isEqualTo(at(1));
        assertThat(known.startMeant(true, at(9), at(6))).isEqualTo(at(5));
        assertThat(known.startMeant(true, at(3), at(4))).isEqualTo(at(1));
        assertThat(known.startMeant(true, null, at(4))).isEqualTo(at(4));
        assertThat(known.startMeant(false, null, at(2))).isEqualTo(at(2));
    }

    private static Timeline<Boolean> tellAll(Timeline<Boolean> timeline, List<Interval> told) {
        Timeline<Boolean> result = timeline;
        for (Interval interval : told) {
            result = result.tell(interval, true);
        }
        return result;
    }

    private static void assertWellFormed(Timeline<?> timeline) {
        List<Interval> intervals = timeline.intervals();
        assertThat(intervals).noneMatch(Interval::isEmpty);
        for (int i = 1; i < intervals.size(); i++) {
            assertThat(intervals.get(i - 1).from()).isBefore(intervals.get(i).from());
            assertThat(intervals.get(i - 1).intersect(intervals.get(i))).isEmpty();
        }
    }

    private static boolean holds(Timeline<Boolean> timeline, Instant at) {
        return timeline.intervals().stream().anyMatch(interval -> interval.contains(at));
    }

    private static int valueAt(Timeline<Integer> timeline, Instant at) {
        return timeline.spans().stream()
                .filter(span -> span.interval().contains(at))
                .map(Span::value)
                .findFirst()
                .orElse(-1);
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }
}
