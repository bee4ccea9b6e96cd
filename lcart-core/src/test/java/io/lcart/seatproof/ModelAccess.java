package io.lcart.seatproof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An access entry of the model: from a seat of a line, or from an order if there is no line. */
final class ModelAccess {

    final String person;
    final String offering;
    final ModelLine line;
    final ModelOrder order;
    final ModelSeat seat;
    final Instant from;
    final Instant until;
    final Instant givenAt;
    Instant endedAt;

    private ModelAccess(
            String person,
            String offering,
            ModelLine line,
            ModelSeat seat,
            ModelOrder order,
            Instant from,
            Instant until,
            Instant at) {
        this.person = person;
        this.offering = offering;
        this.line = line;
        this.seat = seat;
        this.order = order;
        this.from = from;
        this.until = until;
        this.givenAt = at;
    }

    static ModelAccess of(ModelLine line, ModelSeat seat, String person, Instant at) {
        return new ModelAccess(person, line.offering, line, seat, line.order, line.suppliedAt, line.until, at);
    }

    static ModelAccess of(ModelOrder order, String offering, Instant until) {
        return new ModelAccess(order.buyer, offering, null, null, order, order.placedAt, until, order.placedAt);
    }

    /** Whether the person can use it, at an instant that is not past. */
    boolean isUsable(Instant now) {
        return endedAt == null && (order == null || order.grants(now)) && (until == null || now.isBefore(until));
    }

    private List<String> inForce() {
        if (order != null) {
            return order.grants(givenAt, endedAt);
        }
        List<String> times = new ArrayList<>();
        ModelOrder.add(times, givenAt, null, givenAt, endedAt);
        return times;
    }

    @Override
    public String toString() {
        return (line == null ? "order " + order.name : "seat of " + line.name) + " " + from + ".."
                + (until == null ? "" : until) + " given " + givenAt + (endedAt == null ? "" : " ended " + endedAt)
                + " in force " + inForce();
    }
}
