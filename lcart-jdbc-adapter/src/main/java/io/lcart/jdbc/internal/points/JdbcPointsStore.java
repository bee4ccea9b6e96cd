package io.lcart.jdbc.internal.points;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.people.Standings;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityPosition;
import io.lcart.spi.points.ActivityScope;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.points.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Activities and the points ledger in SQL. */
public final class JdbcPointsStore implements PointsStore {

    private static final String INSERT_ACTIVITY = """
            insert into lcart_activity (event_key, account_id, kind, item, occurred_at, passed, withdrawn_at)
            values (?, ?, ?, ?, ?, ?, {open})
            """;
    private static final String WITHDRAW =
            "update lcart_activity set withdrawn_at = ? where event_key = ? and withdrawn_at = {open}";
    private static final String FIND_ENTRIES = """
            select p.id, a.host_key, p.event_key, p.award_key, p.occurred_at, p.recorded_at, p.points, p.rules_no, p.reverses_id
            from lcart_points_entry p join lcart_account a on a.id = p.account_id
            where p.event_key {in} order by p.id
            """;
    private static final String END = """
            update lcart_points_entry set live_mark = null
            where id = ? and account_id = ? and award_key = ? and event_key = ? and live_mark = 1
            """;
    private static final String INSERT_ENTRY = """
            insert into lcart_points_entry
                (account_id, event_key, award_key, occurred_at, recorded_at, points, rules_no, reverses_id, live_mark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String BALANCE = """
            select sum(p.points)
            from lcart_account a join lcart_points_entry p on p.account_id = a.id
            where a.host_key = ? and p.occurred_at <= ?
            """;

    private final Sql sql;
    private final ActivityReader reader;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcPointsStore(Sql sql) {
        this.sql = sql;
        this.reader = new ActivityReader(sql);
    }

    @Override
    public Map<String, Activity> activities(Collection<String> eventIds) {
        return reader.find(eventIds);
    }

    @Override
    public List<Activity> within(Collection<ActivityScope> scopes) {
        return reader.within(scopes);
    }

    @Override
    public List<Activity> page(AccountId account, @Nullable ActivityPosition after, int limit) {
        return reader.page(account, after, limit);
    }

    @Override
    public List<AccountId> people(@Nullable AccountId after, int limit) {
        return reader.people(after, limit);
    }

    @Override
    public List<Recorded> record(List<Activity> activities) {
        // why the lock: two who tell of one event at once must not both find it new
        Numbers accounts = Keyed.ACCOUNT.requireLocked(
                sql, activities.stream().map(each -> each.account().value()).toList());
        Map<String, Activity> known =
                activities(activities.stream().map(Activity::eventId).toList());
        List<Recorded> outcomes = new ArrayList<>();
        List<Activity> added = new ArrayList<>();
        for (Activity activity : activities) {
            Activity before = known.putIfAbsent(activity.eventId(), activity);
            if (before == null) {
                added.add(activity);
                outcomes.add(Recorded.NEW);
            } else {
                outcomes.add(before.saysTheSameAs(activity) ? Recorded.KNOWN : Recorded.CONFLICT);
            }
        }
        sql.batch(
                INSERT_ACTIVITY,
                added,
                (params, activity) -> params.text(activity.eventId())
                        .number(accounts.of(activity.account().value()))
                        .text(activity.kind())
                        .text(activity.item())
                        .instant(activity.occurredAt())
                        .flag(activity.passed()));
        return outcomes;
    }

    @Override
    public List<Boolean> withdraw(List<String> eventIds, Instant at) {
        Map<String, Activity> known = activities(eventIds);
        for (String event : eventIds) {
            if (!known.containsKey(event)) {
                throw sql.conflict("there is no activity " + event);
            }
        }
        // why one by one: a driver need not say of each statement in a batch how many rows it changed
        return eventIds.stream()
                .map(event -> sql.query(WITHDRAW).instant(at).text(event).update() > 0)
                .toList();
    }

    @Override
    public List<PointsRecord> entries(Collection<String> eventIds) {
        List<PointsRecord> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(eventIds)) {
            found.addAll(sql.query(FIND_ENTRIES)
                    .texts(chunk)
                    .list(row -> new PointsRecord(
                            row.number(),
                            new PointsEntry(
                                    new AccountId(row.text()),
                                    row.text(),
                                    row.text(),
                                    row.instant(),
                                    row.instant(),
                                    row.number(),
                                    row.number(),
                                    row.numberOrNull()))));
        }
        found.sort(Comparator.comparing(PointsRecord::number));
        return found;
    }

    @Override
    public void append(List<PointsEntry> entries) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql, entries.stream().map(each -> each.account().value()).toList());
        List<PointsEntry> reversals =
                entries.stream().filter(entry -> entry.reverses() != null).toList();
        sql.changingBatch(
                END,
                reversals,
                (params, entry) -> params.numberOrNull(entry.reverses())
                        .number(accounts.of(entry.account().value()))
                        .text(entry.awardKey())
                        .text(entry.eventId()));
        insert(accounts, reversals);
        insert(
                accounts,
                entries.stream().filter(entry -> entry.reverses() == null).toList());
    }

    private void insert(Numbers accounts, List<PointsEntry> entries) {
        sql.batch(
                INSERT_ENTRY,
                entries,
                (params, entry) -> params.number(accounts.of(entry.account().value()))
                        .text(entry.eventId())
                        .text(entry.awardKey())
                        .instant(entry.occurredAt())
                        .instant(entry.recordedAt())
                        .number(entry.points())
                        .number(entry.rules())
                        .numberOrNull(entry.reverses())
                        .integerOrNull(entry.reverses() == null ? 1 : null));
        Standings.of(sql)
                .change(entries.stream().map(entry -> entry.account().value()).toList());
    }

    @Override
    public long balance(AccountId account, Instant at) {
        return sql.query(BALANCE)
                .text(account.value())
                .instant(at)
                .list(row -> row.number())
                .get(0);
    }
}
