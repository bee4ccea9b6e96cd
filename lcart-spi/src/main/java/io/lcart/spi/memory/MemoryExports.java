package io.lcart.spi.memory;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ExportStore;
import io.lcart.spi.report.export.ReportExport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Exports in memory. */
final class MemoryExports implements ExportStore {

    private final MemorySession session;

    MemoryExports(MemorySession session) {
        this.session = session;
    }

    @Override
    public void insert(ReportExport export) {
        Tables tables = session.write();
        session.require("account", tables.accounts, export.owner());
        session.requireNew("export", tables.exportNumbers, export.id());
        long number = tables.exportNumbers.size() + 1L;
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
                .filter(export -> export.state() == state
                        && export.dueAt() != null
                        && !export.dueAt().isAfter(now))
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
}
