package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.activity;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.message;
import static io.lcart.spi.tck.Samples.order;
import static io.lcart.spi.tck.Samples.points;
import static io.lcart.spi.tck.Samples.status;
import static io.lcart.spi.tck.Samples.supply;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.Recorded;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.AccessSource.Kind;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Keys are compared binary, on every database. */
final class KeyChecks {

    /** Keys that one collation or another takes for the same. */
    private static final List<String> LOOKALIKES = List.of(
            "a",
            "A",
            "\u00E1",
            "a\u0301",
            "\uFF41",
            "a\u00ADa",
            "aa",
            "K",
            "\u212A",
            "k",
            "ss",
            "\u00DF",
            "SS",
            "I",
            "i",
            "\u0131",
            "\u0130",
            "\u00E6",
            "ae",
            "\uD83D\uDE00",
            "\uD83D\uDE01",
            "1",
            "01",
            "\u0661");

    private KeyChecks() {}

    static void addTo(Checks checks) {
        checks.add("TEXT-01", "Keys of accounts, and addresses, are compared binary.", w -> {
            w.write(s -> s.people()
                    .insert(LOOKALIKES.stream().map(k -> Samples.account(k, k)).toList()));
            apart(w, (s, k) -> s.people().accounts(List.of(new AccountId(k))).values(), k -> Samples.account(k, k));
            apart(w, (s, k) -> s.people().byEmailKey(List.of(k)).values(), AccountId::new);
        });
        checks.add("TEXT-02", "Keys of groups, courses and offerings are compared binary.", w -> {
            each(w, (s, k) -> {
                s.groups().insert(List.of(Samples.group(k, NOON)));
                s.catalog().insertCourses(List.of(new Course(new CourseId(k), k, List.of())));
                s.catalog().insertOfferings(List.of(Samples.offering(k, new CourseId(k))));
            });
            apart(
                    w,
                    (s, k) -> s.groups().versions(List.of(new GroupId(k))).values(),
                    k -> List.of(Samples.group(k, NOON)));
            apart(
                    w,
                    (s, k) -> s.catalog().courses(List.of(new CourseId(k))).values(),
                    k -> new Course(new CourseId(k), k, List.of()));
            apart(
                    w,
                    (s, k) -> s.catalog().offerings(List.of(new OfferingId(k))).values(),
                    k -> Samples.offering(k, new CourseId(k)));
        });
        checks.add("TEXT-03", "Keys of orders, pools and invitations are compared binary.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            each(w, (s, k) -> {
                s.orders().insert(List.of(order(k, a, List.of(o), status(OrderStatus.NEW, 0))));
                s.seatPools().supply(List.of(supply(k, a, o, 1, ALWAYS)));
                s.invitations().open(List.of(invitation(k, a)));
            });
            apart(
                    w,
                    (s, k) -> s.orders().orders(List.of(new OrderId(k))).values(),
                    k -> order(k, a, List.of(o), status(OrderStatus.NEW, 0)));
            apart(
                    w,
                    (s, k) -> s.seatPools().pools(List.of(new SeatPoolId(k))).values(),
                    k -> supply(k, a, o, 1, ALWAYS).pool());
            apart(
                    w,
                    (s, k) -> s.invitations().find(List.of(new InvitationId(k))).values().stream()
                            .map(InvitationRecord::invitation)
                            .toList(),
                    k -> invitation(k, a));
        });
        checks.add(
                "TEXT-04", "Keys of access entries, their sources, completions and badges are compared binary.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    each(w, (s, k) -> {
                        s.training().insert(List.of(entryFrom(k, a, o)));
                        s.completions().insert(List.of(completion(k, a, o, NOON)));
                        s.recognition().insertBadges(List.of(Samples.badge(k)));
                    });
                    apart(
                            w,
                            (s, k) -> s.training()
                                    .entries(List.of(new AccessEntryId(k)))
                                    .values(),
                            k -> entryFrom(k, a, o));
                    apart(
                            w,
                            (s, k) -> s.training().entriesFrom(List.of(new AccessSource(Kind.SEAT, k))),
                            k -> entryFrom(k, a, o));
                    apart(
                            w,
                            (s, k) -> s.completions()
                                    .completions(List.of(new CompletionId(k)))
                                    .values(),
                            k -> completion(k, a, o, NOON));
                    apart(
                            w,
                            (s, k) -> s.recognition()
                                    .badges(List.of(new BadgeId(k)))
                                    .values(),
                            Samples::badge);
                });
        checks.add("TEXT-05", "Keys of events, awards, messages and terms are compared binary.", w -> {
            AccountId a = w.account("a");
            each(w, (s, k) -> {
                s.points().record(List.of(activity(k, a)));
                s.points().append(List.of(points(a, k, NOON, 1)));
                s.outbox().append(List.of(message(k)));
                Expect.that(s.people().acceptTerms(a, k, NOON), "the terms " + k + " are new ones");
            });
            apart(w, (s, k) -> s.points().activities(List.of(k)).values(), k -> activity(k, a));
            w.write(s -> s.outbox().delivered(List.of("a", "K")));
            Expect.equal(
                    LOOKALIKES.size() - 2, w.read(s -> s.outbox().pending(500)).size(), "pending messages");
        });
        checks.add("TEXT-06", "Two activities that differ in the case of their item are different.", w -> {
            AccountId a = w.account("a");
            w.write(s -> s.points().record(List.of(new Activity("e", a, "quiz", "Item", NOON, true))));
            Expect.equal(
                    List.of(Recorded.CONFLICT),
                    w.inTransaction(s -> s.points().record(List.of(new Activity("e", a, "quiz", "item", NOON, true)))),
                    "told otherwise");
        });
        checks.add(
                "TEXT-11", "Counters, commands, invited addresses and subjects of messages are compared binary.", w -> {
                    AccountId a = w.account("a");
                    SeatPoolId pool = w.pool("pool", a, w.offering("o"), LOOKALIKES.size(), ALWAYS);
                    each(w, (s, k) -> {
                        Expect.equal(1, s.attempts().add(k, NOON, 1), "number of " + k);
                        s.idempotency().remember(new CommandKey(k, k, k), new CommandResult("hash", k), NOON);
                        s.invitations().open(List.of(new Invitation(new InvitationId(k), pool, a, k, k, NOON, null)));
                        s.outbox().append(List.of(new OutboxMessage(k, "kind", k, "{}", NOON)));
                    });
                    apart(
                            w,
                            (s, k) -> s.idempotency().find(new CommandKey(k, k, k)).stream()
                                    .toList(),
                            k -> new CommandResult("hash", k));
                    apart(w, (s, k) -> s.invitations().openTo(pool, List.of(k)).values(), InvitationId::new);
                    List<OutboxMessage> later = LOOKALIKES.stream()
                            .map(k -> new OutboxMessage("later " + k, "kind", k, "{}", NOON))
                            .toList();
                    w.write(s -> {
                        s.outbox().take(NOON, hour(9), 500);
                        s.outbox().postpone(List.of("a", "K"), NOON);
                        s.outbox().append(later);
                    });
                    Expect.equal(
                            List.of("a", "K", "later a", "later K"),
                            w.inTransaction(s -> s.outbox().take(NOON, hour(9), 500)).stream()
                                    .map(taken -> taken.message().id())
                                    .toList(),
                            "messages of the two subjects that do not wait");
                });
    }

    private static void each(World w, BiConsumer<Session, String> work) {
        w.write(s -> LOOKALIKES.forEach(key -> work.accept(s, key)));
    }

    /** Expects that each key finds what it names and nothing else. */
    private static void apart(
            World w, BiFunction<Session, String, Collection<?>> find, Function<String, Object> expected) {
        w.read(s -> {
            for (String key : LOOKALIKES) {
                Expect.sameElements(List.of(expected.apply(key)), find.apply(s, key), "what " + key + " names");
            }
            return true;
        });
    }

    private static Invitation invitation(String id, AccountId inviter) {
        return new Invitation(new InvitationId(id), new SeatPoolId(id), inviter, id, id, NOON, null);
    }

    private static AccessEntry entryFrom(String key, AccountId a, OfferingId o) {
        return new AccessEntry(
                new AccessEntryId(key), a, o, new AccessSource(Kind.SEAT, key), ALWAYS, NOON, null, List.of());
    }
}
