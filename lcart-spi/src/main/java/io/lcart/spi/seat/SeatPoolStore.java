package io.lcart.spi.seat;

import io.lcart.spi.ConflictException;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seat pools and the append-only ledger of their supply, in storage. Belongs to one session and is not thread-safe.
 *
 * <p>Who changes a pool's hands or force locks it ({@link #lock}); who gives seats of it, or takes them back, holds it ({@link #hold}), so
 * that both are never at work at once while many may give seats at the same time.
 */
public interface SeatPoolStore {

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
    List<SeatPool> ofOrders(Collection<OrderId> orders);

    /**
     * A page of the pools that a person owns now, whether they are in force or not: the latest supplied first, then by id.
     *
     * <p>Contract: POOL-01, POOL-02.
     *
     * @param owner the person
     * @param after the last pool of the page before, in whose hands ever it is now, or {@code null} for the first page
     * @param limit the greatest number of pools, 1 to 1000
     * @return the page; empty if {@code after} does not exist
     */
    List<SeatPool> ownedBy(AccountId owner, @Nullable SeatPoolId after, int limit);

    /**
     * Locks pools until the transaction ends, in one order for all callers. Owners and tenures are changed only under this lock.
     *
     * <p>Contract: SEAT-08, SEAT-47, POOL-05.
     *
     * @param ids the pools to lock
     * @return those that exist
     */
    Set<SeatPoolId> lock(Collection<SeatPoolId> ids);

    /**
     * Keeps pools from being locked by others until the transaction ends, in one order for all callers. Others may hold them as well where
     * the database can share a lock; elsewhere this is {@link #lock}.
     *
     * <p>Contract: POOL-05.
     *
     * @param ids the pools to hold
     * @return those that exist
     */
    Set<SeatPoolId> hold(Collection<SeatPoolId> ids);

    /**
     * Adds pools, their first ledger entries and their seats, all available since {@code suppliedAt}. The seats of a pool are named
     * {@code <pool>.<ordinal>} with ordinals from 1.
     *
     * <p>Contract: SEAT-03, SEAT-05, SEAT-06, SEAT-07, SEAT-26.
     *
     * @param supplies new pools with their numbers of seats
     * @throws ConflictException if a pool exists already, or its owner, offering or order does not; nothing was added
     */
    void supply(List<SeatSupply> supplies);

    /**
     * Takes available seats out of pools for good, in the order of the list: each is revoked since {@code at}, and one ledger entry that
     * names the refund takes them from the supply. A seat is available for a wish if it has been available since {@code at} or before, as
     * for {@link SeatStore#claim}; which of several go is the storage's choice. All seats of a wish go, or none of them: never more than
     * are available, whoever claims or invites at the same moment. Claimed and invited seats stay. The caller holds the pools.
     *
     * <p>Contract: REFUND-01, REFUND-02, REFUND-03, REFUND-04, REFUND-05, REFUND-06, REFUND-07, REFUND-08, REFUND-09, REFUND-10,
     * REFUND-11, REFUND-12.
     *
     * @param refunds the wishes; a name is good for one refund, over all pools
     * @return for each, in order, what became of it; an unknown pool has no seats available
     */
    List<SeatRefundOutcome> refund(List<SeatRefund> refunds);

    /**
     * Replaces all tenures of locked pools. Their owners stay as they are.
     *
     * <p>Contract: SEAT-09, SEAT-10, SEAT-11.
     *
     * @param tenures all tenures of each pool, oldest first, without overlap
     * @throws ConflictException if a pool or an owner does not exist
     */
    void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures);

    /**
     * Puts locked pools into other hands. Their tenures stay as they are.
     *
     * <p>Contract: POOL-03, POOL-04.
     *
     * @param ownerships the next ownership of each pool, not before its present one began
     * @throws ConflictException if a pool or an owner does not exist
     */
    void transfer(Map<SeatPoolId, Ownership> ownerships);

    /**
     * Counts the seats of pools, exactly.
     *
     * <p>Contract: SEAT-03, SEAT-04, SEAT-54.
     *
     * @param ids the pools
     * @return the numbers of those that exist
     */
    Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids);

    /**
     * Counts available seats of a pool, no further than asked, so that the answer costs no more for a large pool.
     *
     * <p>Contract: POOL-07.
     *
     * @param pool the pool
     * @param limit how far to count, 1 to 500
     * @return the number of available seats, or {@code limit} if there are more; 0 if there is no such pool
     */
    int availableUpTo(SeatPoolId pool, int limit);

    /**
     * The supply ledger of pools.
     *
     * <p>Contract: POOL-06, SEAT-52, SEAT-53.
     *
     * @param ids the pools
     * @return the entries of those that exist, in the order in which they were written
     */
    Map<SeatPoolId, List<SupplyEntry>> ledgers(Collection<SeatPoolId> ids);
}
