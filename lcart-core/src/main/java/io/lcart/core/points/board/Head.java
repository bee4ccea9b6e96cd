package io.lcart.core.points.board;

import java.util.List;

/**
 * The first rows of a board, which are asked for most and change least.
 *
 * @param rows the rows
 * @param asked how many were asked for
 * @param least as long as nobody gets or had as many points as this, they stay as they are
 */
record Head(List<Standing> rows, int asked, long least) {

    static Head of(List<Standing> rows, int asked) {
        return new Head(
                List.copyOf(rows),
                asked,
                rows.size() < asked ? Long.MIN_VALUE : rows.get(rows.size() - 1).points());
    }
}
