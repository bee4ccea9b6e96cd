package io.lcart.spi.commerce;

import io.lcart.spi.ConflictException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders in storage. Belongs to one session and is not thread-safe. */
public interface OrderStore {

    /**
     * Finds orders with their lines and histories.
     *
     * <p>Contract: ORDER-01, ORDER-02.
     *
     * @param ids the orders asked for
     * @return those that exist, by id
     */
    Map<OrderId, Order> orders(Collection<OrderId> ids);

    /**
     * Locks orders until the transaction ends, in one order for all callers. Access and seats of an order are changed only under its lock.
     *
     * <p>Contract: ORDER-07, ORDER-08.
     *
     * @param ids the orders to lock
     * @return those that exist
     */
    Set<OrderId> lock(Collection<OrderId> ids);

    /**
     * Adds orders with their lines and histories.
     *
     * <p>Contract: ORDER-03, ORDER-04, ORDER-09.
     *
     * @param orders new orders of existing accounts and offerings
     * @throws ConflictException if one exists already, or its customer or an offering does not; nothing was added
     */
    void insert(List<Order> orders);

    /**
     * Replaces the whole history of locked orders.
     *
     * <p>Contract: ORDER-05, ORDER-06, ORDER-28.
     *
     * @param histories all states of each order, oldest first, never empty
     */
    void replaceHistory(Map<OrderId, List<StatusChange>> histories);
}
