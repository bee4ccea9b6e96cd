package io.lcart.spi.memory;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.memory.MemoryReach.Pair;
import io.lcart.spi.memory.Tables.ProgressKey;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportStore;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.report.ReportedPerson;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports on others in memory: all pairs of a scope, each read along the indexes of its person. */
final class MemoryReports implements ReportStore {

    private static final Comparator<ReportedPerson> BY_NAME = Comparator.comparing(ReportedPerson::sortKey)
            .thenComparing(person -> person.id().value());
    private static final Comparator<ReportGrant> GRANTS =
            Comparator.comparing(ReportGrant::ground).thenComparing(ReportGrant::key);

    private final MemorySession session;

    MemoryReports(MemorySession session) {
        this.session = session;
    }

    @Override
    public List<ReportRow> page(
            ReportScope scope, ReportFilter filter, ReportSort sort, @Nullable ReportPosition after, int limit) {
        Pages.limit(limit, LONGEST_PAGE);
        return sorted(scope, filter, sort, after).limit(limit).toList();
    }

    @Override
    public ReportTotals totals(ReportScope scope, ReportFilter filter) {
        List<ReportRow> rows = rows(scope, filter).toList();
        long people = rows.stream().map(row -> row.person().id()).distinct().count();
        return new ReportTotals(
                people,
                count(rows, ReportStatus.NOT_STARTED),
                count(rows, ReportStatus.IN_PROGRESS),
                count(rows, ReportStatus.COMPLETED));
    }

    private static long count(List<ReportRow> rows, ReportStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    @Override
    public void each(
            ReportScope scope,
            ReportFilter filter,
            ReportSort sort,
            @Nullable ReportPosition after,
            Consumer<? super ReportRow> sink) {
        sorted(scope, filter, sort, after).forEachOrdered(sink);
    }

    @Override
    public List<ReachedPerson> people(ReportScope scope, @Nullable ReportedPerson after, int limit) {
        Stream<ReachedPerson> reached = reached(scope);
        Pages.limit(limit, LONGEST_PAGE);
        return reached.sorted(Comparator.comparing(ReachedPerson::person, BY_NAME))
                .filter(one -> after == null || BY_NAME.compare(one.person(), after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ReachedPerson> person(ReportScope scope, AccountId person) {
        return reached(scope).filter(one -> one.person().id().equals(person)).findFirst();
    }

    private Stream<ReachedPerson> reached(ReportScope scope) {
        if (scope.reach() == ReportReach.SELF) {
            throw new IllegalArgumentException("to reach oneself needs no reason");
        }
        Tables tables = session.read();
        return new MemoryReach(tables, scope)
                .grants().entrySet().stream()
                        .map(reached -> new ReachedPerson(
                                person(tables, reached.getKey()),
                                reached.getValue().stream().sorted(GRANTS).toList()));
    }

    private Stream<ReportRow> sorted(
            ReportScope scope, ReportFilter filter, ReportSort sort, @Nullable ReportPosition after) {
        Comparator<ReportPosition> order = sort.order();
        return rows(scope, filter)
                .filter(row -> after == null || order.compare(ReportPosition.of(sort, row), after) > 0)
                .sorted((a, b) -> order.compare(ReportPosition.of(sort, a), ReportPosition.of(sort, b)));
    }

    private Stream<ReportRow> rows(ReportScope scope, ReportFilter filter) {
        Tables tables = session.read();
        MemoryReach reach = new MemoryReach(tables, scope);
        return reach.pairs().stream()
                .filter(pair -> filter.group() == null || reach.inGroup(pair.account(), filter.group()))
                .map(pair -> row(tables, pair, scope.at()))
                .filter(row -> passes(filter, row));
    }

    private static boolean passes(ReportFilter filter, ReportRow row) {
        Instant completed = row.completedAt();
        return (filter.person() == null || filter.person().equals(row.person().id()))
                && (filter.course() == null || filter.course().equals(row.course()))
                && (filter.offering() == null || filter.offering().equals(row.offering()))
                && (filter.statuses().isEmpty() || filter.statuses().contains(row.status()))
                && (filter.completedFrom() == null
                        || (completed != null && !completed.isBefore(filter.completedFrom())))
                && (filter.completedTo() == null || (completed != null && completed.isBefore(filter.completedTo())))
                && filter.words().stream()
                        .allMatch(word -> row.person().sortKey().contains(word)
                                || row.person().emailKey().contains(word));
    }

    private static ReportRow row(Tables tables, Pair pair, Instant at) {
        Offering offering = Objects.requireNonNull(tables.offerings.get(pair.offering()));
        Course course = offering.course() == null ? null : tables.courses.get(offering.course());
        Optional<Completion> completion = completion(tables, pair, at);
        int progress = completion.isPresent() ? 100 : progress(tables, pair, at);
        List<AccessEntry> entries = tables.entriesOf.of(pair.account()).stream()
                .map(tables.entries::get)
                .map(Objects::requireNonNull)
                .filter(entry -> entry.offering().equals(pair.offering()) && Timelines.everHeld(entry.inForce(), at))
                .toList();
        return new ReportRow(
                person(tables, pair.account()),
                offering.id(),
                offering.title(),
                offering.course(),
                course == null ? null : course.title(),
                completion.isPresent()
                        ? ReportStatus.COMPLETED
                        : progress > 0 ? ReportStatus.IN_PROGRESS : ReportStatus.NOT_STARTED,
                progress,
                completion.map(Completion::score).orElse(null),
                completion.map(Completion::occurredAt).orElse(null),
                entries.stream()
                        .map(entry -> entry.window().from())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                until(entries));
    }

    private static Optional<Completion> completion(Tables tables, Pair pair, Instant at) {
        return tables.completionsOf.of(pair.account()).stream()
                .map(tables.completions::get)
                .map(Objects::requireNonNull)
                .filter(completion -> completion.offering().equals(pair.offering())
                        && !completion.occurredAt().isAfter(at)
                        && (completion.withdrawnAt() == null
                                || completion.withdrawnAt().isAfter(at)))
                .min(CompletionStore.NEWEST_FIRST);
    }

    private static int progress(Tables tables, Pair pair, Instant at) {
        Progress progress = tables.progress.get(new ProgressKey(pair.account(), pair.offering()));
        return progress == null || progress.at().isAfter(at) ? 0 : progress.percent();
    }

    /** When the last window ends or was ended, or {@code null}. */
    private static @Nullable Instant until(List<AccessEntry> entries) {
        Instant last = null;
        for (AccessEntry entry : entries) {
            Instant until = entry.window().until();
            Instant ended = entry.endedAt();
            Instant end = until == null || (ended != null && ended.isBefore(until)) ? ended : until;
            if (end == null) {
                return null;
            }
            last = last == null || end.isAfter(last) ? end : last;
        }
        return last;
    }

    private static ReportedPerson person(Tables tables, AccountId id) {
        Account account = Objects.requireNonNull(tables.accounts.get(id));
        return new ReportedPerson(
                id, account.firstName(), account.lastName(), account.email(), account.emailKey(), account.sortKey());
    }
}
