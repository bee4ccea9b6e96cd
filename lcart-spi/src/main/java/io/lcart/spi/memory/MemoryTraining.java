package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.memory.Tables.ProgressKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Arrangement;
import io.lcart.spi.training.Progress;
import io.lcart.spi.training.TrainingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Access entries and progress in memory. */
final class MemoryTraining implements TrainingStore {

    private final MemorySession session;

    MemoryTraining(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<AccessEntryId, AccessEntry> entries(Collection<AccessEntryId> ids) {
        return session.read().entries.pick(ids);
    }

    @Override
    public List<AccessEntry> entriesFrom(Collection<AccessSource> sources) {
        Tables tables = session.read();
        return Set.copyOf(sources).stream()
                .flatMap(source -> tables.entries.pick(tables.entriesFrom.of(source)).values().stream())
                .toList();
    }

    @Override
    public void insert(List<AccessEntry> entries) {
        Tables tables = session.write();
        for (AccessEntry entry : entries) {
            session.requireNew("access entry", tables.entries, entry.id());
            session.require("account", tables.accounts, entry.account());
            session.require("offering", tables.offerings, entry.offering());
            tables.entries.put(entry.id(), entry);
            tables.entriesOf.add(entry.account(), entry.id());
            tables.entriesTo.add(entry.offering(), entry.id());
            tables.entriesFrom.add(entry.source(), entry.id());
        }
    }

    @Override
    public void replaceInForce(Map<AccessEntryId, List<Interval>> inForce) {
        Tables tables = session.write();
        inForce.forEach((id, intervals) -> {
            AccessEntry before = existing(tables, id);
            tables.entries.put(id, changed(before, before.endedAt(), intervals));
        });
    }

    @Override
    public List<AccessEntry> entriesOf(Collection<AccountId> accounts) {
        Tables tables = session.read();
        return Set.copyOf(accounts).stream()
                .flatMap(account -> tables.entries.pick(tables.entriesOf.of(account)).values().stream())
                .toList();
    }

    @Override
    public List<AccessEntry> entriesTo(OfferingId offering, Collection<AccountId> accounts) {
        return entriesOf(accounts).stream()
                .filter(entry -> entry.offering().equals(offering))
                .toList();
    }

    @Override
    public void end(Map<AccessEntryId, Instant> ends) {
        Tables tables = session.write();
        ends.forEach((id, at) -> {
            AccessEntry before = existing(tables, id);
            if (before.endedAt() == null) {
                tables.entries.put(id, changed(before, at, before.inForce()));
            }
        });
    }

    private AccessEntry existing(Tables tables, AccessEntryId id) {
        AccessEntry entry = tables.entries.get(id);
        if (entry == null) {
            throw session.conflict("there is no access entry " + id);
        }
        return entry;
    }

    private static AccessEntry changed(AccessEntry entry, @Nullable Instant endedAt, List<Interval> inForce) {
        return new AccessEntry(
                entry.id(),
                entry.account(),
                entry.offering(),
                entry.source(),
                entry.window(),
                entry.givenAt(),
                endedAt,
                inForce);
    }

    @Override
    public Optional<Arrangement> arrangement(AccountId account) {
        return Optional.ofNullable(session.read().arrangements.get(account));
    }

    @Override
    public void arrange(Arrangement arrangement) {
        Tables tables = session.write();
        session.require("account", tables.accounts, arrangement.account());
        arrangement.order().forEach(offering -> session.require("offering", tables.offerings, offering));
        tables.arrangements.put(arrangement.account(), arrangement);
    }

    @Override
    public List<Progress> progress(Collection<AccountId> accounts) {
        Tables tables = session.read();
        return Set.copyOf(accounts).stream()
                .flatMap(account -> tables.progress.pick(tables.progressOf.of(account)).values().stream())
                .toList();
    }

    @Override
    public List<Boolean> record(List<Progress> reports) {
        Tables tables = session.write();
        return reports.stream().map(report -> record(tables, report)).toList();
    }

    private boolean record(Tables tables, Progress report) {
        session.require("account", tables.accounts, report.account());
        session.require("offering", tables.offerings, report.offering());
        ProgressKey key = new ProgressKey(report.account(), report.offering());
        Progress before = tables.progress.get(key);
        if (before != null && !report.at().isAfter(before.at())) {
            return false;
        }
        tables.progress.put(key, report);
        tables.progressOf.add(report.account(), key);
        return true;
    }
}
