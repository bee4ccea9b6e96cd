package io.lcart.spi.seat;

import io.lcart.spi.ConflictException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Seats in storage. Which seat is taken, and that it is taken once, is decided here and nowhere else. Belongs to one session and is not
 * thread-safe.
 */
public interface SeatStore {

    /**
     * Takes one available seat per wish and makes it claimed, in the order of the list. A seat is available for a wish if it has been
     * available since {@code at} or before; which of several is taken is the storage's choice. Exactly one of several rivals gets the last
     * seat; a person gets one live seat per pool, and may get another after it was withdrawn. The caller holds the pools.
     *
     * <p>Contract: SEAT-12, SEAT-13, SEAT-14, SEAT-15, SEAT-16, SEAT-17, SEAT-18, SEAT-19, SEAT-24, SEAT-26, SEAT-40, SEAT-41,
     * SEAT-42, SEAT-43, SEAT-45, SEAT-46, SEAT-55, INVITE-06, INVITE-25.
     *
     * @param claims the wishes, of existing accounts
     * @return the outcomes, in the order of the wishes; an unknown pool has none available
     */
    List<SeatOutcome> claim(List<SeatClaim> claims);

    /**
     * Takes claimed seats back for good: each is revoked, and a ledger entry takes it from the supply. Where the seat is to be replaced,
     * another entry that names it brings a fresh seat with the pool's next ordinal, available from then on (architecture.md, "Seat
     * states"). A withdrawal dated before its claim counts as one at the instant of the claim, so that no state ends before it began. The
     * caller holds the pools.
     *
     * <p>Contract: SEAT-48, SEAT-49, SEAT-50, SEAT-51, SEAT-52, SEAT-53, SEAT-54, SEAT-55.
     *
     * @param withdrawals the seats
     * @return for each, in order, what became of it
     */
    List<WithdrawalOutcome> withdraw(List<Withdrawal> withdrawals);

    /**
     * Finds seats.
     *
     * <p>Contract: SEAT-56.
     *
     * @param ids the seats asked for
     * @return those that exist, by id
     */
    Map<SeatId, Seat> find(Collection<SeatId> ids);

    /**
     * A page of a pool's seats, revoked ones included, by their ordinals.
     *
     * <p>Contract: SEAT-57.
     *
     * @param pool the pool
     * @param after the ordinal of the last seat of the page before, 0 for the first page
     * @param limit the greatest number of seats, 1 to 1000
     * @return the page; empty if there is no such pool
     */
    List<Seat> page(SeatPoolId pool, int after, int limit);

    /**
     * The seats that people claimed in pools, taken back or not.
     *
     * <p>Contract: SEAT-58.
     *
     * @param holders people and pools
     * @return their seats, by ordinal; who never claimed one is left out
     */
    Map<SeatHolder, List<Seat>> claimedBy(Collection<SeatHolder> holders);

    /**
     * The states a seat has been in.
     *
     * <p>Contract: SEAT-59.
     *
     * @param seat the seat
     * @return its states in the order in which they came, ending with the present one; empty if there is no such seat
     */
    List<SeatChange> history(SeatId seat);

    /**
     * Records manager links. Links that exist are left as they are.
     *
     * <p>Contract: SEAT-25, SEAT-26, SEAT-75.
     *
     * @param links the links, of existing accounts and seats; the learners are locked by the caller
     * @throws ConflictException if an account or seat does not exist
     */
    void link(List<ManagerLink> links);
}
