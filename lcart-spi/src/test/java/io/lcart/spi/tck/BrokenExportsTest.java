package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ExportStore;
import io.lcart.spi.report.export.ReportExport;
import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import io.lcart.spi.report.saved.SavedReportStore;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages breaks one verb of saved reports or exports, and the named check says so. */
class BrokenExportsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("SAVED-01", "lists the last one first", saved("of", BrokenExportsTest::reversed)),
                verb(
                        "SAVED-02",
                        "shows what is another's",
                        saved(
                                "find",
                                v -> v.session().savedReports().of(new AccountId("ann")).stream()
                                        .filter(r -> r.id().equals(v.args()[1]))
                                        .findFirst())),
                verb("SAVED-03", "lets a name be taken twice", saved("insert", v -> {
                    SavedReport r = (SavedReport) v.args()[0];
                    String name = r.id().value().equals("b") ? r.name() + " " : r.name();
                    return v.proceedWith(
                            new SavedReport(r.id(), r.owner(), name, r.query(), r.version(), r.changedAt()));
                })),
                verb("SAVED-04", "changes any version", saved("replace", BrokenExportsTest::anyVersion)),
                verb("SAVED-05", "keeps what is deleted", saved("delete", v -> true)),
                verb("SAVED-06", "lets every change take effect", saved("replace", BrokenExportsTest::anyVersion)),
                verb("EXPORT-01", "lists the first one first", exports("of", BrokenExportsTest::reversed)),
                verb("EXPORT-02", "ignores a taken id", exports("insert", v -> {
                    ReportExport e = (ReportExport) v.args()[0];
                    return v.session().exports().find(e.owner(), e.id()).isPresent() ? null : v.proceed();
                })),
                verb(
                        "EXPORT-03",
                        "shows what is another's",
                        exports(
                                "find",
                                v -> v.session().exports().of(new AccountId("ann"), 500).stream()
                                        .filter(e -> e.id().equals(v.args()[1]))
                                        .findFirst())),
                verb(
                        "EXPORT-04",
                        "ignores the limit",
                        exports("of", v -> v.session().exports().of((AccountId) v.args()[0], 500))),
                verb(
                        "EXPORT-05",
                        "looks a moment too late",
                        exports(
                                "due",
                                v -> v.session()
                                        .exports()
                                        .due(
                                                (ExportState) v.args()[0],
                                                ((Instant) v.args()[1]).minus(Duration.ofNanos(1000)),
                                                (Integer) v.args()[2]))),
                verb("EXPORT-06", "ignores the number of attempts", exports("replace", BrokenExportsTest::anyAttempt)),
                verb(
                        "EXPORT-07",
                        "forgets the file",
                        exports(
                                "replace",
                                v -> v.session()
                                        .exports()
                                        .replace((ReportExport) v.args()[0], withoutFile((ReportExport) v.args()[1])))),
                verb("EXPORT-08", "gives one export to every worker", exports("replace", BrokenExportsTest::always)),
                verb(
                        "EXPORT-09",
                        "forgets whatever is over, however new",
                        exports(
                                "forget",
                                v -> v.session().exports().forget(Samples.hour(1_000_000), (Integer) v.args()[1]))));
    }

    private static Hand saved(String name, Hand hand) {
        return v -> v.is(SavedReportStore.class, name) ? hand.call(v) : v.proceed();
    }

    private static Hand exports(String name, Hand hand) {
        return v -> v.is(ExportStore.class, name) ? hand.call(v) : v.proceed();
    }

    private static Object reversed(Verb verb) {
        List<Object> list = new ArrayList<>((List<?>) verb.proceed());
        Collections.reverse(list);
        return list;
    }

    private static Object anyVersion(Verb verb) {
        SavedReport report = (SavedReport) verb.args()[0];
        Optional<SavedReport> before = verb.session()
                .savedReports()
                .find(report.owner(), new SavedReportId(report.id().value()));
        long version = before.map(SavedReport::version).orElse(0L) + 1;
        return verb.proceedWith(new SavedReport(
                report.id(), report.owner(), report.name(), report.query(), version, report.changedAt()));
    }

    private static Object anyAttempt(Verb verb) {
        ReportExport before = (ReportExport) verb.args()[0];
        ReportExport now = verb.session()
                .exports()
                .find(before.owner(), before.id())
                .filter(e -> e.state() == before.state())
                .orElse(before);
        return verb.session().exports().replace(now, (ReportExport) verb.args()[1]);
    }

    private static Object always(Verb verb) {
        verb.proceed();
        return true;
    }

    private static ReportExport withoutFile(ReportExport e) {
        return new ReportExport(
                e.id(),
                e.owner(),
                e.query(),
                e.format(),
                e.requestedAt(),
                e.state(),
                e.attempts(),
                e.rows(),
                null,
                e.pairs(),
                e.dueAt());
    }
}
