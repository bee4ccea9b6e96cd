package io.lcart.spi.seat;

import io.lcart.spi.ConflictException;
import io.lcart.spi.commerce.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Seats in storage. Which seat is taken, and that it is taken once, is decided here and nowhere else. Belongs to one session and is not
 * thread-safe.
 */
public interface SeatStore {

    /**
     * Finds pools.
     *
     * <p>Contract: SEAT-01.
     *
     * @param ids the pools asked for
     * @return those that exist, by id
     */
    Map<SeatPoolId, SeatPool> pools(Collection<SeatPoolId> ids);

    /**
     * Finds the pools that order lines brought.
     *
     * <p>Contract: SEAT-02.
     *
     * @param orders the orders
     * @return their pools
     */
    List<SeatPool> poolsOf(Collection<OrderId> orders);

    /**
     * Locks pools until the transaction ends, in one order for all callers. Tenures are changed only under this lock.
     *
     * <p>Contract: SEAT-08, SEAT-47.
     *
     * @param ids the pools to lock
     * @return those that exist
     */
    Set<SeatPoolId> lock(Collection<SeatPoolId> ids);

    /**
     * Adds pools, their supply ledger entries and their seats, all available since {@code suppliedAt}. The seats of a pool are named
     * {@code <pool>.<ordinal>} with ordinals from 1.
     *
     * <p>Contract: SEAT-03, SEAT-05, SEAT-06, SEAT-07, SEAT-26.
     *
     * @param supplies new pools with their numbers of seats
     * @throws ConflictException if a pool exists already, or its owner, offering or order does not; nothing was added
     */
    void supply(List<SeatSupply> supplies);

    /**
     * Replaces all tenures of locked pools, and makes the last tenure's owner the present one. Without tenures the owner stays.
     *
     * <p>Contract: SEAT-09, SEAT-10, SEAT-11.
     *
     * @param tenures all tenures of each pool, oldest first, without overlap
     */
    void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures);

    /**
     * Takes one available seat per wish and makes it claimed, in the order of the list. A seat is available for a wish if it has been
     * available since {@code at} or before. Exactly one of several rivals gets the last seat; a person gets one live seat per pool.
     *
     * <p>Contract: SEAT-12, SEAT-13, SEAT-14, SEAT-15, SEAT-16, SEAT-17, SEAT-18, SEAT-19, SEAT-24, SEAT-26, SEAT-40, SEAT-41,
     * SEAT-42, SEAT-43, SEAT-45, SEAT-46.
     *
     * @param claims the wishes, of existing accounts
     * @return the outcomes, in the order of the wishes; an unknown pool has none available
     */
    List<SeatOutcome> claim(List<SeatClaim> claims);

    /**
     * Takes one available seat per invitation and makes it invited, under the same rules as {@link #claim}. An invitation that exists
     * already {@linkplain SeatOutcome.AlreadyHolds holds} its seat.
     *
     * <p>Contract: SEAT-20, SEAT-21, SEAT-22, SEAT-23, SEAT-24, SEAT-44, SEAT-45.
     *
     * @param invitations the invitations, by existing accounts
     * @return the outcomes, in the order of the invitations; an unknown pool has none available
     */
    List<SeatOutcome> invite(List<Invitation> invitations);

    /**
     * Finds invitations.
     *
     * <p>Contract: SEAT-20.
     *
     * @param ids the invitations asked for
     * @return those that exist, by id
     */
    Map<InvitationId, Invitation> invitations(Collection<InvitationId> ids);

    /**
     * Records manager links. Links that exist are left as they are.
     *
     * <p>Contract: SEAT-25, SEAT-26, SEAT-75.
     *
     * @param links the links, of existing accounts and seats
     */
    void link(List<ManagerLink> links);

    /**
     * Counts the live seats of pools, exactly.
     *
     * <p>Contract: SEAT-03, SEAT-04.
     *
     * @param ids the pools
     * @return the numbers of those that exist
     */
    Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids);
}
