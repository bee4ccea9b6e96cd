package io.lcart.core.seat.pool;

import io.lcart.core.commerce.OrderHistory;
import io.lcart.core.training.Access;
import io.lcart.spi.Interval;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessSource;
import java.util.List;

/**
 * What a placed order gives: seats for a line that makes seats, one access entry for the buyer for any other line (domain.md §4, §15-Q6).
 * Immutable.
 *
 * @param supplies the pools, with their numbers of seats
 * @param entries the buyer's access entries
 */
public record Fulfilment(List<SeatSupply> supplies, List<AccessEntry> entries) {

    /** Copies the lists. */
    public Fulfilment {
        supplies = List.copyOf(supplies);
        entries = List.copyOf(entries);
    }

    /**
     * What an order gives.
     *
     * @param order the order as it was placed
     * @return its pools and entries, in force when the order grants access
     */
    public static Fulfilment of(Order order) {
        List<Interval> grants = OrderHistory.grants(order.history(), order.placedAt());
        return new Fulfilment(
                order.lines().stream()
                        .filter(OrderLine::makesSeats)
                        .map(line -> new SeatSupply(pool(order, line, grants), line.quantity()))
                        .toList(),
                order.lines().stream()
                        .filter(line -> !line.makesSeats())
                        .map(line -> entry(order, line, grants))
                        .toList());
    }

    private static SeatPool pool(Order order, OrderLine line, List<Interval> grants) {
        PoolSource source = new PoolSource.OrderLineSource(order.id(), line.number());
        List<Ownership> owners = List.of(new Ownership(order.customer(), order.placedAt()));
        return new SeatPool(
                Pools.idOf(source),
                source,
                line.offering(),
                owners,
                order.placedAt(),
                line.window(),
                Pools.tenures(owners, grants));
    }

    private static AccessEntry entry(Order order, OrderLine line, List<Interval> grants) {
        return new AccessEntry(
                Access.idOf(order.id(), line.number()),
                order.customer(),
                line.offering(),
                new AccessSource(AccessSource.Kind.ORDER, order.id().value()),
                line.window(),
                order.placedAt(),
                null,
                grants);
    }
}
