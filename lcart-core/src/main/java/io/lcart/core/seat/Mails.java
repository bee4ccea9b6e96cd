package io.lcart.core.seat;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.outbox.MailKind;
import io.lcart.spi.attempt.AttemptStore;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mails about seats into the outbox, in the transaction of what they tell of. A code stands there sealed. Belongs to one
 * transaction and is not thread-safe.
 */
final class Mails {

    private final Desk desk;
    private final Session session;
    private final Instant now;

    Mails(Desk desk, Session session, Instant now) {
        this.desk = desk;
        this.session = session;
        this.now = now;
    }

    /** Counts mails of a line; says whether it may send them today. */
    boolean admit(SeatPoolId line, int mails) {
        AttemptStore attempts = session.attempts();
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        return attempts.add("mail:" + line.value(), day, mails) <= desk.policy().mailsPerDay();
    }

    /** Tells a person that they have a seat. */
    void assigned(SeatPool pool, Account sender, Account person, SeatId seat) {
        Map<String, String> texts = texts(person.email(), person.locale(), sender, pool);
        append(MailKind.SEAT_ASSIGNED, DerivedId.of("mail", "assigned", seat.value()), person.id().value(), texts);
    }

    /** Sends somebody the code of an invitation. */
    void invited(SeatPool pool, Account sender, Invitation invitation, String email, RegistrationCode code) {
        Map<String, String> texts = texts(email, null, sender, pool);
        texts.put("code", desk.keys().seal(code.text()));
        String id = DerivedId.of("mail", "invited", invitation.id().value(), now.toString());
        append(MailKind.SEAT_INVITED, id, invitation.id().value(), texts);
    }

    /** Warns the owner of a line that few seats are left, once for each number of seats it was ever supplied with. */
    void warnIfLow(SeatPool pool, Account owner) {
        int low = desk.policy().lowSeats();
        if (low == 0) {
            return;
        }
        int left = session.seatPools().availableUpTo(pool.id(), low + 1);
        if (left > low) {
            return;
        }
        SeatCounts counts =
                Objects.requireNonNull(session.seatPools().counts(List.of(pool.id())).get(pool.id()));
        int ever = counts.supplied() + counts.withdrawn();
        // why a counter: the warning is due once, however many notice at once that the line is low
        if (session.attempts().add("low:" + pool.id().value(), Instant.EPOCH.plusSeconds(ever), 1) > 1) {
            return;
        }
        Map<String, String> texts = texts(owner.email(), owner.locale(), owner, pool);
        texts.put("left", Integer.toString(left));
        String id = DerivedId.of("mail", "low", pool.id().value(), Integer.toString(ever));
        append(MailKind.SEATS_LOW, id, pool.id().value(), texts);
    }

    private Map<String, String> texts(String to, @Nullable String locale, Account sender, SeatPool pool) {
        Map<String, String> texts = new HashMap<>();
        texts.put("to", to);
        texts.put(
                "locale",
                locale == null ? desk.settings(session, now).locale().toLanguageTag() : locale);
        texts.put("sender", sender.displayName());
        texts.put("offering", Offerings.title(session, pool.offering()));
        return texts;
    }

    private void append(MailKind kind, String id, String subject, Map<String, String> texts) {
        Map<String, Json> body = new HashMap<>();
        texts.forEach((name, text) -> body.put(name, Json.of(text)));
        session.outbox().append(List.of(new OutboxMessage(id, kind.key(), subject, JsonText.write(Json.of(body)), now)));
    }
}
