package io.lcart.core.commerce;

import io.lcart.spi.Interval;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The states of an order over time (domain.md §12; reliability.md C2). A history keeps every state it was told, also one that follows an
 * equal one: a state told later for an instant between the two would otherwise undo it. So histories do not depend on the order in which
 * they were told. Pure functions.
 */
public final class OrderHistory {

    private OrderHistory() {}

    /**
     * A history with a state told for an instant. Of two states told for one instant the later one of a usual order's life counts, and a
     * cancelled one before all others.
     *
     * @param history the states, oldest first
     * @param told the state and its instant
     * @return the new history, equal to the old one if nothing changes
     */
    public static List<StatusChange> tell(List<StatusChange> history, StatusChange told) {
        return with(history, told, (known, other) -> rank(known) >= rank(other) ? known : other);
    }

    /**
     * A history with a state that begins as it is told; it takes the place of another one of the same instant.
     *
     * @param history the states, oldest first
     * @param told the state and its instant
     * @return the new history, equal to the old one if nothing changes
     */
    public static List<StatusChange> change(List<StatusChange> history, StatusChange told) {
        return with(history, told, (known, other) -> other);
    }

    private static List<StatusChange> with(
            List<StatusChange> history, StatusChange told, BinaryOperator<OrderStatus> winner) {
        TreeMap<Instant, OrderStatus> states = new TreeMap<>();
        history.forEach(change -> states.put(change.at(), change.status()));
        states.merge(told.at(), told.status(), winner);
        return states.entrySet().stream()
                .map(state -> new StatusChange(state.getValue(), state.getKey()))
                .toList();
    }

    /**
     * Whether an order may have been placed in a state. Of a state that another one of the same instant replaced nothing is left, so every
     * state that gives way to the one kept is believed; and a purchase order may have been granted access as it was submitted.
     *
     * @param order the order
     * @param told the state told
     * @return whether its history is one that began with the state
     */
    public static boolean mayHaveBegunAs(Order order, OrderStatus told) {
        OrderStatus kept = at(order.history(), order.placedAt()).orElse(told);
        return rank(told) <= rank(kept);
    }

    /**
     * The state at an instant.
     *
     * @param history the states, oldest first
     * @param at the instant
     * @return the state, or nothing before the first one
     */
    public static Optional<OrderStatus> at(List<StatusChange> history, Instant at) {
        Optional<OrderStatus> status = Optional.empty();
        for (StatusChange change : history) {
            if (change.at().isAfter(at)) {
                break;
            }
            status = Optional.of(change.status());
        }
        return status;
    }

    /**
     * When the order granted access.
     *
     * @param history the states, oldest first
     * @param from the instant from which to look
     * @return the intervals, none before {@code from}, oldest first, with gaps between them
     */
    public static List<Interval> grants(List<StatusChange> history, Instant from) {
        List<Interval> grants = new ArrayList<>();
        Instant since = null;
        for (StatusChange change : history) {
            if (change.status().grantsAccess()) {
                since = since == null ? change.at() : since;
            } else if (since != null) {
                grants.add(new Interval(since, change.at()));
                since = null;
            }
        }
        if (since != null) {
            grants.add(Interval.since(since));
        }
        Interval asked = Interval.since(from);
        return grants.stream().map(asked::intersect).flatMap(Optional::stream).toList();
    }

    private static int rank(OrderStatus status) {
        return switch (status) {
            case ABANDONED -> 0;
            case PENDING -> 1;
            case PURCHASE_ORDER -> 2;
            case INVOICE -> 3;
            case PURCHASE_ORDER_ACCESS_GRANTED -> 4;
            case NEW -> 5;
            case PROCESSED -> 6;
            case CANCELLED -> 7;
        };
    }
}
