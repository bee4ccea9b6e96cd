package io.lcart.spi.commerce;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines and the history of its states. Immutable.
 *
 * @param id the host's key, which is also the order's number
 * @param customer whose order it is
 * @param placedBy the administrator who placed it for the customer, or {@code null} if the customer did
 * @param placedAt the order's date
 * @param paymentType how it was paid, in the host's words (as in {@code Import}, {@code Purchase Order}), or {@code null}
 * @param lines the lines, by number
 * @param history the states, oldest first, at strictly increasing instants; never empty
 */
public record Order(
        OrderId id,
        AccountId customer,
        @Nullable String placedBy,
        Instant placedAt,
        @Nullable String paymentType,
        List<OrderLine> lines,
        List<StatusChange> history) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the history is empty or not in strictly increasing order
     */
    public Order {
        placedAt = Micros.of(placedAt);
        lines = List.copyOf(lines);
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("order " + id + " has no state");
        }
        for (int i = 1; i < history.size(); i++) {
            if (!history.get(i).at().isAfter(history.get(i - 1).at())) {
                throw new IllegalArgumentException("the states of order " + id + " are not in order of time");
            }
        }
    }

    /**
     * The present state.
     *
     * @return the last state of the history
     */
    public OrderStatus status() {
        return history.get(history.size() - 1).status();
    }
}
