package io.lcart.jdbc.internal.points;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityPosition;
import io.lcart.spi.points.ActivityScope;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads activities. */
final class ActivityReader {

    private static final String SELECT = """
            select v.event_key, a.host_key, v.kind, v.item, v.occurred_at, v.passed, v.withdrawn_at
            from lcart_activity v join lcart_account a on a.id = v.account_id
            """;
    private static final String FIND = SELECT + "where v.event_key {in}";
    private static final String OF_KINDS = SELECT + "where v.account_id {in} and v.kind {in}";
    private static final String ON_ITEMS = OF_KINDS + " and v.item {in}";
    private static final String IN_SPAN = OF_KINDS + " and v.occurred_at >= ? and v.occurred_at < ?";
    private static final String NEWEST_FIRST = " order by v.occurred_at desc, v.event_key desc limit ?";
    private static final String NEWEST = SELECT + "where a.host_key = ?" + NEWEST_FIRST;
    private static final String BEHIND = SELECT
            + "where a.host_key = ? and (v.occurred_at < ? or v.occurred_at = ? and v.event_key < ?)" + NEWEST_FIRST;
    private static final String PEOPLE = """
            select a.host_key from lcart_account a
            where a.host_key > ? and exists (select 1 from lcart_activity v where v.account_id = a.id)
            order by a.host_key limit ?
            """;

    private final Sql sql;

    ActivityReader(Sql sql) {
        this.sql = sql;
    }

    /** What one statement can look for: the scopes it serves have the same shape. */
    private enum Shape {
        ITEM,
        SPAN,
        ALL;

        static Shape of(ActivityScope scope) {
            if (scope.item() != null) {
                return ITEM;
            }
            return scope.from() == null || scope.until() == null ? ALL : SPAN;
        }
    }

    private record Owned(AccountId account, String kind) {}

    Map<String, Activity> find(Collection<String> eventIds) {
        Map<String, Activity> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(eventIds)) {
            sql.query(FIND).texts(chunk).each(row -> {
                Activity activity = activity(row);
                found.put(activity.eventId(), activity);
            });
        }
        return found;
    }

    List<Activity> within(Collection<ActivityScope> scopes) {
        Map<String, Activity> found = new LinkedHashMap<>();
        scopes.stream()
                .collect(Collectors.groupingBy(Shape::of))
                .forEach((shape, alike) -> Chunks.of(alike).forEach(chunk -> within(shape, chunk, found)));
        return List.copyOf(found.values());
    }

    /** Asks for all the scopes at once, which is for more than they hold, and leaves out what lies in none of them. */
    private void within(Shape shape, List<ActivityScope> scopes, Map<String, Activity> found) {
        List<Long> accounts =
                Keyed.ACCOUNT
                        .find(
                                sql,
                                scopes.stream()
                                        .map(scope -> scope.account().value())
                                        .toList())
                        .all()
                        .stream()
                        .distinct()
                        .toList();
        if (accounts.isEmpty()) {
            return;
        }
        Map<Owned, List<ActivityScope>> byOwner =
                scopes.stream().collect(Collectors.groupingBy(each -> new Owned(each.account(), each.kind())));
        Query query = sql.query(
                        switch (shape) {
                            case ITEM -> ON_ITEMS;
                            case SPAN -> IN_SPAN;
                            case ALL -> OF_KINDS;
                        })
                .numbers(accounts)
                .texts(scopes.stream().map(ActivityScope::kind).distinct().toList());
        if (shape == Shape.ITEM) {
            query.texts(scopes.stream()
                    .map(scope -> Objects.requireNonNull(scope.item()))
                    .distinct()
                    .toList());
        } else if (shape == Shape.SPAN) {
            query.instant(first(scopes)).instant(last(scopes));
        }
        query.each(row -> {
            Activity activity = activity(row);
            List<ActivityScope> owned = byOwner.getOrDefault(new Owned(activity.account(), activity.kind()), List.of());
            if (owned.stream().anyMatch(scope -> scope.contains(activity))) {
                found.put(activity.eventId(), activity);
            }
        });
    }

    private static Instant first(List<ActivityScope> scopes) {
        return scopes.stream()
                .map(scope -> Objects.requireNonNull(scope.from()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<ActivityScope> scopes) {
        return scopes.stream()
                .map(scope -> Objects.requireNonNull(scope.until()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    List<Activity> page(AccountId account, @Nullable ActivityPosition after, int limit) {
        Query query = sql.query(after == null ? NEWEST : BEHIND).text(account.value());
        if (after != null) {
            query.instant(after.occurredAt()).instant(after.occurredAt()).text(after.eventId());
        }
        return query.number(limit).list(ActivityReader::activity);
    }

    List<AccountId> people(@Nullable AccountId after, int limit) {
        return sql.query(PEOPLE)
                .text(after == null ? "" : after.value())
                .number(limit)
                .list(row -> new AccountId(row.text()));
    }

    private static Activity activity(Row row) throws SQLException {
        return new Activity(
                row.text(),
                new AccountId(row.text()),
                row.text(),
                row.textOrNull(),
                row.instant(),
                row.flag(),
                row.end());
    }
}
