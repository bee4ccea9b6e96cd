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
     * @param ids the orders asked for
     * @return those that exist, by id
     */
    Map<OrderId, Order> orders(Collection<OrderId> ids);

    /**
     * Locks orders until the transaction ends, in one order for all callers. Access and seats of an order are changed only under its lock.
     *
     * @param ids the orders to lock
     * @return those that exist
     */
    Set<OrderId> lock(Collection<OrderId> ids);

    /**
     * Adds orders with their lines and histories.
     *
     * @param orders new orders of existing accounts and offerings
     * @throws ConflictException if one exists already, or its customer or an offering does not; nothing was added
     */
    void insert(List<Order> orders);

    /**
     * Replaces the whole history of locked orders.
     *
     * @param histories all states of each order, oldest first, never empty
     */
    void replaceHistory(Map<OrderId, List<StatusChange>> histories);
}
