package io.lcart.spi.points;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * Finds the activities that lie in scopes, undone ones too.
     *
     * <p>Contract: POINTS-13.
     *
     * @param scopes the scopes asked for
     * @return the activities that lie in at least one of them, each once, in no order
     */
    List<Activity> within(Collection<ActivityScope> scopes);

    /**
     * A person's activities, undone ones too, newest first as {@link ActivityPosition} has it.
     *
     * <p>Contract: POINTS-14.
     *
     * @param account the person
     * @param after the position behind which to begin, or {@code null} for the newest
     * @param limit how many at most, 1 to 1000
     * @return the activities, none for an unknown account
     */
    List<Activity> page(AccountId account, @Nullable ActivityPosition after, int limit);

    /**
     * The people who have activities, by id.
     *
     * <p>Contract: POINTS-15.
     *
     * @param after the person behind whom to begin, or {@code null} for the first
     * @param limit how many at most, 1 to 1000
     * @return the people
     */
    List<AccountId> people(@Nullable AccountId after, int limit);

    /**
     * Stores activities that are not known yet, not undone. An event id counts once, whoever tells it and however often. The accounts stay
     * locked until the transaction ends.
     *
     * <p>Contract: POINTS-01, POINTS-02, POINTS-03, POINTS-04, POINTS-05, POINTS-06.
     *
     * @param activities activities of existing accounts
     * @return what became of each, in order; of two with one id in the list the first counts
     */
    List<Recorded> record(List<Activity> activities);

    /**
     * Undoes activities that are not undone yet, and leaves others as they are. Of several who undo one at once, one is told that it was
     * him.
     *
     * <p>Contract: POINTS-12.
     *
     * @param eventIds known events, each once
     * @param at when they are undone
     * @return for each, in order, whether it was undone now
     * @throws ConflictException if an event is not known; nothing was undone
     */
    List<Boolean> withdraw(List<String> eventIds, Instant at);

    /**
     * The lines of the ledger that activities have, reversals too.
     *
     * <p>Contract: POINTS-08, POINTS-16.
     *
     * @param eventIds the events asked for
     * @return their lines by number
     */
    List<PointsRecord> entries(Collection<String> eventIds);

    /**
     * Appends lines to the ledger; reversals count before what is given, whatever their order. At any time an award key of a person has at
     * most one line that is not reversed, and so has an event; a line has at most one reversal. The caller holds the locks of the accounts.
     *
     * <p>Contract: POINTS-08, POINTS-09, POINTS-10, POINTS-16, POINTS-17, POINTS-18.
     *
     * @param entries lines of existing accounts
     * @throws ConflictException if one of them would break that, what it reverses is no line that stands, or the account does not exist;
     *     nothing was appended
     */
    void append(List<PointsEntry> entries);

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
