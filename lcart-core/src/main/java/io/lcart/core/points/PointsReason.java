package io.lcart.core.points;

/** Why an activity gives the points it gives, or none (product.md N1). */
public enum PointsReason {
    /** It gives what its rule says. */
    GIVEN,
    /** It gives less than its rule says: what a cap had left. */
    CAPPED,
    /** It was undone. */
    WITHDRAWN,
    /** There were no points when it happened (domain.md §5). */
    GAMIFICATION_OFF,
    /** No rule gave points for its kind, or for its item, when it happened. */
    NO_RULE,
    /** It was not passed. */
    NOT_PASSED,
    /** Only the first attempt at an item counts, and this is a later one. */
    LATER_ATTEMPT,
    /** What it is for gave points already. */
    TAKEN,
    /** A cap had nothing left. */
    CAP_REACHED
}
