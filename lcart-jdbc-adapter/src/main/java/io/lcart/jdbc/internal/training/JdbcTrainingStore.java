package io.lcart.jdbc.internal.training;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Arrangement;
import io.lcart.spi.training.Progress;
import io.lcart.spi.training.TrainingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Access entries and progress in SQL. An interval in force that holds no instant is not kept. */
public final class JdbcTrainingStore implements TrainingStore {

    private static final String COLUMNS = """
            select e.host_key, a.host_key, o.host_key, e.source_kind, e.source_key, e.window_from, e.window_until, e.given_at,
                e.ended_at, p.valid_from, p.valid_until
            from lcart_access_entry e
            join lcart_account a on a.id = e.account_id
            join lcart_offering o on o.id = e.offering_id
            left join lcart_access_period p on p.entry_id = e.id
            """;
    private static final String FIND = COLUMNS + "where e.host_key {in} order by e.id, p.valid_from";
    private static final String FIND_FROM = COLUMNS + "where e.source_key {in} order by e.id, p.valid_from";
    private static final String FIND_OF = COLUMNS + "where a.host_key {in} order by e.id, p.valid_from";
    private static final String FIND_TO =
            COLUMNS + "where o.host_key = ? and a.host_key {in} order by e.id, p.valid_from";
    private static final String INSERT = """
            insert into lcart_access_entry (host_key, account_id, offering_id, source_kind, source_key, window_from,
                window_until, given_at, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_WITH_PERIOD = """
            with added as (%s returning id, account_id, offering_id, window_until)
            insert into lcart_access_period (entry_id, account_id, offering_id, window_until, valid_from, valid_until)
            select id, account_id, offering_id, window_until, ?, ? from added
            """.formatted(INSERT);
    private static final String END = """
            update lcart_access_entry set ended_at = ? where host_key = ? and ended_at = ?
            """;
    private static final String FIND_PARENTS = """
            select host_key, id, account_id, offering_id, window_until from lcart_access_entry where host_key {in}
            """;
    private static final String DELETE_PERIODS = "delete from lcart_access_period where entry_id {in}";
    private static final String INSERT_PERIOD = """
            insert into lcart_access_period (entry_id, account_id, offering_id, window_until, valid_from, valid_until)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final ProgressReports reports;
    private final Arrangements arrangements;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcTrainingStore(Sql sql) {
        this.sql = sql;
        this.reports = new ProgressReports(sql);
        this.arrangements = new Arrangements(sql);
    }

