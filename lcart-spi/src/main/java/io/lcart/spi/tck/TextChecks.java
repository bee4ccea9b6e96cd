package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.message;
import static io.lcart.spi.tck.Samples.order;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.training.AccessEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Texts come back as they went in, on every database. */
final class TextChecks {

    /** Texts that have broken other people's software; as keys too, they are allowed. */
    private static final List<String> NAUGHTY = List.of(
            "'; drop table lcart_account; --",
            "\" or \"\"=\"",
            "%_\\%",
            "\\' \\\\ \\n \\u0041",
            "$1 ?1 ? :name ${x} #{x} {ts '1'}",
            "null",
            "NULL",
            "true",
            "0",
            "-1e400",
            "<script>alert(1)</script>",
            "\u202Etxt\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
            "\u7530\u4E2D\u3055\u3093",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
            "\uD835\uDCD0\uD840\uDC00",
            "\uFEFFbom",
            "Zo\u00EB's /* x */ -- y");

    private TextChecks() {}

    static void addTo(Checks checks) {
        checks.add("TEXT-07", "Every text may be a key, 64 characters long or in need of quoting.", w -> {
            OfferingId o = w.offering("o");
            for (String k : longest()) {
                AccountId a = w.account(k);
                w.access(k, a, o);
                Expect.equal(
                        Set.of(a), w.read(s -> s.people().accounts(List.of(a))).keySet(), "account");
                w.expect(1, Fact.ACCESS, a, NOON);
                AccessEntry e = entry(k, a, o, ALWAYS, ALWAYS);
                Expect.equal(Map.of(e.id(), e), w.read(s -> s.training().entries(List.of(e.id()))), "entry");
            }
        });
        checks.add("TEXT-08", "Every text comes back as it went in, in every column.", w -> {
            int n = 0;
            for (String text : texts()) {
                everyColumn(w, "k" + n++, text);
            }
        });
        checks.add("TEXT-09", "An empty text is not the same as none.", w -> everyColumn(w, "k", ""));
        checks.add("TEXT-10", "Long texts come back whole.", w -> {
            String text = "\u00EB\uD83D\uDE00x".repeat(5000);
            GroupVersion group = new GroupVersion(new GroupId("g"), NOON, "G", false, null, null, text, false);
            OutboxMessage message = new OutboxMessage("m", "kind", "subject", text, NOON);
            AuditEntry entry = new AuditEntry(NOON, "actor", "action", null, text, text);
            w.write(s -> {
                s.groups().insert(List.of(group));
                s.outbox().append(List.of(message));
                s.audit().append(List.of(entry));
            });
            Expect.equal(
                    List.of(group),
                    w.read(s -> s.groups().versions(List.of(group.group()))).get(group.group()),
                    "group");
            Expect.equal(List.of(message), w.read(s -> s.outbox().pending(1)), "message");
            Expect.equal(List.of(entry), audit(w), "audit entry");
        });
    }

    private static List<String> longest() {
        List<String> keys = new ArrayList<>(NAUGHTY);
        keys.add("x".repeat(64));
        keys.add("\uD83D\uDE00".repeat(32));
        keys.add("\u7530".repeat(64));
        return keys;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(NAUGHTY);
        texts.addAll(List.of("  padded  ", "two\r\nlines\tand a tab", "trailing \\", "x".repeat(255)));
        return texts;
    }

    /** Writes a text wherever a text may stand, and reads it back. */
    private static void everyColumn(World w, String k, String text) {
        Account account = new Account(new AccountId(k), text, text, text, k + text, null, AccountStatus.ACTIVE, NOON);
        GroupVersion group = new GroupVersion(new GroupId(k), NOON, text, true, null, text, text, true);
        Course course = new Course(new CourseId(k), text, List.of());
        Offering offering = new Offering(
                new OfferingId(k),
                null,
                text,
                OfferingKind.SCHEDULED,
                false,
                null,
                null,
                List.of(),
                text,
                List.of(text, text));
        Order order = new Order(
                new OrderId(k), account.id(), text, NOON, text, List.of(), List.of(status(OrderStatus.NEW, 0)));
        Badge badge = new Badge(new BadgeId(k), text, text, text, true, new BadgeExpiry.Never(), List.of());
        OutboxMessage message = new OutboxMessage(k, text, text, text, NOON);
        AuditEntry entry = new AuditEntry(NOON, text, text, null, text, text);
        SeatSupply supply = Samples.supply(k, account.id(), offering.id(), 1);
        Invitation invitation =
                new Invitation(new InvitationId(k), supply.pool().id(), account.id(), text, k + text, NOON, null);
        CommandKey command = new CommandKey(k, k, k);
        CommandResult result = new CommandResult(k, text);
        w.write(s -> {
            s.people().insert(List.of(account));
            s.groups().insert(List.of(group));
            s.catalog().insertCourses(List.of(course));
            s.catalog().insertOfferings(List.of(offering));
            s.orders().insert(List.of(order));
            s.seatPools().supply(List.of(supply));
            s.invitations().open(List.of(invitation));
            s.idempotency().remember(command, result, NOON);
            s.recognition().insertBadges(List.of(badge));
            s.outbox().append(List.of(message));
            s.audit().append(List.of(entry));
        });
        w.read(s -> {
            Expect.equal(account, s.people().accounts(List.of(account.id())).get(account.id()), "account");
            Expect.equal(
                    Map.of(account.emailKey(), account.id()),
                    s.people().byEmailKey(List.of(account.emailKey())),
                    "account by address");
            Expect.equal(
                    List.of(group), s.groups().versions(List.of(group.group())).get(group.group()), "group");
            Expect.equal(course, s.catalog().courses(List.of(course.id())).get(course.id()), "course");
            Expect.equal(offering, s.catalog().offerings(List.of(offering.id())).get(offering.id()), "offering");
            Expect.equal(order, s.orders().orders(List.of(order.id())).get(order.id()), "order");
            Expect.equal(
                    invitation,
                    Expect.present(
                                    s.invitations()
                                            .find(List.of(invitation.id()))
                                            .get(invitation.id()),
                                    "invitation")
                            .invitation(),
                    "invitation");
            Expect.equal(
                    Map.of(k + text, invitation.id()),
                    s.invitations().openTo(invitation.pool(), List.of(k + text)),
                    "invitation by address");
            Expect.equal(Optional.of(result), s.idempotency().find(command), "result");
            Expect.equal(badge, s.recognition().badges(List.of(badge.id())).get(badge.id()), "badge");
            Expect.that(s.outbox().pending(500).contains(message), "the outbox has " + message);
            return true;
        });
        Expect.equal(entry, audit(w).get(0), "audit entry");
        w.write(s -> s.configurations()
                .append(new ConfigurationVersion(s.configurations().timeline().size() + 1L, NOON, text)));
        List<ConfigurationVersion> timeline = w.read(s -> s.configurations().timeline());
        Expect.equal(text, timeline.get(timeline.size() - 1).document(), "document");
    }

    private static List<AuditEntry> audit(World w) {
        return w.read(s -> s.audit().page(Long.MAX_VALUE, 1)).stream()
                .map(AuditRecord::entry)
                .toList();
    }
}
