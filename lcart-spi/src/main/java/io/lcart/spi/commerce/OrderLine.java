package io.lcart.spi.commerce;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order, with what was read at purchase and never changes later (domain.md §3.1, §4). Immutable.
 *
 * @param number the line's place in its order, from 1
 * @param offering what was ordered
 * @param quantity how many, at least 1
 * @param makesSeats whether the line became a pool of seats: the offering's code flag was on and the quantity two or more
 * @param window the access window of whatever the line gives, fixed at purchase
 * @param unitPrice the price of one, or {@code null} if the host did not tell
 */
public record OrderLine(
        int number,
        OfferingId offering,
        int quantity,
        boolean makesSeats,
        Interval window,
        @Nullable Money unitPrice) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code number} or {@code quantity} is below 1, or a line of one makes seats
     */
    public OrderLine {
        if (number < 1 || quantity < 1 || (makesSeats && quantity < 2)) {
            throw new IllegalArgumentException("not an order line: number " + number + ", quantity " + quantity);
        }
    }
}
