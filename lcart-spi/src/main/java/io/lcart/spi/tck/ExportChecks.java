package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ReportExport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of {@code ExportStore}. */
final class ExportChecks {

    private static final String QUERY = "{\"q\":\"Zoë\"}";

    private ExportChecks() {}

    static void addTo(Checks checks) {
        checks.add("EXPORT-01", "A person's exports come last first, with every value.", w -> {
            AccountId ann = w.account("ann");
            ReportExport ready = new ReportExport(
                    new ExportId("z"),
                    ann,
                    QUERY,
                    "csv",
                    hour(1),
                    ExportState.READY,
                    3,
                    5_000_000_000L,
                    new FileKey("file"),
                    new FileKey("pairs"),
                    hour(2));
            ReportExport failed = export("b", ann, ExportState.FAILED, null);
            w.write(s -> s.exports().insert(ready));
            w.write(s -> s.exports().insert(failed));
            Expect.equal(List.of(failed, ready), of(w, ann, 500), "exports");
        });
        checks.add("EXPORT-02", "A taken id and an unknown account are conflicts.", w -> {
            AccountId ann = w.account("ann");
            w.write(s -> s.exports().insert(export("a", ann, ExportState.QUEUED, NOON)));
            w.conflicts("a taken id", s -> s.exports().insert(export("a", ann, ExportState.QUEUED, NOON)));
            w.conflicts(
                    "no account",
                    s -> s.exports().insert(export("n", new AccountId("nobody"), ExportState.QUEUED, NOON)));
            Expect.equal(1, of(w, ann, 500).size(), "exports");
        });
        checks.add("EXPORT-03", "What is somebody else's is not there.", w -> {
            AccountId ann = w.account("ann");
            AccountId bob = w.account("bob");
            ReportExport mine = export("a", ann, ExportState.QUEUED, NOON);
            w.write(s -> s.exports().insert(mine));
            Expect.equal(Optional.of(mine), w.read(s -> s.exports().find(ann, mine.id())), "one's own");
            Expect.equal(Optional.empty(), w.read(s -> s.exports().find(bob, mine.id())), "another's");
            Expect.equal(Optional.empty(), w.read(s -> s.exports().find(ann, new ExportId("none"))), "none");
            Expect.equal(List.of(), of(w, bob, 500), "exports of another");
        });
        checks.add("EXPORT-04", "No more exports are read than asked for, the last ones.", w -> {
            AccountId ann = w.account("ann");
            for (int n = 1; n <= 4; n++) {
                int number = n;
                w.write(s -> s.exports().insert(export("e" + number, ann, ExportState.QUEUED, NOON)));
            }
            Expect.equal(
                    List.of(export("e4", ann, ExportState.QUEUED, NOON), export("e3", ann, ExportState.QUEUED, NOON)),
                    of(w, ann, 2),
                    "exports");
        });
        checks.add("EXPORT-05", "Exports of a state are due from their instant on, the first ones first.", w -> {
            AccountId ann = w.account("ann");
            ReportExport late = export("a", ann, ExportState.QUEUED, hour(2));
            ReportExport early = export("b", ann, ExportState.QUEUED, hour(1));
            ReportExport running = export("c", ann, ExportState.RUNNING, hour(1));
            ReportExport never = export("d", ann, ExportState.FAILED, null);
            for (ReportExport each : List.of(late, early, running, never)) {
                w.write(s -> s.exports().insert(each));
            }
            Expect.equal(List.of(), due(w, ExportState.QUEUED, justBefore(hour(1)), 9), "before");
            Expect.equal(List.of(early), due(w, ExportState.QUEUED, hour(1), 9), "at the instant");
            Expect.equal(List.of(late, early), due(w, ExportState.QUEUED, hour(3), 9), "later");
            Expect.equal(List.of(late), due(w, ExportState.QUEUED, hour(3), 1), "later, one");
            Expect.equal(List.of(running), due(w, ExportState.RUNNING, hour(3), 9), "of another state");
            Expect.equal(List.of(), due(w, ExportState.FAILED, hour(3), 9), "never due");
        });
        checks.add("EXPORT-06", "An export changes if state and attempts are as they were read.", w -> {
            AccountId ann = w.account("ann");
            ReportExport queued = export("a", ann, ExportState.QUEUED, NOON);
            w.write(s -> s.exports().insert(queued));
            ReportExport running = as(queued, ExportState.RUNNING, 1, 0, hour(1));
            Expect.equal(true, replace(w, queued, running), "taken");
            Expect.equal(false, replace(w, queued, running), "taken twice");
            Expect.equal(
                    false,
                    replace(
                            w,
                            as(running, ExportState.RUNNING, 2, 0, null),
                            as(running, ExportState.FAILED, 2, 0, null)),
                    "changed by one that has it no more");
            ReportExport on = as(running, ExportState.RUNNING, 1, 700, hour(2));
            Expect.equal(true, replace(w, running, on), "went on");
            Expect.equal(List.of(on), of(w, ann, 9), "exports");
            ReportExport none = export("none", ann, ExportState.QUEUED, NOON);
            Expect.equal(false, replace(w, none, as(none, ExportState.RUNNING, 1, 0, NOON)), "what is not there");
        });
        checks.add("EXPORT-07", "A file and a fingerprint come with being ready and go with being over.", w -> {
            AccountId ann = w.account("ann");
            ReportExport running = export("a", ann, ExportState.RUNNING, NOON);
            w.write(s -> s.exports().insert(running));
            ReportExport ready = new ReportExport(
                    running.id(),
                    ann,
                    QUERY,
                    "csv",
                    NOON,
                    ExportState.READY,
                    0,
                    7,
                    new FileKey("f"),
                    new FileKey("p"),
                    hour(9));
            Expect.equal(true, replace(w, running, ready), "made ready");
            Expect.equal(List.of(ready), of(w, ann, 9), "exports");
            ReportExport over = as(ready, ExportState.EXPIRED, 0, 7, null);
            Expect.equal(true, replace(w, ready, over), "ended");
            Expect.equal(List.of(over), of(w, ann, 9), "exports");
        });
        checks.add("EXPORT-08", "Of 8 workers that take one export at once, one gets it.", w -> {
            AccountId ann = w.account("ann");
            ReportExport queued = export("a", ann, ExportState.QUEUED, NOON);
            w.write(s -> s.exports().insert(queued));
            List<Boolean> taken = Race.all(
                    8, n -> w.insist(s -> s.exports().replace(queued, as(queued, ExportState.RUNNING, 1, n, hour(1)))));
            Expect.equal(1L, taken.stream().filter(each -> each).count(), "workers that got it");
        });
        checks.add(
                "EXPORT-09",
                "What failed or is over is forgotten from its due instant on, the first ones first.",
                w -> {
                    AccountId ann = w.account("ann");
                    ReportExport failed = export("a", ann, ExportState.FAILED, hour(2));
                    ReportExport over = export("b", ann, ExportState.EXPIRED, hour(1));
                    ReportExport second = export("c", ann, ExportState.EXPIRED, hour(2));
                    ReportExport never = export("d", ann, ExportState.FAILED, null);
                    List<ReportExport> others = List.of(
                            never,
                            export("e", ann, ExportState.READY, hour(1)),
                            export("f", ann, ExportState.QUEUED, hour(1)),
                            export("g", ann, ExportState.RUNNING, hour(1)));
                    for (ReportExport each : List.of(failed, over, second)) {
                        w.write(s -> s.exports().insert(each));
                    }
                    for (ReportExport each : others) {
                        w.write(s -> s.exports().insert(each));
                    }
                    Expect.equal(0, forget(w, justBefore(hour(1)), 9), "before the first");
                    Expect.equal(1, forget(w, hour(1), 9), "at the first");
                    Expect.equal(Optional.empty(), w.read(s -> s.exports().find(ann, over.id())), "what was forgotten");
                    Expect.equal(1, forget(w, hour(9), 1), "one of two");
                    Expect.equal(Optional.of(second), w.read(s -> s.exports().find(ann, second.id())), "the other one");
                    Expect.equal(
                            1,
                            Race.all(8, n -> w.insist(s -> s.exports().forget(hour(9), 9))).stream()
                                    .mapToInt(each -> each)
                                    .sum(),
                            "by 8 workers at once");
                    w.write(s -> s.exports().insert(over));
                    Expect.equal(
                            List.of(over, others.get(3), others.get(2), others.get(1), never),
                            of(w, ann, 9),
                            "what is left");
                });
    }

    private static ReportExport export(String id, AccountId owner, ExportState state, @Nullable Instant dueAt) {
        return new ReportExport(new ExportId(id), owner, QUERY, "csv", NOON, state, 0, 0, null, null, dueAt);
    }

    private static ReportExport as(
            ReportExport export, ExportState state, int attempts, long rows, @Nullable Instant dueAt) {
        return new ReportExport(
                export.id(),
                export.owner(),
                export.query(),
                export.format(),
                export.requestedAt(),
                state,
                attempts,
                rows,
                null,
                null,
                dueAt);
    }

    private static List<ReportExport> of(World w, AccountId owner, int limit) {
        return w.read(s -> s.exports().of(owner, limit));
    }

    private static List<ReportExport> due(World w, ExportState state, Instant now, int limit) {
        return w.read(s -> s.exports().due(state, now, limit));
    }

    private static int forget(World w, Instant now, int limit) {
        return w.inTransaction(s -> s.exports().forget(now, limit));
    }

    private static boolean replace(World w, ReportExport before, ReportExport after) {
        return w.inTransaction(s -> s.exports().replace(before, after));
    }
}
