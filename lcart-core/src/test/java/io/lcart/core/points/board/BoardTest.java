package io.lcart.core.points.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {

    @Test
    void equal_points_share_a_rank_as_the_board_says_and_never_a_place() {
        assertThat(ranks(Ranking.COMPETITION)).containsExactly(1, 2, 2, 4);
        assertThat(ranks(Ranking.DENSE)).containsExactly(1, 2, 2, 3);
        assertThat(ranks(Ranking.EARLIEST)).containsExactly(1, 2, 3, 4);
    }

    private static List<Integer> ranks(Ranking ranking) {
        Board board = Board.builder(ranking, 0)
                .add(1, 10, 7)
                .add(2, 20, 8)
                .add(3, 20, 7)
                .add(4, 30, 9)
                .build();

        assertThat(board.range(0, 9)).extracting(Standing::number).containsExactly(4L, 3L, 2L, 1L);
        return board.range(0, 9).stream().map(Standing::rank).toList();
    }

    @Test
    void who_is_no_member_stands_nowhere() {
        Board board = Board.builder(Ranking.COMPETITION, 0).build();

        assertThat(board.position(BoardChecks.NOBODY)).isEqualTo(-1);
        assertThat(board.rank(BoardChecks.NOBODY)).isZero();
        assertThat(board.standing(BoardChecks.NOBODY)).isEmpty();
        assertThat(board.around(BoardChecks.NOBODY, 5)).isEmpty();
        assertThat(board.remove(BoardChecks.NOBODY)).isFalse();
        assertThat(board.range(0, 10)).isEmpty();
        assertThat(board.countAbove(0)).isZero();
        assertThat(board.size()).isZero();
    }

    @Test
    void refuses_what_no_board_can_have_or_tell() {
        Board board = Board.builder(Ranking.COMPETITION, 0).build();

        assertThatIllegalArgumentException().isThrownBy(() -> board.range(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> board.range(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> board.around(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> board.around(1, Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> board.ranks(new long[2], new int[1]));
        BoardBuilder twice = Board.builder(Ranking.DENSE, 0).add(1, 0, 0).add(1, 5, 5);
        assertThatIllegalArgumentException().isThrownBy(twice::build);
    }

    @Test
    void the_first_rows_are_those_of_now_whatever_changes_them() {
        assertThat(firstAfter(changes -> {})).containsExactly(1L, 2L, 3L);
        assertThat(firstAfter(changes -> changes.put(5, 35, 0))).containsExactly(1L, 2L, 5L);
        assertThat(firstAfter(changes -> changes.put(1, 5, 0))).containsExactly(2L, 3L, 4L);
        assertThat(firstAfter(changes -> changes.put(5, 30, -1))).containsExactly(1L, 2L, 5L);
        assertThat(firstAfter(changes -> changes.put(3, 30, 1))).containsExactly(1L, 2L, 3L);
        assertThat(firstAfter(changes -> changes.remove(2))).containsExactly(1L, 3L, 4L);
        assertThat(firstAfter(changes -> {
                    changes.remove(1);
                    changes.remove(2);
                    changes.remove(3);
                }))
                .containsExactly(4L, 5L);
    }

    private static List<Long> firstAfter(Consumer<Changes> change) {
        Board board = Board.builder(Ranking.COMPETITION, 5)
                .add(1, 50, 0)
                .add(2, 40, 0)
                .add(3, 30, 0)
                .add(4, 20, 0)
                .add(5, 10, 0)
                .build();
        assertThat(board.range(0, 3)).extracting(Standing::number).containsExactly(1L, 2L, 3L);
        Changes changes = new Changes(1);
        change.accept(changes);
        board.apply(changes);
        return board.range(0, 3).stream().map(Standing::number).toList();
    }

    @Test
    void first_rows_that_were_too_few_take_in_who_comes_last() {
        Board board = Board.builder(Ranking.COMPETITION, 1).add(1, 50, 0).build();
        assertThat(board.range(0, 3)).hasSize(1);

        board.put(2, -50, 0);

        assertThat(board.range(0, 3)).extracting(Standing::number).containsExactly(1L, 2L);
        assertThat(board.range(0, 1)).extracting(Standing::number).containsExactly(1L);
    }

    @Test
    void points_of_53_bits_leave_those_of_others_as_they_were() {
        Board board =
                Board.builder(Ranking.COMPETITION, 0).add(1, -7, 1).add(2, 7, 2).build();

        board.put(3, 1L << 53, 3);
        board.put(4, -(1L << 53), 4);

        assertThat(board.range(0, 9))
                .containsExactly(
                        new Standing(3, 1L << 53, 3, 0, 1),
                        new Standing(2, 7, 2, 1, 2),
                        new Standing(1, -7, 1, 2, 3),
                        new Standing(4, -(1L << 53), 4, 3, 4));
    }

    @ParameterizedTest
    @EnumSource
    void stays_in_order_through_a_long_history(Ranking ranking) {
        Random random = new Random(42);
        SortedBoard sorted = new SortedBoard(ranking);
        Board board = Board.builder(ranking, 0).build();
        // why three times: it grows to where pages split, comes down to nobody, and is filled again
        for (int phase = 0; phase < 3; phase++) {
            int people = phase == 1 ? 300 : 40_000;
            grow(board, sorted, people, 60_000, random);
            compare(board, sorted, random);
            empty(board, sorted, random);
        }
    }

    private static void grow(Board board, SortedBoard sorted, int people, int events, Random random) {
        for (int event = 0; event < events; event++) {
            long number = random.nextInt(people);
            if (random.nextInt(10) == 0) {
                assertThat(board.remove(number)).isEqualTo(sorted.remove(number));
            } else {
                // why two kinds: most points of few people, and few points of most
                long points = random.nextBoolean() ? random.nextInt(1_000_000) : random.nextInt(20);
                long reached = random.nextInt(1000);
                board.put(number, points, reached);
                sorted.put(number, points, reached);
            }
        }
    }

    private static void compare(Board board, SortedBoard sorted, Random random) {
        List<Standing> expected = sorted.standings();
        assertThat(board.range(0, Integer.MAX_VALUE)).isEqualTo(expected);
        for (int i = 0; i < 300; i++) {
            BoardChecks.check(board, expected.get(random.nextInt(expected.size())), expected);
        }
    }

    private static void empty(Board board, SortedBoard sorted, Random random) {
        List<Standing> standings = sorted.standings();
        java.util.Collections.shuffle(standings, random);
        for (Standing standing : standings.subList(0, standings.size() - 50)) {
            assertThat(board.remove(standing.number())).isTrue();
            sorted.remove(standing.number());
        }
        assertThat(board.range(0, Integer.MAX_VALUE)).isEqualTo(sorted.standings());
        for (Standing standing : sorted.standings()) {
            assertThat(board.remove(standing.number())).isTrue();
            sorted.remove(standing.number());
        }
        assertThat(board.size()).isZero();
        assertThat(board.range(0, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void is_built_in_order_whatever_its_members_have(Ranking ranking) {
        Random random = new Random(7);
        long[] spread = {1, 3, 1L << 20, 1L << 53};
        for (long points : spread) {
            for (long instants : spread) {
                SortedBoard sorted = new SortedBoard(ranking);
                BoardBuilder builder = Board.builder(ranking, 0);
                for (int i = 0; i < 3000; i++) {
                    long number = random.nextLong();
                    // why: values far apart, and beside them such as differ in their last bits alone
                    long itsPoints = random.nextLong(random.nextBoolean() ? points : Math.min(4, points)) - points / 2;
                    long itsInstant = random.nextLong(random.nextBoolean() ? instants : Math.min(4, instants));
                    builder.add(number, itsPoints, itsInstant);
                    sorted.put(number, itsPoints, itsInstant);
                }
                Board board = builder.build();
                compare(board, sorted, random);
                grow(board, sorted, 1000, 2000, random);
                compare(board, sorted, random);
            }
        }
    }
}
