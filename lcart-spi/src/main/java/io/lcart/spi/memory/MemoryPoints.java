package io.lcart.spi.memory;

import io.lcart.spi.memory.Tables.OnceKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityPosition;
import io.lcart.spi.points.ActivityScope;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.points.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Activities and the ledger in memory. */
final class MemoryPoints implements PointsStore {

    private static final Comparator<Activity> NEWEST_FIRST = Comparator.comparing(Activity::occurredAt)
            .thenComparing(Activity::eventId)
            .reversed();

    private final MemorySession session;

    MemoryPoints(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<String, Activity> activities(Collection<String> eventIds) {
        return session.read().activities.pick(eventIds);
    }

    @Override
    public List<Activity> within(Collection<ActivityScope> scopes) {
        Tables tables = session.read();
        return scopes.stream()
                .flatMap(scope -> of(tables, scope.account()).filter(scope::contains))
                .distinct()
                .toList();
    }

    @Override
    public List<Activity> page(AccountId account, @Nullable ActivityPosition after, int limit) {
        return of(session.read(), account)
                .filter(activity -> after == null || isBehind(activity, after))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Activity activity, ActivityPosition position) {
        int order = activity.occurredAt().compareTo(position.occurredAt());
        return order < 0 || (order == 0 && activity.eventId().compareTo(position.eventId()) < 0);
    }

    private static Stream<Activity> of(Tables tables, AccountId account) {
        return tables.activities.pick(tables.activitiesOf.of(account)).values().stream();
    }

    @Override
    public List<AccountId> people(@Nullable AccountId after, int limit) {
        return session.read()
                .activities
                .values()
                .map(Activity::account)
                .filter(account -> after == null || account.value().compareTo(after.value()) > 0)
                .distinct()
                .sorted(Comparator.comparing(AccountId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Recorded> record(List<Activity> activities) {
        Tables tables = session.write();
        return activities.stream().map(activity -> record(tables, activity)).toList();
    }

    private Recorded record(Tables tables, Activity activity) {
        session.require("account", tables.accounts, activity.account());
        Activity before = tables.activities.get(activity.eventId());
        if (before != null) {
            return before.saysTheSameAs(activity) ? Recorded.KNOWN : Recorded.CONFLICT;
        }
        tables.activities.put(activity.eventId(), activity.withdrawn(null));
        tables.activitiesOf.add(activity.account(), activity.eventId());
        return Recorded.NEW;
    }

    @Override
    public List<Boolean> withdraw(List<String> eventIds, Instant at) {
        Tables tables = session.write();
        session.requireAll("activity", tables.activities, eventIds);
        return eventIds.stream().map(event -> withdraw(tables, event, at)).toList();
    }

    private static boolean withdraw(Tables tables, String event, Instant at) {
        Activity before =
                tables.activities.pick(List.of(event)).values().iterator().next();
        if (before.withdrawnAt() != null) {
            return false;
        }
        tables.activities.put(event, before.withdrawn(at));
        return true;
    }

    @Override
    public List<PointsRecord> entries(Collection<String> eventIds) {
        Tables tables = session.read();
        return new LinkedHashSet<>(eventIds)
                .stream()
                        .flatMap(event -> tables.ledgerOfEvent.of(event).stream())
                        .sorted()
                        .flatMap(number -> tables.ledger.pick(List.of(number)).values().stream()
                                .map(entry -> new PointsRecord(number, entry)))
                        .toList();
    }

    @Override
    public void append(List<PointsEntry> entries) {
        Tables tables = session.write();
        entries.stream().filter(entry -> entry.reverses() != null).forEach(entry -> append(tables, entry));
        entries.stream().filter(entry -> entry.reverses() == null).forEach(entry -> append(tables, entry));
    }

    private void append(Tables tables, PointsEntry entry) {
        session.require("account", tables.accounts, entry.account());
        long number = tables.ledger.lastNumber() + 1;
        OnceKey award = new OnceKey(entry.account(), entry.awardKey());
        if (entry.reverses() != null) {
            Long standing = tables.awardedOnce.get(award);
            if (!entry.reverses().equals(standing)) {
                throw session.conflict("line " + entry.reverses() + " of the ledger does not stand");
            }
            tables.awardedOnce.remove(award);
            tables.standing.remove(entry.eventId());
        } else {
            session.requireNew("points for", tables.awardedOnce, award);
            session.requireNew("points of event", tables.standing, entry.eventId());
            tables.awardedOnce.put(award, number);
            tables.standing.put(entry.eventId(), number);
        }
        tables.ledger.put(number, entry);
        tables.ledgerOf.add(entry.account(), number);
        tables.ledgerOfEvent.add(entry.eventId(), number);
        tables.standings.change(entry.account());
    }

    @Override
    public long balance(AccountId account, Instant at) {
        return balance(session.read(), account, at);
    }

    static long balance(Tables tables, AccountId account, Instant at) {
        return tables.ledger.pick(tables.ledgerOf.of(account)).values().stream()
                .filter(entry -> !entry.occurredAt().isAfter(at))
                .mapToLong(PointsEntry::points)
                .reduce(0, Math::addExact);
    }
}
