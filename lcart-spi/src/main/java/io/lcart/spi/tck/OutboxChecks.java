package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.message;

import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.TakenMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The contract of {@code OutboxStore}. */
final class OutboxChecks {

    private OutboxChecks() {}

    static void addTo(Checks checks) {
        addWaiting(checks);
        addTaking(checks);
    }

    private static void addWaiting(Checks checks) {
        checks.add("OUTBOX-01", "Messages wait in the order of appending, with every value.", w -> {
            OutboxMessage full = new OutboxMessage("z", "seat.invited", "Zoë", "{\"ä\":1}", NOON);
            w.write(s -> s.outbox().append(List.of(full, message("a"))));
            w.write(s -> s.outbox().append(List.of(message("m"))));
            Expect.equal(List.of(full, message("a"), message("m")), pending(w, 500), "pending messages");
        });
        checks.add("OUTBOX-02", "No more messages are read than asked for, the oldest ones.", w -> {
            w.write(s -> s.outbox().append(Numbers.upTo(5, n -> message("m" + n))));
            Expect.equal(List.of(message("m1"), message("m2")), pending(w, 2), "pending messages");
        });
        checks.add("OUTBOX-03", "A taken id is a conflict, and nothing of the list is added.", w -> {
            w.write(s -> s.outbox().append(List.of(message("a"))));
            w.conflicts("a taken id", s -> s.outbox().append(List.of(message("b"), message("a"))));
            w.conflicts("one id twice", s -> s.outbox().append(List.of(message("c"), message("c"))));
            Expect.equal(List.of(message("a")), pending(w, 500), "pending messages");
        });
        checks.add("OUTBOX-04", "Delivered messages wait no more; delivering again or in vain changes nothing.", w -> {
            w.write(s -> s.outbox().append(Numbers.upTo(4, n -> message("m" + n))));
            deliver(w, "m3", "m1");
            Expect.equal(List.of(message("m2"), message("m4")), pending(w, 500), "pending messages");
            deliver(w, "m1", "unknown");
            Expect.equal(List.of(message("m2"), message("m4")), pending(w, 500), "pending messages");
        });
        checks.add("OUTBOX-05", "The id of a delivered message stays taken.", w -> {
            w.write(s -> s.outbox().append(List.of(message("a"))));
            deliver(w, "a");
            w.conflicts("a delivered id", s -> s.outbox().append(List.of(message("a"))));
            Expect.equal(List.of(), pending(w, 500), "pending messages");
        });
        checks.add("OUTBOX-06", "A delivery that is rolled back leaves the message waiting in its place.", w -> {
            w.write(s -> s.outbox().append(Numbers.upTo(3, n -> message("m" + n))));
            TransactionChecks.thrownBy(() -> w.inTransaction(s -> {
                s.outbox().delivered(List.of("m1", "m2"));
                return TransactionChecks.raise(new IllegalStateException("thrown by the work"));
            }));
            Expect.equal(Numbers.upTo(3, n -> message("m" + n)), pending(w, 500), "pending messages");
        });
        checks.add("OUTBOX-07", "A message exists exactly if its transaction was committed.", w -> {
            Race.run(
                    16,
                    n -> w.inTransaction(s -> {
                        s.outbox().append(List.of(message("m" + n)));
                        return n % 2 == 0
                                ? n
                                : TransactionChecks.<Integer>raise(new IllegalStateException("thrown by the work"));
                    }));
            Expect.sameElements(Numbers.upTo(8, n -> message("m" + 2 * n)), pending(w, 500), "pending messages");
        });
    }

