package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStore;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.TrainingStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages reports one row too many, too few or wrong, and the named check says so. */
class BrokenReportsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("REPORT-01", "looks a moment too early", scope(BrokenReportsTest::earlier)),
                verb("REPORT-02", "opens whole transcripts", scope(s -> reach(s, ReportReach.TRANSCRIPTS))),
                verb("REPORT-03", "opens whole transcripts", scope(s -> reach(s, ReportReach.TRANSCRIPTS))),
                verb("REPORT-04", "lists a pair for each ground", rows(rows -> doubled(rows))),
                verb("REPORT-05", "lists oneself", ownToo()),
                verb("REPORT-06", "opens nothing", scope(s -> reach(s, ReportReach.PAIRS))),
                verb("REPORT-07", "lists nobody who may not sign in", rows(rows -> rows.subList(0, 0))),
                verb(
                        "REPORT-08",
                        "leaves out what has no access",
                        rows(rows -> rows.stream()
                                .filter(r -> r.accessFrom() != null)
                                .toList())),
                verb(
                        "REPORT-09",
                        "folds the case of ids",
                        scope(s -> new ReportScope(
                                new AccountId(s.viewer().value().replace("none", "a")), s.at(), ReportReach.SELF))),
                verb("REPORT-10", "shows others in one's own", scope(s -> reach(s, ReportReach.PAIRS))),
                verb("REPORT-11", "forgets the score", rows(rows -> each(rows, BrokenReportsTest::withoutScore))),
                verb("REPORT-12", "repeats the last row", positions(BrokenReportsTest::before)),
                verb("REPORT-13", "ignores the course", filter(f -> copy(f, f.person(), null))),
                verb("REPORT-13", "ignores the person", filter(f -> copy(f, null, f.course()))),
                verb("REPORT-14", "ignores the group", filter(BrokenReportsTest::withoutGroup)),
                verb("REPORT-15", "ignores the status", filter(BrokenReportsTest::withoutStatus)),
                verb("REPORT-16", "takes a part of a word", filter(BrokenReportsTest::firstLetters)),
                verb("REPORT-17", "forgets the score", rows(rows -> each(rows, BrokenReportsTest::withoutScore))),
                verb("REPORT-18", "begins again", positions(p -> null)),
                verb("REPORT-20", "counts without the filter", totalsOfAll()),
                verb("REPORT-21", "stops after a thousand", rows(rows -> rows.subList(0, Math.min(1000, rows.size())))),
                verb("REPORT-22", "swallows what the sink throws", swallows()),
                verb("REPORT-23", "names one reason", people(BrokenReportsTest::oneReason)),
                verb(
                        "REPORT-24",
                        "begins again",
                        v -> v.is(ReportStore.class, "people")
                                ? v.session().reports().people((ReportScope) v.args()[0], null, (Integer) v.args()[2])
                                : v.proceed()),
                verb(
                        "REPORT-26",
                        "finds the first of them",
                        v -> v.is(ReportStore.class, "person")
                                ? v.session().reports().people((ReportScope) v.args()[0], null, 1).stream()
                                        .findFirst()
                                : v.proceed()),
                verb("REPORT-28", "takes what was given for access", BrokenReportsTest::inForceWhenGiven));
    }

    /** Keeps an entry that is never in force as one that was for a moment, when it was given. */
    private static Object inForceWhenGiven(Verb verb) {
        if (verb.is(TrainingStore.class, "insert")) {
            verb.args()[0] = ((List<?>) verb.args()[0])
                    .stream()
                            .map(AccessEntry.class::cast)
                            .map(e -> e.inForce().isEmpty() ? given(e) : e)
                            .toList();
        }
        return verb.proceed();
    }

    private static AccessEntry given(AccessEntry e) {
        return new AccessEntry(
                e.id(),
                e.account(),
                e.offering(),
                e.source(),
                e.window(),
                e.givenAt(),
                e.endedAt(),
                List.of(new Interval(e.givenAt(), e.givenAt().plus(Duration.ofSeconds(1)))));
    }

    private static Hand scope(UnaryOperator<ReportScope> change) {
        return verb -> {
            if (verb.store() instanceof ReportStore) {
                verb.args()[0] = change.apply((ReportScope) verb.args()[0]);
            }
            return verb.proceed();
        };
    }

    private static Hand filter(UnaryOperator<ReportFilter> change) {
        return verb -> {
            if (verb.store() instanceof ReportStore && verb.args()[1] instanceof ReportFilter filter) {
                verb.args()[1] = change.apply(filter);
            }
            return verb.proceed();
        };
    }

    private static Hand positions(UnaryOperator<ReportPosition> change) {
        return verb -> {
            if (verb.is(ReportStore.class, "page") && verb.args()[3] instanceof ReportPosition position) {
                verb.args()[3] = change.apply(position);
            }
            return verb.proceed();
        };
    }

    /** Changes the rows of pages and of exports alike. */
    private static Hand rows(UnaryOperator<List<ReportRow>> change) {
        return verb -> {
            if (verb.is(ReportStore.class, "page")) {
                return change.apply(pageOf(verb));
            }
            if (verb.is(ReportStore.class, "each")) {
                List<ReportRow> all = new ArrayList<>();
                verb.session()
                        .reports()
                        .each(
                                (ReportScope) verb.args()[0],
                                (ReportFilter) verb.args()[1],
                                (ReportSort) verb.args()[2],
                                (ReportPosition) verb.args()[3],
                                all::add);
                change.apply(all).forEach(sink(verb));
                return null;
            }
            return verb.proceed();
        };
    }

    @SuppressWarnings("unchecked")
    private static Consumer<ReportRow> sink(Verb verb) {
        return (Consumer<ReportRow>) verb.args()[4];
    }

    private static List<ReportRow> pageOf(Verb verb) {
        return ((List<?>) verb.proceed()).stream().map(ReportRow.class::cast).toList();
    }

    private static Hand people(UnaryOperator<ReachedPerson> change) {
        return verb -> verb.is(ReportStore.class, "people")
                ? ((List<?>) verb.proceed())
                        .stream().map(ReachedPerson.class::cast).map(change).toList()
                : verb.proceed();
    }

    private static Hand ownToo() {
        return scope(s -> reach(s, ReportReach.SELF));
    }

    private static Hand totalsOfAll() {
        return verb -> {
            if (verb.is(ReportStore.class, "totals")) {
                verb.args()[1] = ReportFilter.ALL;
            }
            return verb.proceed();
        };
    }

    private static Hand swallows() {
        return verb -> {
            try {
                return verb.proceed();
            } catch (IllegalStateException e) {
                return null;
            }
        };
    }

    private static ReportScope earlier(ReportScope scope) {
        return new ReportScope(scope.viewer(), scope.at().minus(Duration.ofNanos(1000)), scope.reach());
    }

    private static ReportScope reach(ReportScope scope, ReportReach reach) {
        return new ReportScope(scope.viewer(), scope.at(), reach);
    }

    private static List<ReportRow> doubled(List<ReportRow> rows) {
        return Stream.concat(rows.stream(), rows.stream()).toList();
    }

    private static List<ReportRow> each(List<ReportRow> rows, Function<ReportRow, ReportRow> change) {
        return rows.stream().map(change).toList();
    }

    private static ReportRow withoutScore(ReportRow row) {
        return new ReportRow(
                row.person(),
                row.offering(),
                row.offeringTitle(),
                row.course(),
                row.courseTitle(),
                row.status(),
                row.progress(),
                null,
                row.completedAt(),
                row.accessFrom(),
                row.accessUntil());
    }

    private static ReportPosition before(ReportPosition position) {
        return new ReportPosition(position.value(), position.sortKey(), position.person(), new OfferingId("0"));
    }

    private static ReportFilter copy(ReportFilter filter, AccountId person, CourseId course) {
        return new ReportFilter(
                person,
                course,
                filter.offering(),
                filter.group(),
                filter.statuses(),
                filter.completedFrom(),
                filter.completedTo(),
                filter.words());
    }

    private static ReportFilter withoutGroup(ReportFilter f) {
        return new ReportFilter(
                f.person(),
                f.course(),
                f.offering(),
                null,
                f.statuses(),
                f.completedFrom(),
                f.completedTo(),
                f.words());
    }

    private static ReportFilter withoutStatus(ReportFilter f) {
        return new ReportFilter(
                f.person(),
                f.course(),
                f.offering(),
                f.group(),
                Set.of(),
                f.completedFrom(),
                f.completedTo(),
                f.words());
    }

    private static ReportFilter firstLetters(ReportFilter f) {
        return new ReportFilter(
                f.person(),
                f.course(),
                f.offering(),
                f.group(),
                f.statuses(),
                f.completedFrom(),
                f.completedTo(),
                f.words().stream().map(word -> word.substring(0, 1)).toList());
    }

    private static ReachedPerson oneReason(ReachedPerson reached) {
        return new ReachedPerson(reached.person(), reached.grants().subList(0, 1));
    }
}
