package io.lcart.spi.memory;

import io.lcart.spi.memory.Tables.OnceKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.points.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Activities and the ledger in memory. */
final class MemoryPoints implements PointsStore {

    private final MemorySession session;

    MemoryPoints(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<String, Activity> activities(Collection<String> eventIds) {
        return session.read().activities.pick(eventIds);
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
            return before.equals(activity) ? Recorded.KNOWN : Recorded.CONFLICT;
        }
        tables.activities.put(activity.eventId(), activity);
        return Recorded.NEW;
    }

    @Override
    public List<Boolean> award(List<PointsEntry> entries) {
        Tables tables = session.write();
        return entries.stream().map(entry -> award(tables, entry)).toList();
    }

    private boolean award(Tables tables, PointsEntry entry) {
        session.require("account", tables.accounts, entry.account());
        long number = tables.ledger.lastNumber() + 1;
        String awardKey = entry.awardKey();
        if (awardKey != null) {
            OnceKey once = new OnceKey(entry.account(), awardKey);
            if (tables.awardedOnce.has(once)) {
                return false;
            }
            tables.awardedOnce.put(once, number);
        }
        tables.ledger.put(number, entry);
        tables.ledgerOf.add(entry.account(), number);
        tables.standings.change(entry.account());
        return true;
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
