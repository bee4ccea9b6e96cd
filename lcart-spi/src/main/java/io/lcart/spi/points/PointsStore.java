package io.lcart.spi.points;

import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Activities and the points ledger in storage. Belongs to one session and is not thread-safe. */
public interface PointsStore {

    /**
     * Finds activities.
     *
     * <p>Contract: POINTS-01.
     *
     * @param eventIds the events asked for
     * @return those that are known, by event id
     */
    Map<String, Activity> activities(Collection<String> eventIds);

    /**
     * Stores activities that are not known yet. An event id counts once, whoever tells it and however often.
     *
     * <p>Contract: POINTS-01, POINTS-02, POINTS-03, POINTS-04, POINTS-05, POINTS-06.
     *
     * @param activities activities of existing accounts
     * @return what became of each, in order; of two with one id in the list the first counts
     */
    List<Recorded> record(List<Activity> activities);

    /**
     * Appends entries to the ledger, each unless its (account, award key) is there already.
     *
     * <p>Contract: POINTS-08, POINTS-09, POINTS-10.
     *
     * @param entries entries of existing accounts
     * @return for each, in order, whether it was appended
     */
    List<Boolean> award(List<PointsEntry> entries);

    /**
     * A person's points.
     *
     * <p>Contract: POINTS-07, POINTS-11.
     *
     * @param account the person
     * @param at the instant
     * @return the sum of the ledger's entries that occurred at {@code at} or before; 0 for an unknown account
     */
    long balance(AccountId account, Instant at);
}
