package io.lcart.core.training;

import io.lcart.core.internal.DerivedId;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.time.ZoneId;

/** How long access lasts, and how access entries are named (domain.md §3.1). Pure functions. */
public final class Access {

    private Access() {}

    /**
     * The access window that an offering gives, as it is at purchase. It starts with the class, or with the order where there is no class.
     * It ends the offering's number of calendar days after the order, at the same time of day in the site's zone; a window that would end
     * before the class starts is empty, for the end always counts from the order (domain.md §3.1).
     *
     * @param offering the offering as it is sold
     * @param orderedAt the order's date
     * @param zone the site's zone
     * @return the window
     */
    public static Interval window(Offering offering, Instant orderedAt, ZoneId zone) {
        Interval event = offering.event();
        Integer days = offering.accessDays();
        Instant from = event == null ? orderedAt : event.from();
        Instant until =
                days == null ? null : orderedAt.atZone(zone).plusDays(days).toInstant();
        return new Interval(until != null && until.isBefore(from) ? until : from, until);
    }

    /**
     * The entry that a line of an order gives.
     *
     * @param order the order
     * @param line the line's number
     * @return the entry's id
     */
    public static AccessEntryId idOf(OrderId order, int line) {
        return new AccessEntryId(DerivedId.of("access", "order", order.value(), Integer.toString(line)));
    }

    /**
     * The entry that a claimed seat gives.
     *
     * @param seat the seat
     * @return the entry's id
     */
    public static AccessEntryId idOf(SeatId seat) {
        return new AccessEntryId(DerivedId.of("access", "seat", seat.value()));
    }
}
