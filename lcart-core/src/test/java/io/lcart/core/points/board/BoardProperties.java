package io.lcart.core.points.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A board is its members sorted anew, whatever happened to them before (reliability.md E3). */
final class BoardProperties {

    private static final long WIDEST = 1L << 53;

    /** A member is put on the board, or taken out of it where there are no points. */
    record Change(long number, Long points, long reached) {}

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 40), Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 1L << 32, Long.MAX_VALUE));
        Arbitrary<Long> points = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(60, Arbitraries.longs().between(-3, 5)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(WIDEST, -WIDEST, 1L << 31, -(1L << 31) - 1)));
        return Combinators.combine(
                        numbers,
                        points.injectNull(0.25),
                        Arbitraries.longs().between(-2, 2).map(n -> n * 1_000_000_007L))
                .as(Change::new);
    }

    @Property(tries = 300)
    void is_its_members_in_order(
            @ForAll Ranking ranking,
            @ForAll @Size(max = 60) List<@From("changes") Change> before,
            @ForAll @Size(max = 80) List<@From("changes") Change> then,
            @ForAll boolean isOneByOne) {
        SortedBoard sorted = new SortedBoard(ranking);
        BoardBuilder builder = Board.builder(ranking, 0);
        for (Change change : before) {
            if (change.points() != null && !sorted.has(change.number())) {
                builder.add(change.number(), change.points(), change.reached());
                sorted.put(change.number(), change.points(), change.reached());
            }
        }
        Board board = builder.build();
        assertThat(board.range(0, 1000)).isEqualTo(sorted.standings());

        Changes changes = new Changes(0);
        for (Change change : then) {
            if (change.points() == null) {
                boolean was = sorted.remove(change.number());
                changes.remove(change.number());
                if (isOneByOne) {
                    assertThat(board.remove(change.number())).isEqualTo(was);
                }
            } else {
                sorted.put(change.number(), change.points(), change.reached());
                changes.put(change.number(), change.points(), change.reached());
                if (isOneByOne) {
                    board.put(change.number(), change.points(), change.reached());
                }
            }
            if (isOneByOne) {
                List<Standing> first = sorted.standings();
                assertThat(board.range(0, 4)).isEqualTo(first.subList(0, Math.min(4, first.size())));
            }
        }
        if (!isOneByOne) {
            board.apply(changes);
        }
        List<Standing> expected = sorted.standings();
        assertThat(board.range(0, 1000)).isEqualTo(expected);
        for (Standing standing : expected) {
            BoardChecks.check(board, standing, expected);
        }
    }
}
