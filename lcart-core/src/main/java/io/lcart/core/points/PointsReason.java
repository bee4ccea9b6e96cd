package io.lcart.core.points;

/** Why an activity gives the points it gives, or none, and what would change that (product.md N1). The list is closed. */
public enum PointsReason {
    /** It gives what its rule says. */
    GIVEN("Nothing: it gave all it can give."),
    /** It gives less than its rule says: what a cap had left. */
    CAPPED("Do the same again after the cap has begun anew."),
    /** It was undone. */
    WITHDRAWN("Nothing: what is undone stays undone. Do it again."),
    /** There were no points when it happened (domain.md §5). */
    GAMIFICATION_OFF("Do it again while points are on."),
    /** No rule gave points for its kind, or for its item, when it happened. */
    NO_RULE("A rule that gives points for it. Such activities give none."),
    /** It was not passed. */
    NOT_PASSED("Pass it."),
    /** Only the first attempt at an item counts, and this is a later one. */
    LATER_ATTEMPT("Nothing: only the first attempt counts."),
    /** What it is for gave points already. */
    TAKEN("If what gave the points had not happened, or were undone."),
    /** A cap had nothing left. */
    CAP_REACHED("Do it again after the cap has begun anew.");

    private final String remedy;

    PointsReason(String remedy) {
        this.remedy = remedy;
    }

    /**
     * What would change it.
     *
     * @return one or two English sentences
     */
    public String remedy() {
        return remedy;
    }
}
