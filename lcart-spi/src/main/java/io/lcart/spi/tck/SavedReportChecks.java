package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import java.util.List;
import java.util.Optional;

/** The contract of {@code SavedReportStore}. */
final class SavedReportChecks {

    private static final String QUERY = "{\"q\":\"Zoë\"}";

    private SavedReportChecks() {}

    static void addTo(Checks checks) {
        checks.add("SAVED-01", "A person's reports come in the order of saving, with every value.", w -> {
            AccountId ann = w.account("ann");
            SavedReport full = new SavedReport(new SavedReportId("z"), ann, "Über — 田 \uD83D\uDE00", QUERY, 1, NOON);
            w.write(s -> s.savedReports().insert(full));
            w.write(s -> s.savedReports().insert(report("a", ann, "other")));
            Expect.equal(List.of(full, report("a", ann, "other")), of(w, ann), "saved reports");
        });
        checks.add("SAVED-02", "What is somebody else's is not there, and cannot be changed or deleted.", w -> {
            AccountId ann = w.account("ann");
            AccountId bob = w.account("bob");
            SavedReport report = report("a", ann, "mine");
            w.write(s -> s.savedReports().insert(report));
            Expect.equal(List.of(), of(w, bob), "saved reports of another");
            Expect.equal(Optional.empty(), find(w, bob, "a"), "another's report");
            Expect.equal(Optional.of(report), find(w, ann, "a"), "one's own report");
            Expect.equal(false, replace(w, new SavedReport(report.id(), bob, "taken", QUERY, 2, NOON)), "changed");
            Expect.equal(false, w.inTransaction(s -> s.savedReports().delete(bob, report.id())), "deleted");
            Expect.equal(List.of(report), of(w, ann), "saved reports");
        });
        checks.add("SAVED-03", "A name is one person's once, an id once at all; others may use the name.", w -> {
            AccountId ann = w.account("ann");
            AccountId bob = w.account("bob");
            w.write(s -> s.savedReports().insert(report("a", ann, "Team")));
            w.conflicts("a taken name", s -> s.savedReports().insert(report("b", ann, "Team")));
            w.conflicts("a taken id", s -> s.savedReports().insert(report("a", bob, "other")));
            w.conflicts("no account", s -> s.savedReports().insert(report("n", new AccountId("nobody"), "Team")));
            w.write(s -> s.savedReports().insert(report("b", bob, "Team")));
            w.write(s -> s.savedReports().insert(report("c", ann, "team")));
            w.conflicts(
                    "another's name after a change",
                    s -> s.savedReports()
                            .replace(new SavedReport(new SavedReportId("c"), ann, "Team", QUERY, 2, NOON)));
            Expect.equal(List.of(report("a", ann, "Team"), report("c", ann, "team")), of(w, ann), "saved reports");
        });
        checks.add("SAVED-04", "A change takes effect on the version before it and on no other.", w -> {
            AccountId ann = w.account("ann");
            SavedReport first = report("a", ann, "name");
            w.write(s -> s.savedReports().insert(first));
            SavedReport second = new SavedReport(first.id(), ann, "new name", "{}", 2, hour(1));
            Expect.equal(true, replace(w, second), "changed");
            Expect.equal(false, replace(w, second), "changed again");
            Expect.equal(false, replace(w, new SavedReport(first.id(), ann, "x", "{}", 4, NOON)), "changed too far");
            Expect.equal(
                    false,
                    replace(w, new SavedReport(new SavedReportId("none"), ann, "x", "{}", 2, NOON)),
                    "changed what is not there");
            Expect.equal(List.of(second), of(w, ann), "saved reports");
            Expect.equal(
                    true, replace(w, new SavedReport(first.id(), ann, "new name", QUERY, 3, NOON)), "kept its name");
        });
        checks.add("SAVED-05", "A deleted report is gone, and its name is free.", w -> {
            AccountId ann = w.account("ann");
            w.write(s -> s.savedReports().insert(report("a", ann, "name")));
            w.write(s -> s.savedReports().insert(report("b", ann, "other")));
            Expect.equal(true, w.inTransaction(s -> s.savedReports().delete(ann, new SavedReportId("a"))), "deleted");
            Expect.equal(
                    false, w.inTransaction(s -> s.savedReports().delete(ann, new SavedReportId("a"))), "deleted again");
            w.write(s -> s.savedReports().insert(report("c", ann, "name")));
            Expect.equal(List.of(report("b", ann, "other"), report("c", ann, "name")), of(w, ann), "saved reports");
        });
        checks.add("SAVED-06", "Of 8 changes of one version at once, one takes effect.", w -> {
            AccountId ann = w.account("ann");
            SavedReport first = report("a", ann, "name");
            w.write(s -> s.savedReports().insert(first));
            List<Boolean> changed = Race.all(
                    8,
                    n -> w.insist(s ->
                            s.savedReports().replace(new SavedReport(first.id(), ann, "name " + n, QUERY, 2, NOON))));
            Expect.equal(1L, changed.stream().filter(each -> each).count(), "changes that took effect");
        });
    }

    private static SavedReport report(String id, AccountId owner, String name) {
        return new SavedReport(new SavedReportId(id), owner, name, QUERY, 1, NOON);
    }

    private static List<SavedReport> of(World w, AccountId owner) {
        return w.read(s -> s.savedReports().of(owner));
    }

    private static Optional<SavedReport> find(World w, AccountId owner, String id) {
        return w.read(s -> s.savedReports().find(owner, new SavedReportId(id)));
    }

    private static boolean replace(World w, SavedReport report) {
        return w.inTransaction(s -> s.savedReports().replace(report));
    }
}
