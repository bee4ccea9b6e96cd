package io.lcart.spi.points.board;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Standings in storage: each person's points in step with the ledger, in the same transaction (reliability.md E2), and what a reader needs to
 * follow them. Whatever changes a standing or who is on a board is a change of the person: points, a membership, the status of the account, the
 * person's consent, the account's creation. A change has its number once it takes effect, and not before: between two transactions on one
 * counter the order of the numbers is the order in which they end. Belongs to one session and is not thread-safe.
 */
public interface StandingStore {

    /** The greatest number of people in a part of what changed. */
    int LONGEST_PART = 1_000;

    /**
     * How far the changes go, and whether memberships began or ended by time alone. One round trip, however many people there are.
     *
     * <p>Contract: STANDING-05, STANDING-06, STANDING-13.
     *
     * @param after the instant up to which the reader has followed the memberships
     * @param at the present instant
     * @return the marks, and whether a membership of any group began or ended after {@code after} and at {@code at} or before
     */
    StandingNews news(Instant after, Instant at);

    /**
     * Hands out all standings of a board one by one, without keeping them, in no order. In a transaction a storage with cursors needs no more
     * memory for many people than for few.
     *
     * <p>Contract: STANDING-01, STANDING-02, STANDING-16, STANDING-03, STANDING-04, STANDING-09.
     *
     * @param board the board
     * @param sink takes the standings; it must not use the session; what it throws ends the stream, and the session may be used on
     */
    void each(StandingQuery board, Consumer<? super Standing> sink);

    /**
     * The people who changed behind some marks, as a board has them now. A person who changed again meanwhile may come in a later part.
     *
     * <p>Contract: STANDING-05, STANDING-07, STANDING-08, STANDING-14, STANDING-15.
     *
     * @param board the board
     * @param since the marks
     * @param limit about how many people at most, 1 to {@value #LONGEST_PART}
     * @return a part of them
     */
    StandingChanges changed(StandingQuery board, StandingMarks since, int limit);

    /**
     * The people of whom a membership, of any group, began or ended after an instant and at the board's or before, as the board has them now.
     *
     * <p>Contract: STANDING-06.
     *
     * @param board the board
     * @param after the instant
     * @param behind the number behind which the part begins, 0 for the first
     * @param limit how many people at most, 1 to {@value #LONGEST_PART}
     * @return the people in the order of their numbers
     */
    List<StandingChange> moved(StandingQuery board, Instant after, long behind, int limit);

    /**
     * Whom numbers stand for.
     *
     * <p>Contract: STANDING-10.
     *
     * @param numbers the numbers
     * @return the people, by number
     */
    Map<Long, BoardPerson> people(Collection<Long> numbers);

    /**
     * A person's number and consent.
     *
     * <p>Contract: STANDING-10, STANDING-11.
     *
     * @param account the person
     * @return the person, or nothing if there is no such account
     */
    Optional<BoardPerson> person(AccountId account);

    /**
     * Keeps a person's consent.
     *
     * <p>Contract: STANDING-11, STANDING-12.
     *
     * @param account an existing account
     * @param consent what the person wants
     * @return whether it was otherwise before
     * @throws ConflictException if the account does not exist
     */
    boolean choose(AccountId account, BoardConsent consent);
}