    private static void addTaking(Checks checks) {
        checks.add(
                "OUTBOX-08",
                "Messages are taken oldest first, at once when new, and not again before they are due.",
                w -> {
                    List<OutboxMessage> messages =
                            Numbers.upTo(5, n -> new OutboxMessage("m" + n, "kind", "subject " + n, "{}", hour(9 - n)));
                    w.write(s -> s.outbox().append(messages));
                    Expect.equal(taken(messages.subList(0, 3), 0), take(w, NOON, hour(1), 3), "first messages");
                    Expect.equal(taken(messages.subList(3, 5), 0), take(w, NOON, hour(1), 500), "the others");
                    Expect.equal(List.of(), take(w, justBefore(hour(1)), hour(2), 500), "before they are due");
                    Expect.equal(taken(messages.subList(0, 2), 1), take(w, hour(1), hour(2), 2), "when they are due");
                    w.write(s -> s.outbox().delivered(List.of("m1", "m4")));
                    Expect.equal(
                            List.of(
                                    new TakenMessage(messages.get(1), 2),
                                    new TakenMessage(messages.get(2), 1),
                                    new TakenMessage(messages.get(4), 1)),
                            take(w, hour(2), hour(3), 500),
                            "those that are not delivered");
                });
        checks.add(
                "OUTBOX-09",
                "No message is taken while an earlier one of its subject waits; other subjects go on.",
                w -> {
                    List<OutboxMessage> s = Numbers.upTo(3, n -> of("s", n));
                    OutboxMessage other = of("S", 1);
                    w.write(x -> x.outbox().append(List.of(s.get(0), s.get(1), other, s.get(2))));
                    Expect.equal(taken(List.of(s.get(0)), 0), take(w, NOON, hour(1), 1), "the first one");
                    Expect.equal(taken(List.of(other), 0), take(w, NOON, hour(2), 500), "another subject");
                    w.write(x -> x.outbox().delivered(List.of("s1")));
                    Expect.equal(
                            taken(List.of(s.get(1), s.get(2)), 0),
                            take(w, NOON, hour(2), 500),
                            "the next ones, in order");
                    w.write(x -> x.outbox().postpone(List.of("s2"), hour(5)));
                    Expect.equal(
                            taken(List.of(other), 1),
                            take(w, hour(2), hour(9), 500),
                            "the poison stops its own subject");
                    Expect.equal(List.of(), take(w, justBefore(hour(5)), hour(9), 500), "before the poison is due");
                    Expect.equal(
                            taken(List.of(s.get(1), s.get(2)), 1), take(w, hour(5), hour(9), 500), "when it is due");
                });
        checks.add(
                "OUTBOX-10",
                "Being taken counts as an attempt, being postponed does not; both leave the message waiting.",
                w -> {
                    w.write(s -> s.outbox().append(List.of(of("a", 1), of("b", 1))));
                    for (int attempts = 0; attempts < 3; attempts++) {
                        Expect.equal(
                                taken(List.of(of("a", 1)), attempts),
                                take(w, hour(attempts), hour(attempts + 1), 1),
                                "attempts before");
                        w.write(s -> s.outbox().postpone(List.of("a1", "none"), NOON));
                    }
                    w.write(s -> s.outbox().delivered(List.of("b1")));
                    w.write(s -> s.outbox().postpone(List.of("b1"), NOON));
                    Expect.equal(List.of(of("a", 1)), pending(w, 500), "pending messages");
                    Expect.equal(taken(List.of(of("a", 1)), 3), take(w, NOON, hour(1), 500), "due messages");
                });
        checks.add(
                "OUTBOX-11",
                "Workers that take at once never share a message, and keep the order of each subject.",
                w -> {
                    List<String> subjects = List.of("a", "b", "c", "d");
                    List<OutboxMessage> messages = new ArrayList<>();
                    for (int n = 1; n <= 5; n++) {
                        for (String subject : subjects) {
                            messages.add(of(subject, n));
                        }
                    }
                    w.write(s -> s.outbox().append(messages));
                    List<List<TakenMessage>> takes =
                            Race.all(8, n -> w.insist(s -> s.outbox().take(NOON, hour(1), 3)));
                    for (String subject : subjects) {
                        List<List<OutboxMessage>> ofSubject = takes.stream()
                                .map(taken -> ofSubject(taken, subject))
                                .filter(taken -> !taken.isEmpty())
                                .toList();
                        Expect.that(ofSubject.size() <= 1, "one worker has subject " + subject + ": " + ofSubject);
                        ofSubject.forEach(taken -> Expect.equal(
                                Numbers.upTo(taken.size(), n -> of(subject, n)),
                                taken,
                                "the first messages, in order"));
                    }
                    List<OutboxMessage> all = take(w, hour(1), hour(2), 500).stream()
                            .map(TakenMessage::message)
                            .toList();
                    Expect.equal(messages, all, "messages when all are due again");
                });
    }

    private static OutboxMessage of(String subject, int number) {
        return new OutboxMessage(subject + number, "kind", subject, "{}", NOON);
    }

    private static List<OutboxMessage> ofSubject(List<TakenMessage> taken, String subject) {
        return taken.stream()
                .map(TakenMessage::message)
                .filter(message -> message.subject().equals(subject))
                .toList();
    }

    private static List<TakenMessage> taken(List<OutboxMessage> messages, int attempts) {
        return messages.stream()
                .map(message -> new TakenMessage(message, attempts))
                .toList();
    }

    private static List<TakenMessage> take(World w, Instant now, Instant until, int limit) {
        return w.inTransaction(s -> s.outbox().take(now, until, limit));
    }

    private static List<OutboxMessage> pending(World w, int limit) {
        return w.read(s -> s.outbox().pending(limit));
    }

    private static void deliver(World w, String... ids) {
        w.write(s -> s.outbox().delivered(List.of(ids)));
    }
}
