package io.lcart.samples.portal.web.seat;

import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.Interval;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say about seats. Immutable. */
final class SeatWords {

    private final Texts texts;
    private final ZoneId zone;

    SeatWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A day of the site's zone. */
    String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    /** A day and a time of the site's zone. */
    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    /** What to do about a refusal, in the words of this page where the core's would puzzle its reader. */
    String refusal(SeatRefusal reason, String page) {
        String key = page + ".refused." + slug(reason);
        return texts.find(key).orElseGet(() -> reason.nextStep(texts.locale()));
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LineView line(SeatLine line) {
        SeatCounts counts = line.counts();
        String state = slug(line.state());
        boolean inForce = line.state() == SeatLine.State.IN_FORCE;
        return new LineView(
                line.id().value(),
                "/registration-codes/" + line.id(),
                line.offeringTitle(),
                source(line.source()),
                date(line.suppliedAt()),
                window(line.window()),
                state,
                texts.get("line.state." + state),
                inForce ? null : texts.get("line.help." + state),
                inForce && line.low() ? low(counts.available()) : null,
                new LineView.Counts(
                        counts.available(), counts.invited(), counts.claimed(), counts.withdrawn(), counts.refunded()));
    }

    private String source(PoolSource source) {
        return source instanceof PoolSource.OrderLineSource line
                ? texts.get("line.order", line.order().value())
                : texts.get("line.grant");
    }

    private String low(int available) {
        return available == 0 ? texts.get("line.none-left") : texts.count("line.few-left", available);
    }

    /** When access is. */
    String window(Interval window) {
        return window.until() == null
                ? texts.get("line.window-open", date(window.from()))
                : texts.get("line.window", date(window.from()), date(window.until()));
    }

    SeatView seat(SeatEntry seat, Instant now, boolean givable, String key) {
        String id = seat.id().value();
        String number = id.substring(id.lastIndexOf('.') + 1);
        SeatEntry.Held held = seat.state() == SeatState.INVITED ? seat.invitation() : null;
        boolean expired = held != null && held.expiresAt() != null && !now.isBefore(held.expiresAt());
        SeatEntry.Holder holder = seat.holder();
        boolean refunded = seat.state() == SeatState.REVOKED && holder == null;
        String state = expired ? "expired" : refunded ? "refunded" : slug(seat.state());
        @Nullable String email = holder != null ? holder.email() : held == null ? null : held.email();
        boolean code = held != null && held.email() == null;
        return new SeatView(
                number,
                state,
                texts.get("seat.state." + (code && !expired ? "code" : state)),
                holder == null ? null : holder.displayName(),
                email,
                detail(seat, held, state),
                held == null ? null : held.id().value(),
                givable && !expired && !code,
                key + "." + number);
    }

    private String detail(SeatEntry seat, SeatEntry.@Nullable Held held, String state) {
        if (held == null) {
            return texts.get("seat.since." + state, date(seat.since()));
        }
        String how = held.email() == null ? "seat.issued" : "seat.sent";
        if (held.expiresAt() == null) {
            return texts.get(how, date(held.sentAt()));
        }
        return texts.get(
                state.equals("expired") ? "seat.expired-on" : how + "-until",
                date(held.sentAt()),
                date(held.expiresAt()));
    }
}
