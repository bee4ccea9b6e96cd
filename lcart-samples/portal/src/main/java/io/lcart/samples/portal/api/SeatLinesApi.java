package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own lines of seats. Thread-safe. */
final class SeatLinesApi {

    private final Access access;
    private final Lcart lcart;

    SeatLinesApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void lines(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        var page = lcart.registrationCodes().lines(asking.viewer(), Paging.request(ctx));
        ZoneId zone = zone();
        Answers.give(ctx, Answers.of(200, Paging.page(page, line -> json(line, zone))));
    }

    void line(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        SeatLine line = lcart.registrationCodes()
                .line(asking.viewer(), id(ctx, asking))
                .orElseThrow(() -> asking.refused(SeatRefusal.UNKNOWN_LINE));
        Answers.give(ctx, Answers.of(200, json(line, zone())));
    }

    void seats(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        var page = lcart.registrationCodes()
                .seats(asking.viewer(), id(ctx, asking), Paging.request(ctx))
                .orElseThrow(() -> asking.refused(SeatRefusal.UNKNOWN_LINE));
        Instant now = lcart.clock().instant();
        Answers.give(ctx, Answers.of(200, Paging.page(page, seat -> json(seat, now))));
    }

    /** The line of the request's address; what cannot be an id is no line. */
    static SeatPoolId id(Context ctx, Asking asking) {
        try {
            return new SeatPoolId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(SeatRefusal.UNKNOWN_LINE);
        }
    }

    private ZoneId zone() {
        return lcart.configurations().current().settings().zone();
    }

    private static Map<String, Object> json(SeatLine line, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id().value());
        if (line.source() instanceof PoolSource.OrderLineSource order) {
            json.put("orderNumber", order.order().value());
        }
        json.put("orderedOn", line.suppliedAt().atZone(zone).toLocalDate().toString());
        json.put("offering", line.offering().value());
        json.put("offeringTitle", line.offeringTitle());
        json.put("state", line.state().name());
        SeatCounts counts = line.counts();
        json.put("supplied", counts.supplied());
        json.put("available", counts.available());
        json.put("invited", counts.invited());
        json.put("claimed", counts.claimed());
        json.put("withdrawn", counts.withdrawn());
        json.put("refunded", counts.refunded());
        json.put("low", line.low());
        json.put("accessFrom", line.window().from().toString());
        putTime(json, "accessUntil", line.window().until());
        return json;
    }

    private static Map<String, Object> json(SeatEntry seat, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", seat.id().value());
        json.put("state", seat.state().name());
        json.put("since", seat.since().toString());
        SeatEntry.Held held = seat.invitation();
        if (held != null) {
            json.put("invitationId", held.id().value());
            if (held.email() != null) {
                json.put("invitedEmail", held.email());
            }
            json.put("sentAt", held.sentAt().toString());
            putTime(json, "expiresAt", held.expiresAt());
            json.put("expired", held.expiresAt() != null && !now.isBefore(held.expiresAt()));
        }
        SeatEntry.Holder holder = seat.holder();
        if (holder != null) {
            json.put("claimedBy", holder.account().value());
            json.put("displayName", holder.displayName());
            json.put("email", holder.email());
        }
        return json;
    }

    private static void putTime(Map<String, Object> json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, time.toString());
        }
    }
}
