package io.lcart.spi.dashboard;

/**
 * What a storage counts for one person at one instant {@code t}. Each count is exact up to {@code CappedCount.LIMIT}; "0 or 1" counts only
 * say whether there is any. The predicates are those of domain.md §16.
 */
public enum Fact {
    /** Distinct offerings with an access entry that is in force at {@code t} and whose window has not ended; upcoming ones count. */
    ACCESS,
    /** 0 or 1: a live seat (not revoked at {@code t}) in a pool that is in force in the person's hands. */
    LIVE_SEAT,
    /** Seats that are available at {@code t} in pools that are in force in the person's hands. */
    AVAILABLE_SEAT,
    /** 0 or 1: a pool that is in force in the person's hands, whatever its seats. */
    SEAT_POOL,
    /** 0 or 1: the person administers a group. */
    GROUP_ADMIN,
    /** 0 or 1: somebody used a seat of the person's, at {@code t} or before. */
    MANAGER_LINK,
    /** 0 or 1: an invitation by the person is open. */
    OPEN_INVITATION,
    /**
     * Distinct other people the person may report on: members of the groups they administer, people who used their seats, and people with
     * an access entry in force (its window ended or not) to an offering they are assigned to as a designated instructor.
     */
    PERSON_IN_REACH,
    /** 0 or 1: the person is designated as instructor. */
    INSTRUCTOR,
    /** Offerings the person is assigned to while designated as instructor. */
    ASSIGNED_OFFERING,
    /** Awards in force, expired ones included: one for each badge earned. */
    BADGE_AWARD,
    /** Completions that occurred at {@code t} or before and are not withdrawn by then; repeats count each. */
    COMPLETION,
    /** Orders of the person's that have a state at {@code t}, other than abandoned. */
    ORDER,
    /** 0 or 1: the terms version of the query was accepted at {@code t} or before; 0 if the query names none. */
    TERMS_ACCEPTED
}
