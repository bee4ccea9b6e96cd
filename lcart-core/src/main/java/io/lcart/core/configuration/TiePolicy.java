package io.lcart.core.configuration;

/**
 * Which rank people of equal points have (domain.md §15-Q16). The rows have one order under each of them: among equals whoever reached the
 * points first, then the older account (reliability.md E3), so that a rank never rests on a name, which a person can change.
 */
public enum TiePolicy {
    /** They share a rank, and the ranks they would have had are left out: 1, 2, 2, 4. */
    SHARED,
    /** They share a rank, and none is left out: 1, 2, 2, 3. */
    DENSE,
    /** Nobody shares a rank: whoever reached the points first is before the others, at one instant the older account. */
    EARLIEST
}
