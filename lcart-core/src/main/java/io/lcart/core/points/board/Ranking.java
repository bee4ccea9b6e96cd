package io.lcart.core.points.board;

/** Which rank those of equal points have (domain.md §15-Q16; reliability.md E3). The order of the rows is the same under each of them. */
public enum Ranking {
    /** Equal points share a rank, and the ranks they would have had are left out: 1, 2, 2, 4. */
    COMPETITION,
    /** Equal points share a rank, and none is left out: 1, 2, 2, 3. */
    DENSE,
    /** Nobody shares a rank: among equals whoever reached the points first comes first. */
    EARLIEST
}
