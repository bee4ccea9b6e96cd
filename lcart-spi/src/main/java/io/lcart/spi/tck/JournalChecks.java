package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.audit;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.ConflictException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.people.AccountId;
import java.util.ArrayList;
import java.util.List;

/** The contract of {@code ConfigurationStore} and {@code AuditStore}. */
final class JournalChecks {

    private JournalChecks() {}

    static void addTo(Checks checks) {
        addConfiguration(checks);
        addAudit(checks);
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

    private static List<AuditRecord> page(World w, long before, int limit) {
        return w.read(s -> s.audit().page(before, limit));
    }
}
