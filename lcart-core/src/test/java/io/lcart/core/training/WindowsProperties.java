package io.lcart.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The union of windows is the union of their instants (domain.md §15-Q32), told in as few intervals as it can be. */
class WindowsProperties {

    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LAST = 30;

    @Provide
    Arbitrary<List<Interval>> intervals() {
        Arbitrary<Interval> one = Combinators.combine(
                        Arbitraries.integers().between(0, LAST),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 9))
                .as((from, length, open) -> new Interval(at(from), open == 0 ? null : at(from + length)));
        return one.list().ofMaxSize(8);
    }

    static Instant at(int minute) {
        return ZERO.plusSeconds(60L * minute);
    }

    @Property
    void an_instant_is_in_the_union_if_it_is_in_one_of_the_windows(@ForAll("intervals") List<Interval> windows) {
        List<Interval> union = Windows.unite(windows);
        for (int minute = 0; minute <= LAST + 10; minute++) {
            Instant t = at(minute);
            assertThat(union.stream().anyMatch(part -> part.contains(t)))
                    .isEqualTo(windows.stream().anyMatch(window -> window.contains(t)));
        }
    }

    @Property
    void parts_are_sorted_and_there_is_a_gap_between_any_two(@ForAll("intervals") List<Interval> windows) {
        List<Interval> union = Windows.unite(windows);
        for (int i = 1; i < union.size(); i++) {
            assertThat(union.get(i - 1).touches(union.get(i))).isFalse();
            assertThat(union.get(i - 1).from()).isBefore(union.get(i).from());
        }
    }

    @Property
    void neither_order_nor_repetition_nor_uniting_again_changes_the_union(
            @ForAll("intervals") List<Interval> windows, @ForAll long seed) {
        List<Interval> union = Windows.unite(windows);
        List<Interval> shuffled = new ArrayList<>(windows);
        shuffled.addAll(windows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Windows.unite(shuffled)).isEqualTo(union);
        assertThat(Windows.unite(union)).isEqualTo(union);
    }

    @Property
    void another_window_never_takes_access_away(
            @ForAll("intervals") List<Interval> windows, @ForAll("intervals") List<Interval> more) {
        List<Interval> all = new ArrayList<>(windows);
        all.addAll(more);
        List<Interval> union = Windows.unite(all);
        for (Interval part : Windows.unite(windows)) {
            assertThat(union).anySatisfy(whole -> {
                assertThat(whole.from()).isBeforeOrEqualTo(part.from());
                assertThat(whole.until() == null
                                || (part.until() != null && !whole.until().isBefore(part.until())))
                        .isTrue();
            });
        }
    }
}
