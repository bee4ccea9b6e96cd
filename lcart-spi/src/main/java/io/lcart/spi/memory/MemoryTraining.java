package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.memory.Tables.ProgressKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Progress;
import io.lcart.spi.training.TrainingStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            AccessEntry before = tables.entries.get(id);
            if (before == null) {
                throw session.conflict("there is no access entry " + id);
            }
            tables.entries.put(
                    id,
                    new AccessEntry(
                            id,
                            before.account(),
                            before.offering(),
                            before.source(),
                            before.window(),
                            before.givenAt(),
                            intervals));
        });
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
