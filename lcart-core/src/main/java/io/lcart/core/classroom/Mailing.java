package io.lcart.core.classroom;

import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.outbox.MailKind;
import io.lcart.core.people.Viewer;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to rosters, one message for each person, into the outbox (reliability.md I, T20). Thread-safe. */
final class Mailing {

    private static final int PAGE = 500;

    private static final ResultCodec<MailOutcome> CODEC = new FlatCodec<>(
            outcome -> outcome instanceof MailOutcome.Sent done
                    ? Map.of("sent", Integer.toString(done.recipients()))
                    : Map.of("refused", ((MailOutcome.Refused) outcome).reason().name()),
            texts -> texts.containsKey("refused")
                    ? new MailOutcome.Refused(ClassRefusal.valueOf(FlatCodec.text(texts, "refused")))
                    : new MailOutcome.Sent(Integer.parseInt(FlatCodec.text(texts, "sent"))));

    private final Room room;

    Mailing(Room room) {
        this.room = room;
    }

    MailOutcome mail(Viewer viewer, MailRoster command) {
        room.constraints().require("mail", command);
        Instant now = room.now();
        return room.run(
                viewer,
                "class.mail",
                CommandDesk.Said.of(command.key(), command.offering().value(), command.subject(), command.text()),
                now,
                CODEC,
                new MailOutcome.Refused(ClassRefusal.KEY_REUSED),
                session -> mail(session, viewer, command, now));
    }

    private Step<MailOutcome> mail(Session session, Viewer viewer, MailRoster command, Instant now) {
        Instructor right = Room.rightOver(session, viewer, command.offering(), List.of(), now);
        if (right == null) {
            return refused(ClassRefusal.UNKNOWN_CLASS);
        }
        if (!right.canEmail()) {
            return refused(ClassRefusal.MAY_NOT_EMAIL);
        }
        List<Account> recipients = recipients(session, command, now);
        if (recipients.isEmpty()) {
            return refused(ClassRefusal.NOBODY_TO_MAIL);
        }
        if (!admit(session, viewer, recipients.size(), now)) {
            return refused(ClassRefusal.TOO_MANY_MAILS);
        }
        session.outbox().append(messages(session, viewer, command, recipients, now));
        CommandDesk.audit(
                session,
                now,
                viewer.account().value(),
                "class.mail",
                null,
                Map.of(
                        "class", command.offering().value(),
                        "recipients", Integer.toString(recipients.size()),
                        "subject", command.subject()),
                null);
        return Step.done(new MailOutcome.Sent(recipients.size()));
    }

    /** Who may use the site; no more than a day's mails and one page on top. */
    private List<Account> recipients(Session session, MailRoster command, Instant now) {
        List<Account> recipients = new ArrayList<>();
        AccountId after = null;
        while (recipients.size() <= room.policy().mailsPerDay()) {
            List<Attendee> page = session.classrooms().roster(command.offering(), now, after, PAGE);
            page.stream()
                    .map(Attendee::account)
                    .filter(account -> account.status() == AccountStatus.ACTIVE)
                    .forEach(recipients::add);
            if (page.size() < PAGE) {
                return recipients;
            }
            after = page.get(PAGE - 1).account().id();
        }
        return recipients;
    }

    private boolean admit(Session session, Viewer viewer, int mails, Instant now) {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        return session.attempts().add("class-mail:" + viewer.account().value(), day, mails)
                <= room.policy().mailsPerDay();
    }

    private List<OutboxMessage> messages(
            Session session, Viewer viewer, MailRoster command, List<Account> recipients, Instant now) {
        String site = room.settings(session, now).locale().toLanguageTag();
        String title = Room.offering(session, command.offering()).title();
        String sender = room.account(session, viewer.account()).displayName();
        String batch = UUID.randomUUID().toString();
        return recipients.stream()
                .map(account -> new OutboxMessage(
                        DerivedId.of("mail", "class", batch, account.id().value()),
                        MailKind.CLASS_MESSAGE.key(),
                        account.id().value(),
                        JsonText.write(Json.of(Map.of(
                                "to", Json.of(account.email()),
                                "locale", Json.of(locale(account.locale(), site)),
                                "sender", Json.of(sender),
                                "offering", Json.of(title),
                                "subject", Json.of(command.subject().strip()),
                                "text", Json.of(command.text().strip())))),
                        now))
                .toList();
    }

    private static String locale(@Nullable String own, String site) {
        return own == null ? site : own;
    }

    private static Step<MailOutcome> refused(ClassRefusal reason) {
        return Step.refused(new MailOutcome.Refused(reason));
    }
}