    @Override
    public Map<AccessEntryId, AccessEntry> entries(Collection<AccessEntryId> ids) {
        Map<AccessEntryId, AccessEntry> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, AccessEntryId::value)) {
            find(sql.query(FIND).texts(chunk)).forEach(entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    @Override
    public List<AccessEntry> entriesFrom(Collection<AccessSource> sources) {
        Set<AccessSource> asked = Set.copyOf(sources);
        List<AccessEntry> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(sources, AccessSource::key)) {
            // why: an order and a pool may have the same key, and only one of them was asked for
            find(sql.query(FIND_FROM).texts(chunk)).stream()
                    .filter(entry -> asked.contains(entry.source()))
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public List<AccessEntry> entriesOf(Collection<AccountId> accounts) {
        List<AccessEntry> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            found.addAll(find(sql.query(FIND_OF).texts(chunk)));
        }
        return found;
    }

    @Override
    public List<AccessEntry> entriesTo(OfferingId offering, Collection<AccountId> accounts) {
        List<AccessEntry> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            found.addAll(find(sql.query(FIND_TO).text(offering.value()).texts(chunk)));
        }
        return found;
    }

    private static List<AccessEntry> find(Query query) {
        List<AccessEntry> found = new ArrayList<>();
        // why: a row for each period, those of one entry one after another
        query.each(row -> {
            AccessEntry entry = new AccessEntry(
                    new AccessEntryId(row.text()),
                    new AccountId(row.text()),
                    new OfferingId(row.text()),
                    new AccessSource(AccessSource.Kind.valueOf(row.text()), row.text()),
                    row.interval(),
                    row.instant(),
                    row.end(),
                    period(row));
            int last = found.size() - 1;
            if (last >= 0 && found.get(last).id().equals(entry.id())) {
                List<Interval> inForce = new ArrayList<>(found.get(last).inForce());
                inForce.addAll(entry.inForce());
                found.set(last, withInForce(entry, inForce));
            } else {
                found.add(entry);
            }
        });
        return found;
    }

    private static List<Interval> period(Row row) throws java.sql.SQLException {
        Instant from = row.instantOrNull();
        return from == null ? List.of() : List.of(new Interval(from, row.end()));
    }

    private static AccessEntry withInForce(AccessEntry entry, List<Interval> inForce) {
        return new AccessEntry(
                entry.id(),
                entry.account(),
                entry.offering(),
                entry.source(),
                entry.window(),
                entry.givenAt(),
                entry.endedAt(),
                inForce);
    }

    @Override
    public void insert(List<AccessEntry> entries) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql, entries.stream().map(entry -> entry.account().value()).toList());
        Numbers offerings = Keyed.OFFERING.require(
                sql, entries.stream().map(entry -> entry.offering().value()).toList());
        Sql.RowBinder<AccessEntry> binder =
                (params, entry) -> params.text(entry.id().value())
                        .number(accounts.of(entry.account().value()))
                        .number(offerings.of(entry.offering().value()))
                        .text(entry.source().kind().name())
                        .text(entry.source().key())
                        .interval(entry.window())
                        .instant(entry.givenAt())
                        .end(entry.endedAt());
        if (sql.dialect().changesInQueries() && entries.stream().allMatch(JdbcTrainingStore::hasOnePeriod)) {
            sql.batch(INSERT_WITH_PERIOD, entries, (params, entry) -> {
                binder.bind(params, entry);
                params.interval(entry.inForce().get(0));
            });
            return;
        }
        sql.batch(INSERT, entries, binder);
        Numbers ids = Keyed.ACCESS_ENTRY.require(
                sql, entries.stream().map(entry -> entry.id().value()).toList());
        List<Period> periods = new ArrayList<>();
        for (AccessEntry entry : entries) {
            Parent parent = new Parent(
                    ids.of(entry.id().value()),
                    accounts.of(entry.account().value()),
                    offerings.of(entry.offering().value()),
                    entry.window().until());
            addPeriods(periods, parent, entry.inForce());
        }
        insertPeriods(periods);
    }

    private static boolean hasOnePeriod(AccessEntry entry) {
        return entry.inForce().size() == 1 && !entry.inForce().get(0).isEmpty();
    }

    @Override
    public void replaceInForce(Map<AccessEntryId, List<Interval>> inForce) {
        Map<String, Parent> parents = new HashMap<>();
        for (List<String> chunk : Chunks.of(inForce.keySet(), AccessEntryId::value)) {
            sql.query(FIND_PARENTS)
                    .texts(chunk)
                    .each(row ->
                            parents.put(row.text(), new Parent(row.number(), row.number(), row.number(), row.end())));
        }
        List<Long> ids = parents.values().stream().map(Parent::entry).toList();
        for (List<Long> chunk : Chunks.of(ids)) {
            sql.query(DELETE_PERIODS).numbers(chunk).update();
        }
        List<Period> periods = new ArrayList<>();
        inForce.forEach((id, intervals) -> {
            Parent parent = parents.get(id.value());
            if (parent == null) {
                throw sql.conflict("there is no access entry " + id);
            }
            addPeriods(periods, parent, intervals);
        });
        insertPeriods(periods);
    }

    @Override
    public void end(Map<AccessEntryId, Instant> ends) {
        Keyed.ACCESS_ENTRY.require(
                sql, ends.keySet().stream().map(AccessEntryId::value).toList());
        sql.batch(
                END,
                ends.entrySet(),
                (params, end) -> params.instant(end.getValue())
                        .text(end.getKey().value())
                        .end(null));
    }

    private record Parent(
            long entry,
            long account,
            long offering,
            @Nullable Instant windowEnd) {}

    private record Period(Parent parent, Interval interval) {}

    private static void addPeriods(List<Period> periods, Parent parent, List<Interval> intervals) {
        intervals.stream()
                .filter(interval -> !interval.isEmpty())
                .forEach(interval -> periods.add(new Period(parent, interval)));
    }

    private void insertPeriods(List<Period> periods) {
        sql.batch(
                INSERT_PERIOD,
                periods,
                (params, period) -> params.number(period.parent().entry())
                        .number(period.parent().account())
                        .number(period.parent().offering())
                        .end(period.parent().windowEnd())
                        .interval(period.interval()));
    }

    @Override
    public Optional<Arrangement> arrangement(AccountId account) {
        return arrangements.of(account);
    }

    @Override
    public void arrange(Arrangement arrangement) {
        arrangements.keep(arrangement);
    }

    @Override
    public List<Progress> progress(Collection<AccountId> accounts) {
        return reports.of(accounts);
    }

    @Override
    public List<Boolean> record(List<Progress> told) {
        return reports.record(told);
    }
}
