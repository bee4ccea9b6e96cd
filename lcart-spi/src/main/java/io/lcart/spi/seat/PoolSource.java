package io.lcart.spi.seat;

import io.lcart.spi.HostKeys;
import io.lcart.spi.commerce.OrderId;

/** Where a pool's seats come from: an order line or an administrator's grant, and nothing else (domain.md §4, "Generation"). */
public sealed interface PoolSource {

    /**
     * A line of an order.
     *
     * @param order the order
     * @param line the line's number
     */
    record OrderLineSource(OrderId order, int line) implements PoolSource {}

    /**
     * Seats that an administrator gave without a purchase.
     *
     * @param key the host's key of the grant
     */
    record AdminGrant(String key) implements PoolSource {

        /**
         * Checks the key.
         *
         * @throws IllegalArgumentException if {@code key} is no {@linkplain HostKeys#isKey key}
         */
        public AdminGrant {
            HostKeys.require("seat grant", key);
        }
    }
}
