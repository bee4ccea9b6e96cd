package io.lcart.seatproof;

import io.lcart.spi.commerce.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An order of the model, and when it granted access (domain.md §12). */
final class ModelOrder {

    private static final Set<OrderStatus> GRANTING = EnumSet.of(
            OrderStatus.NEW, OrderStatus.PROCESSED, OrderStatus.INVOICE, OrderStatus.PURCHASE_ORDER_ACCESS_GRANTED);

    final String name;
    final String buyer;
    final Instant placedAt;
    final TreeMap<Instant, OrderStatus> states = new TreeMap<>();

    ModelOrder(String name, String buyer, OrderStatus status, Instant placedAt) {
        this.name = name;
        this.buyer = buyer;
        this.placedAt = placedAt;
        states.put(placedAt, status);
    }

    OrderStatus state(Instant at) {
        return states.floorEntry(at).getValue();
    }

    boolean grants(Instant at) {
        return GRANTING.contains(state(at));
    }

    /** The times at which it granted access, between two instants, the second of which may be {@code null}. */
    List<String> grants(Instant from, Instant until) {
        List<String> times = new ArrayList<>();
        Instant since = null;
        for (Map.Entry<Instant, OrderStatus> state : states.entrySet()) {
            boolean granting = GRANTING.contains(state.getValue());
            if (granting && since == null) {
                since = state.getKey();
            } else if (!granting && since != null) {
                add(times, since, state.getKey(), from, until);
                since = null;
            }
        }
        if (since != null) {
            add(times, since, null, from, until);
        }
        return times;
    }

    static void add(List<String> times, Instant since, Instant end, Instant from, Instant until) {
        Instant first = since.isAfter(from) ? since : from;
        Instant last = end == null || (until != null && until.isBefore(end)) ? until : end;
        if (last == null || first.isBefore(last)) {
            times.add(first + ".." + (last == null ? "" : last));
        }
    }
}
