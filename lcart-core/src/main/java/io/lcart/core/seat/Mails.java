package io.lcart.core.seat;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.outbox.MailKind;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mails about seats of one pool into the outbox, in the transaction of what they tell of. A code stands there sealed. Belongs to
 * one transaction and is not thread-safe.
 */
final class Mails {

    private final Desk desk;
    private final Session session;
    private final SeatPool pool;
    private final Instant now;
    private final List<OutboxMessage> messages = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String siteLocale;

    Mails(Desk desk, Session session, SeatPool pool, Instant now) {
        this.desk = desk;
        this.session = session;
        this.pool = pool;
        this.now = now;
    }

    /** Counts mails of the pool; says whether it may send them today. */
    boolean admit(int mails) {
        return count(mails) <= desk.policy().mailsPerDay();
    }

    /** Whether the pool may send so many mails today, as it looks now. */
    boolean admissible(long mails) {
        return count(0) + mails <= desk.policy().mailsPerDay();
    }

    private int count(int mails) {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        return session.attempts().add("mail:" + pool.id().value(), day, mails);
    }

    /** Tells a person that they have a seat. */
    void assigned(Account sender, Account person, SeatId seat) {
        Map<String, String> texts = texts(person.email(), person.locale(), sender);
        add(
                MailKind.SEAT_ASSIGNED,
                DerivedId.of("mail", "assigned", seat.value()),
                person.id().value(),
                texts);
    }

    /** Sends somebody the code of an invitation. */
    void invited(Account sender, Invitation invitation, String email, RegistrationCode code) {
        Map<String, String> texts = texts(email, null, sender);
        texts.put("code", desk.keys().seal(code.text()));
        String id = DerivedId.of("mail", "invited", invitation.id().value(), now.toString());
        add(MailKind.SEAT_INVITED, id, invitation.id().value(), texts);
    }

    /** Warns the owner that few seats are left, once for each number of seats the pool was ever supplied with. */
    void warnIfLow(Account owner) {
        int low = desk.policy().lowSeats();
        if (low == 0) {
            return;
        }
        int left = session.seatPools().availableUpTo(pool.id(), low + 1);
        if (left > low) {
            return;
        }
        SeatCounts counts = Objects.requireNonNull(
                session.seatPools().counts(List.of(pool.id())).get(pool.id()));
        int ever = counts.ever();
        // why a counter: the warning is due once, however many notice at once that the pool is low
        if (session.attempts().add("low:" + pool.id().value(), Instant.EPOCH.plusSeconds(ever), 1) > 1) {
            return;
        }
        Map<String, String> texts = texts(owner.email(), owner.locale(), owner);
        texts.put("left", Integer.toString(left));
        String id = DerivedId.of("mail", "low", pool.id().value(), Integer.toString(ever));
        add(MailKind.SEATS_LOW, id, pool.id().value(), texts);
    }

    private Map<String, String> texts(String to, @Nullable String locale, Account sender) {
        if (title == null) {
            title = Offerings.title(session, pool.offering());
        }
        if (locale == null && siteLocale == null) {
            siteLocale = desk.settings(session, now).locale().toLanguageTag();
        }
        Map<String, String> texts = new HashMap<>();
        texts.put("offering", title);
        texts.put("locale", Objects.requireNonNull(locale == null ? siteLocale : locale));
        texts.put("to", to);
        texts.put("sender", sender.displayName());
        return texts;
    }

    private void add(MailKind kind, String id, String subject, Map<String, String> texts) {
        Map<String, Json> body = new HashMap<>();
        texts.forEach((name, text) -> body.put(name, Json.of(text)));
        messages.add(new OutboxMessage(id, kind.key(), subject, JsonText.write(Json.of(body)), now));
    }

    /** Writes them. */
    void write() {
        session.outbox().append(messages);
    }
}
