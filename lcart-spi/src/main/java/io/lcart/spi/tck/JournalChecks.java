package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.audit;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.message;

import io.lcart.spi.ConflictException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.AccountId;
import java.util.ArrayList;
import java.util.List;

/** The contract of {@code ConfigurationStore}, {@code AuditStore} and {@code OutboxStore}. */
final class JournalChecks {

    private JournalChecks() {}

    static void addTo(Checks checks) {
        addConfiguration(checks);
        addAudit(checks);
        addOutbox(checks);
    }

    private static void addConfiguration(Checks checks) {
        checks.add(
                "CONFIG-01",
                "A storage begins without any configuration.",
                w -> Expect.equal(List.of(), w.read(s -> s.configurations().timeline()), "timeline"));
        checks.add("CONFIG-02", "Versions are read by number, whatever instants they hold from.", w -> {
            List<ConfigurationVersion> versions = Numbers.upTo(
                    12, n -> new ConfigurationVersion(n, n % 2 == 0 ? LONG_AGO : hour(n), "{\"n\":" + n + "}"));
            versions.forEach(version -> w.write(s -> s.configurations().append(version)));
            Expect.equal(versions, w.read(s -> s.configurations().timeline()), "timeline");
        });
        checks.add("CONFIG-03", "A document comes back byte for byte.", w -> {
            String document = "{ \"a\":1,\r\n\t\"b\" : \"Zoë \\u0000 \uD83D\uDE00 '; -- \",\"a\":1.0e0 }\n ";
            ConfigurationVersion version = new ConfigurationVersion(1, NOON, document);
            w.write(s -> s.configurations().append(version));
            Expect.equal(List.of(version), w.read(s -> s.configurations().timeline()), "timeline");
        });
        checks.add("CONFIG-04", "A second version of one number is a conflict, and the first one stays.", w -> {
            ConfigurationVersion first = new ConfigurationVersion(1, NOON, "{}");
            w.write(s -> s.configurations().append(first));
            w.conflicts("a taken number", s -> s.configurations().append(new ConfigurationVersion(1, hour(1), "[]")));
            Expect.equal(List.of(first), w.read(s -> s.configurations().timeline()), "timeline");
        });
        checks.add("CONFIG-05", "Of rivals that add one number, exactly one wins; the others get a conflict.", w -> {
            List<Race.Finish<Boolean>> finishes = Race.run(
                    16,
                    n -> w.inTransaction(s -> {
                        s.configurations().append(new ConfigurationVersion(1, hour(n), "{}"));
                        return true;
                    }));
            Expect.equal(
                    15L,
                    finishes.stream()
                            .filter(f -> f.threw(ConflictException.class))
                            .count(),
                    "conflicts among " + finishes);
            Expect.equal(1, w.read(s -> s.configurations().timeline()).size(), "versions");
        });
        checks.add("CONFIG-06", "A document of a million characters comes back whole.", w -> {
            ConfigurationVersion version = new ConfigurationVersion(1, NOON, "\"" + "ë".repeat(1_000_000) + "\"");
            w.write(s -> s.configurations().append(version));
            boolean same =
                    List.of(version).equals(w.read(s -> s.configurations().timeline()));
            Expect.that(same, "the document is the same");
        });
    }

    private static void addAudit(Checks checks) {
        checks.add("AUDIT-01", "Entries come back newest first, with every value and increasing numbers.", w -> {
            AccountId a = w.account("a");
            AuditEntry full = new AuditEntry(NOON, "shop-sync", "intake.orders", a, "{\"n\":1}", "weil Zoë");
            AuditEntry sparse = new AuditEntry(hour(-9), "b", "c", null, "{}", null);
            w.write(s -> s.audit().append(List.of(full, sparse)));
            w.write(s -> s.audit().append(List.of(audit("last"))));
            List<AuditRecord> page = page(w, Long.MAX_VALUE, 500);
            Expect.equal(
                    List.of(audit("last"), sparse, full),
                    page.stream().map(AuditRecord::entry).toList(),
                    "entries");
            Expect.that(
                    page.get(0).number() > page.get(1).number()
                            && page.get(1).number() > page.get(2).number(),
                    "numbers increase in the order of appending: " + page);
        });
        checks.add("AUDIT-02", "Pages follow each other without gap or repeat, to the end.", w -> {
            List<AuditEntry> entries = Numbers.upTo(25, n -> audit("action " + n));
            w.write(s -> s.audit().append(entries));
            List<AuditEntry> read = new ArrayList<>();
            long before = Long.MAX_VALUE;
            for (List<AuditRecord> page = page(w, before, 10); !page.isEmpty(); page = page(w, before, 10)) {
                Expect.equal(Math.min(10, 25 - read.size()), page.size(), "entries of a page");
                page.forEach(found -> read.add(0, found.entry()));
                before = page.get(page.size() - 1).number();
            }
            Expect.equal(entries, read, "entries, oldest first");
        });
        checks.add("AUDIT-03", "Equal entries are kept each.", w -> {
            w.write(s -> s.audit().append(List.of(audit("same"), audit("same"))));
            w.write(s -> s.audit().append(List.of(audit("same"))));
            Expect.equal(3, page(w, Long.MAX_VALUE, 500).size(), "entries");
        });
        checks.add("AUDIT-04", "The entry of a change that was refused is gone with it.", w -> {
            w.account("a");
            w.conflicts("a refused change", s -> {
                s.audit().append(List.of(audit("refused")));
                s.people().insert(List.of(Samples.account("a", "other@x")));
            });
            Expect.equal(List.of(), page(w, Long.MAX_VALUE, 500), "entries");
        });
    }

    private static void addOutbox(Checks checks) {
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

    private static List<AuditRecord> page(World w, long before, int limit) {
        return w.read(s -> s.audit().page(before, limit));
    }

    private static List<OutboxMessage> pending(World w, int limit) {
        return w.read(s -> s.outbox().pending(limit));
    }

    private static void deliver(World w, String... ids) {
        w.write(s -> s.outbox().delivered(List.of(ids)));
    }
}
