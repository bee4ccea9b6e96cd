package io.lcart.core.points.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Everything a board says of one member. */
final class BoardChecks {

    static final long NOBODY = 4_711_000_000L;

    private BoardChecks() {}

    static void check(Board board, Standing standing, List<Standing> expected) {
        int position = standing.position();
        assertThat(board.size()).isEqualTo(expected.size());
        assertThat(board.position(standing.number())).isEqualTo(position);
        assertThat(board.rank(standing.number())).isEqualTo(standing.rank());
        assertThat(board.standing(standing.number())).contains(standing);
        assertThat(board.countAbove(standing.points())).isEqualTo(above(expected, position));
        int[] ranks = new int[3];
        board.ranks(new long[] {standing.number(), NOBODY}, ranks);
        assertThat(ranks).containsExactly(standing.rank(), 0, 0);
        // why twice: the first rows are kept
        assertThat(board.range(0, 3)).isEqualTo(expected.subList(0, Math.min(3, expected.size())));
        assertThat(board.range(0, 3)).isEqualTo(expected.subList(0, Math.min(3, expected.size())));
        assertThat(board.range(position, 3))
                .isEqualTo(expected.subList(position, Math.min(expected.size(), position + 3)));
        assertThat(board.around(standing.number(), 5))
                .isEqualTo(expected.subList(Math.max(0, position - 5), Math.min(expected.size(), position + 6)));
    }

    private static int above(List<Standing> expected, int position) {
        int above = position;
        while (above > 0
                && expected.get(above - 1).points() == expected.get(position).points()) {
            above--;
        }
        return above;
    }
}
