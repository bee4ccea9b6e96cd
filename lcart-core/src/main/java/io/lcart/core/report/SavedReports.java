package io.lcart.core.report;

import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Queries that people keep under names (product.md S12). Only their owner sees them. What is kept is what is asked, never a row nor what may
 * be seen: {@link ProgressReports} answers a saved query like any other, with the rights of the moment. Thread-safe.
 *
 * <p>Every method throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class SavedReports {

    /** How many a person may have. */
    public static final int MOST = 50;

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final CommandRunner runner;

    /**
     * The saved reports of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant, asked once per call
     */
    public SavedReports(Gate gate, Storage storage, InstantSource clock) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.runner = new CommandRunner(storage);
    }

    /**
     * The viewer's saved queries.
     *
     * @param viewer who asks
     * @return all of them, in the order of saving
     */
    public List<SavedQuery> list(Viewer viewer) {
        return gate.read(
                viewer,
                "saved-report.list",
                () -> storage.read(session -> {
                    AccountId owner = ProgressReports.requireActive(session, viewer);
                    return session.savedReports().of(owner).stream()
                            .map(SavedQuery::of)
                            .toList();
                }));
    }

    /**
     * One of the viewer's saved queries.
     *
     * @param viewer who asks
     * @param id which
     * @return the query, or nothing if the viewer has none of that id
     */
    public Optional<SavedQuery> find(Viewer viewer, SavedReportId id) {
        return gate.read(
                viewer,
                "saved-report.find",
                () -> storage.read(session -> {
                    AccountId owner = ProgressReports.requireActive(session, viewer);
                    return session.savedReports().find(owner, id).map(SavedQuery::of);
                }));
    }

    /**
     * Saves a query under a new name.
     *
     * @param viewer who asks
     * @param name the name; blanks around it do not count
     * @param query the query
     * @return what became of it: refused if the name is taken or there are {@value #MOST}
     * @throws InvalidInputException if the name is blank, longer than {@value SavedReport#LONGEST_NAME} characters, or has a control character
     */
    public SaveOutcome save(Viewer viewer, String name, ReportQuery query) {
        return gate.act(viewer, "saved-report.save", () -> insert(viewer, name, query));
    }

    private SaveOutcome insert(Viewer viewer, String name, ReportQuery query) {
        String stripped = checked(name);
        Instant now = Micros.of(clock.instant());
        return runner.run(session -> {
            AccountId owner = ProgressReports.requireActive(session, viewer);
            // why locked: two savings at once must count each other
            session.people().lock(List.of(owner));
            List<SavedReport> all = session.savedReports().of(owner);
            if (all.stream().anyMatch(each -> each.name().equals(stripped))) {
                return refused(ReportRefusal.NAME_TAKEN);
            }
            if (all.size() >= MOST) {
                return refused(ReportRefusal.TOO_MANY_REPORTS);
            }
            SavedReportId id = new SavedReportId(UUID.randomUUID().toString());
            SavedReport report = new SavedReport(id, owner, stripped, QueryText.write(query), 1, now);
            session.savedReports().insert(report);
            return saved(report);
        });
    }

    /**
     * Changes the name and the query of one.
     *
     * @param viewer who asks
     * @param id which
     * @param version the version the viewer has read
     * @param name the new name; blanks around it do not count
     * @param query the new query
     * @return what became of it: refused if there is none, another version, or the name is taken
     * @throws InvalidInputException as {@link #save}
     */
    public SaveOutcome change(Viewer viewer, SavedReportId id, long version, String name, ReportQuery query) {
        return gate.act(viewer, "saved-report.change", () -> replace(viewer, id, version, name, query));
    }

    private SaveOutcome replace(Viewer viewer, SavedReportId id, long version, String name, ReportQuery query) {
        String stripped = checked(name);
        Instant now = Micros.of(clock.instant());
        return runner.run(session -> {
            AccountId owner = ProgressReports.requireActive(session, viewer);
            session.people().lock(List.of(owner));
            List<SavedReport> all = session.savedReports().of(owner);
            if (all.stream().noneMatch(each -> each.id().equals(id))) {
                return refused(ReportRefusal.UNKNOWN_REPORT);
            }
            if (all.stream()
                    .anyMatch(each -> each.name().equals(stripped) && !each.id().equals(id))) {
                return refused(ReportRefusal.NAME_TAKEN);
            }
            SavedReport report = new SavedReport(id, owner, stripped, QueryText.write(query), version + 1, now);
            return session.savedReports().replace(report) ? saved(report) : refused(ReportRefusal.CHANGED_MEANWHILE);
        });
    }

    /**
     * Forgets one. Forgetting what is not there, or is somebody else's, does nothing but leave a trace (reliability.md D8).
     *
     * @param viewer who asks
     * @param id which
     * @return whether the viewer had one of that id
     */
    public boolean delete(Viewer viewer, SavedReportId id) {
        return gate.act(viewer, "saved-report.delete", () -> forget(viewer, id)).isPresent();
    }

    private Optional<SavedReportId> forget(Viewer viewer, SavedReportId id) {
        return storage.inTransaction(session -> {
            AccountId owner = ProgressReports.requireActive(session, viewer);
            return session.savedReports().delete(owner, id) ? Optional.of(id) : Optional.empty();
        });
    }

    private static Step<SaveOutcome> saved(SavedReport report) {
        return Step.done(new SaveOutcome.Saved(SavedQuery.of(report)));
    }

    private static Step<SaveOutcome> refused(ReportRefusal reason) {
        return Step.refused(new SaveOutcome.Refused(reason));
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > SavedReport.LONGEST_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(
                    "saved report",
                    List.of(new Violation(
                            "name",
                            "must have 1 to " + SavedReport.LONGEST_NAME
                                    + " characters, none of them a control character")));
        }
        return stripped;
    }
}
