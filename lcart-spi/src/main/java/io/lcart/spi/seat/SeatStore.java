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
     * @param ids the pools asked for
     * @return those that exist, by id
     */
    Map<SeatPoolId, SeatPool> pools(Collection<SeatPoolId> ids);

    /**
     * Finds the pools that order lines brought.
     *
     * @param orders the orders
     * @return their pools
     */
    List<SeatPool> poolsOf(Collection<OrderId> orders);

    /**
     * Locks pools until the transaction ends, in one order for all callers. Tenures are changed only under this lock.
     *
     * @param ids the pools to lock
     * @return those that exist
     */
    Set<SeatPoolId> lock(Collection<SeatPoolId> ids);

    /**
     * Adds pools, their supply ledger entries and their seats, all available since {@code suppliedAt}. The seats of a pool are named
     * {@code <pool>.<ordinal>} with ordinals from 1.
     *
     * @param supplies new pools with their numbers of seats
     * @throws ConflictException if a pool exists already, or its owner, offering or order does not; nothing was added
     */
    void supply(List<SeatSupply> supplies);

    /**
     * Replaces all tenures of locked pools, and makes the last tenure's owner the present one. Without tenures the owner stays.
     *
     * @param tenures all tenures of each pool, oldest first, without overlap
     */
    void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures);

    /**
     * Takes one available seat per wish and makes it claimed, in the order of the list. A seat is available for a wish if it has been
     * available since {@code at} or before. Exactly one of several rivals gets the last seat; a person gets one live seat per pool.
     *
     * @param claims the wishes, of existing accounts
     * @return the outcomes, in the order of the wishes; an unknown pool has none available
     */
    List<SeatOutcome> claim(List<SeatClaim> claims);

    /**
     * Takes one available seat per invitation and makes it invited, under the same rules as {@link #claim}. An invitation that exists
     * already {@linkplain SeatOutcome.AlreadyHolds holds} its seat.
     *
     * @param invitations the invitations, by existing accounts
     * @return the outcomes, in the order of the invitations; an unknown pool has none available
     */
    List<SeatOutcome> invite(List<Invitation> invitations);

    /**
     * Finds invitations.
     *
     * @param ids the invitations asked for
     * @return those that exist, by id
     */
    Map<InvitationId, Invitation> invitations(Collection<InvitationId> ids);

    /**
     * Records manager links. Links that exist are left as they are.
     *
     * @param links the links, of existing accounts and seats
     */
    void link(List<ManagerLink> links);

    /**
     * Counts the live seats of pools, exactly.
     *
     * @param ids the pools
     * @return the numbers of those that exist
     */
    Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids);
}
