package io.lcart.spi.memory;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ExportStore;
import io.lcart.spi.report.export.ReportExport;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Exports in memory. */
final class MemoryExports implements ExportStore {

    private static final Set<ExportState> OVER = Set.of(ExportState.FAILED, ExportState.EXPIRED);

    private final MemorySession session;

    MemoryExports(MemorySession session) {
        this.session = session;
    }

    @Override
    public void insert(ReportExport export) {
        Tables tables = session.write();
        session.require("account", tables.accounts, export.owner());
        session.requireNew("export", tables.exportNumbers, export.id());
        NavigableMap<Long, ReportExport> before = tables.exports.sorted();
        long number = before.isEmpty() ? 1 : before.lastKey() + 1;
        tables.exportNumbers.put(export.id(), number);
        tables.exports.put(number, export);
    }

    @Override
    public Optional<ReportExport> find(AccountId owner, ExportId id) {
        Tables tables = session.read();
        return Optional.ofNullable(tables.exportNumbers.get(id))
                .map(tables.exports::get)
                .filter(export -> export.owner().equals(owner));
    }

    @Override
    public List<ReportExport> of(AccountId owner, int limit) {
        return session.read().exports.sorted().descendingMap().values().stream()
                .filter(export -> export.owner().equals(owner))
                .limit(Pages.limit(limit))
                .toList();
    }

    @Override
    public List<ReportExport> due(ExportState state, Instant now, int limit) {
        return session.read().exports.sorted().values().stream()
                .filter(export -> export.state() == state && isDue(export, now))
                .limit(Pages.limit(limit))
                .toList();
    }

    @Override
    public boolean replace(ReportExport before, ReportExport after) {
        Tables tables = session.write();
        Long number = tables.exportNumbers.get(before.id());
        if (number == null) {
            return false;
        }
        ReportExport now = Objects.requireNonNull(tables.exports.get(number));
        if (now.state() != before.state() || now.attempts() != before.attempts()) {
            return false;
        }
        tables.exports.put(
                number,
                new ReportExport(
                        now.id(),
                        now.owner(),
                        now.query(),
                        now.format(),
                        now.requestedAt(),
                        after.state(),
                        after.attempts(),
                        after.rows(),
                        after.file(),
                        after.pairs(),
                        after.dueAt()));
        return true;
    }

    @Override
    public int forget(Instant now, int limit) {
        Tables tables = session.write();
        List<ReportExport> over = tables.exports.sorted().values().stream()
                .filter(export -> OVER.contains(export.state()) && isDue(export, now))
                .limit(Pages.limit(limit))
                .toList();
        for (ReportExport each : over) {
            tables.exports.remove(Objects.requireNonNull(tables.exportNumbers.get(each.id())));
            tables.exportNumbers.remove(each.id());
        }
        return over.size();
    }

    private static boolean isDue(ReportExport export, Instant now) {
        return export.dueAt() != null && !export.dueAt().isAfter(now);
    }
}
