package io.lcart.jdbc.internal.points;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.people.Standings;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.points.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Activities and the points ledger in SQL. */
public final class JdbcPointsStore implements PointsStore {

    private static final String FIND_ACTIVITIES = """
            select v.event_key, a.host_key, v.kind, v.item, v.occurred_at, v.passed
            from lcart_activity v join lcart_account a on a.id = v.account_id
            where v.event_key {in}
            """;
    private static final String INSERT_ACTIVITY = """
            insert into lcart_activity (event_key, account_id, kind, item, occurred_at, passed) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND_AWARDED =
            "select account_id, award_key from lcart_points_entry where account_id {in} and award_key {in}";
    private static final String INSERT_ENTRY = """
            insert into lcart_points_entry (account_id, event_key, award_key, occurred_at, points) values (?, ?, ?, ?, ?)
            """;
    private static final String BALANCE = """
            select sum(p.points)
            from lcart_account a join lcart_points_entry p on p.account_id = a.id
            where a.host_key = ? and p.occurred_at <= ?
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcPointsStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Activity> activities(Collection<String> eventIds) {
        Map<String, Activity> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(eventIds)) {
            sql.query(FIND_ACTIVITIES).texts(chunk).each(row -> {
                Activity activity = new Activity(
                        row.text(), new AccountId(row.text()), row.text(), row.textOrNull(), row.instant(), row.flag());
                found.put(activity.eventId(), activity);
            });
        }
        return found;
    }

    @Override
    public List<Recorded> record(List<Activity> activities) {
        // why the lock: two who tell of one event at once must not both find it new
        Numbers accounts = lock(activities.stream().map(Activity::account).toList());
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
                outcomes.add(before.equals(activity) ? Recorded.KNOWN : Recorded.CONFLICT);
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

    private Numbers lock(List<AccountId> accounts) {
        return Keyed.ACCOUNT.requireLocked(
                sql, accounts.stream().map(AccountId::value).toList());
    }

    private record Once(long account, String awardKey) {}

    @Override
    public List<Boolean> award(List<PointsEntry> entries) {
        Numbers accounts = lock(entries.stream().map(PointsEntry::account).toList());
        Set<Once> taken = awarded(entries, accounts);
        List<Boolean> outcomes = new ArrayList<>();
        List<PointsEntry> added = new ArrayList<>();
        for (PointsEntry entry : entries) {
            String awardKey = entry.awardKey();
            boolean counts = awardKey == null
                    || taken.add(new Once(accounts.of(entry.account().value()), awardKey));
            outcomes.add(counts);
            if (counts) {
                added.add(entry);
            }
        }
        sql.batch(
                INSERT_ENTRY,
                added,
                (params, entry) -> params.number(accounts.of(entry.account().value()))
                        .text(entry.eventId())
                        .text(entry.awardKey())
                        .instant(entry.occurredAt())
                        .number(entry.points()));
        Standings.of(sql)
                .change(added.stream().map(entry -> entry.account().value()).toList());
        return outcomes;
    }

    private Set<Once> awarded(List<PointsEntry> entries, Numbers accounts) {
        List<PointsEntry> once =
                entries.stream().filter(entry -> entry.awardKey() != null).toList();
        Set<Once> found = new HashSet<>();
        for (List<PointsEntry> chunk : Chunks.of(once)) {
            sql.query(FIND_AWARDED)
                    .numbers(chunk.stream()
                            .map(entry -> accounts.of(entry.account().value()))
                            .distinct()
                            .toList())
                    .texts(chunk.stream()
                            .map(entry -> Objects.requireNonNull(entry.awardKey()))
                            .distinct()
                            .toList())
                    .each(row -> found.add(new Once(row.number(), row.text())));
        }
        return found;
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
