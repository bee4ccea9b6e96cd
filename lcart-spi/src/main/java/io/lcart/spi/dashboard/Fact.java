package io.lcart.spi.dashboard;

/**
 * What a storage counts for one person at one instant {@code t}. Each count is exact up to {@code CappedCount.LIMIT}; "0 or 1" counts only
 * say whether there is any. The predicates are those of domain.md §16.
 */
public enum Fact {
    /**
     * Distinct offerings with an access entry that is in force at {@code t} and whose window has not ended; upcoming ones count.
     *
     * <p>Contract: ACCESS-01, ACCESS-02, ACCESS-03, ACCESS-04, ACCESS-05, ACCESS-06, ACCESS-07, ACCESS-08, ACCESS-09, ACCESS-10,
     * ACCESS-11.
     */
    ACCESS,
    /**
     * 0 or 1: a live seat (not revoked at {@code t}) in a pool that is in force in the person's hands.
     *
     * <p>Contract: SEAT-60, SEAT-61, SEAT-62, SEAT-63, SEAT-64, SEAT-65, SEAT-66, SEAT-67, SEAT-69, SEAT-70, SEAT-80, SEAT-81,
     * SEAT-82.
     */
    LIVE_SEAT,
    /**
     * Seats that are available at {@code t} in pools that are in force in the person's hands.
     *
     * <p>Contract: SEAT-60, SEAT-61, SEAT-62, SEAT-63, SEAT-64, SEAT-65, SEAT-66, SEAT-67, SEAT-68, SEAT-69, SEAT-70,
     * SEAT-78, SEAT-80, SEAT-81, SEAT-82, SEAT-83.
     */
    AVAILABLE_SEAT,
    /**
     * 0 or 1: a pool that is in force in the person's hands, whatever its seats.
     *
     * <p>Contract: SEAT-60, SEAT-61, SEAT-62, SEAT-63, SEAT-65, SEAT-67, SEAT-70, SEAT-80, SEAT-82.
     */
    SEAT_POOL,
    /**
     * 0 or 1: the person administers a group.
     *
     * <p>Contract: REACH-01, REACH-02, REACH-03, REACH-09.
     */
    GROUP_ADMIN,
    /**
     * 0 or 1: somebody used a seat of the person's, at {@code t} or before.
     *
     * <p>Contract: SEAT-74, SEAT-75, SEAT-76, SEAT-77, SEAT-84.
     */
    MANAGER_LINK,
    /**
     * 0 or 1: an invitation by the person is open. One that ended at {@code e} is open from {@code at} on until it ended or expired,
     * whichever came first.
     *
     * <p>Contract: SEAT-71, SEAT-72, SEAT-73, SEAT-77, SEAT-79.
     */
    OPEN_INVITATION,
    /**
     * Distinct other people the person may report on: members of the groups they administer, people who used their seats, and people with
     * an access entry in force (its window ended or not) to an offering they are assigned to as a designated instructor.
     *
     * <p>Contract: REACH-03, REACH-20, REACH-21, REACH-22, REACH-23, REACH-24, REACH-25, REACH-26, REACH-27, REACH-28, REACH-29.
     */
    PERSON_IN_REACH,
    /**
     * 0 or 1: the person is designated as instructor.
     *
     * <p>Contract: REACH-04, REACH-06, REACH-08.
     */
    INSTRUCTOR,
    /**
     * Offerings the person is assigned to while designated as instructor.
     *
     * <p>Contract: REACH-04, REACH-05, REACH-06, REACH-07, REACH-08.
     */
    ASSIGNED_OFFERING,
    /**
     * Badges with an award that stands, expired ones included: withdrawn and revoked awards do not, and a renewed badge counts once.
     *
     * <p>Contract: BADGE-20, BADGE-21, BADGE-22, BADGE-23, BADGE-24.
     */
    BADGE_AWARD,
    /**
     * Completions that occurred at {@code t} or before and are not withdrawn by then; repeats count each.
     *
     * <p>Contract: DONE-20, DONE-21, DONE-22, DONE-23, DONE-24.
     */
    COMPLETION,
    /**
     * Orders of the person's that have a state at {@code t}, other than abandoned.
     *
     * <p>Contract: ORDER-20, ORDER-21, ORDER-22, ORDER-23, ORDER-24, ORDER-28.
     */
    ORDER,
    /**
     * 0 or 1: the terms version of the query was accepted at {@code t} or before; 0 if the query names none.
     *
     * <p>Contract: TERMS-01, TERMS-02.
     */
    TERMS_ACCEPTED
}
