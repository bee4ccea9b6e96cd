package io.lcart.spi.memory;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import io.lcart.spi.report.saved.SavedReportStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Saved reports in memory. */
final class MemorySavedReports implements SavedReportStore {

    private final MemorySession session;

    MemorySavedReports(MemorySession session) {
        this.session = session;
    }

    @Override
    public List<SavedReport> of(AccountId owner) {
        return of(session.read(), owner);
    }

    private static List<SavedReport> of(Tables tables, AccountId owner) {
        return tables.savedReports.sorted().values().stream()
                .filter(report -> report.owner().equals(owner))
                .toList();
    }

    @Override
    public Optional<SavedReport> find(AccountId owner, SavedReportId id) {
        return of(owner).stream().filter(report -> report.id().equals(id)).findFirst();
    }

    @Override
    public void insert(SavedReport report) {
        Tables tables = session.write();
        session.require("account", tables.accounts, report.owner());
        session.requireNew("saved report", tables.savedNumbers, report.id());
        requireNewName(tables, report);
        // why not the size: a number that was given back must not be given again
        long number = tables.savedReports.sorted().isEmpty()
                ? 1
                : tables.savedReports.sorted().lastKey() + 1;
        tables.savedNumbers.put(report.id(), number);
        tables.savedReports.put(number, report);
    }

    private void requireNewName(Tables tables, SavedReport report) {
        if (of(tables, report.owner()).stream()
                .anyMatch(other ->
                        other.name().equals(report.name()) && !other.id().equals(report.id()))) {
            throw session.conflict("there is a saved report of that name already");
        }
    }

    @Override
    public boolean replace(SavedReport report) {
        Tables tables = session.write();
        Long number = tables.savedNumbers.get(report.id());
        if (number == null) {
            return false;
        }
        SavedReport before = Objects.requireNonNull(tables.savedReports.get(number));
        if (!before.owner().equals(report.owner()) || before.version() + 1 != report.version()) {
            return false;
        }
        requireNewName(tables, report);
        tables.savedReports.put(number, report);
        return true;
    }

    @Override
    public boolean delete(AccountId owner, SavedReportId id) {
        Tables tables = session.write();
        Long number = tables.savedNumbers.get(id);
        if (number == null
                || !Objects.requireNonNull(tables.savedReports.get(number))
                        .owner()
                        .equals(owner)) {
            return false;
        }
        tables.savedNumbers.remove(id);
        tables.savedReports.remove(number);
        return true;
    }
}
