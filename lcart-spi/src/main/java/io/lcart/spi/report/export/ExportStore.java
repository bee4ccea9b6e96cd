package io.lcart.spi.report.export;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Exports in storage. Belongs to one session and is not thread-safe. */
public interface ExportStore {

    /**
     * Adds an export.
     *
     * <p>Contract: EXPORT-01, EXPORT-02.
     *
     * @param export the export
     * @throws ConflictException if the id is taken, or there is no such account
     */
    void insert(ReportExport export);

    /**
     * One export of a person.
     *
     * <p>Contract: EXPORT-03.
     *
     * @param owner the person
     * @param id which
     * @return the export, or nothing if the person asked for none of that id
     */
    Optional<ReportExport> find(AccountId owner, ExportId id);

    /**
     * The exports of a person.
     *
     * <p>Contract: EXPORT-01, EXPORT-04.
     *
     * @param owner the person
     * @param limit the greatest number of exports, 1 to 500
     * @return the exports, those added last first
     */
    List<ReportExport> of(AccountId owner, int limit);

    /**
     * The exports in a state that are due.
     *
     * <p>Contract: EXPORT-05.
     *
     * @param state the state
     * @param now the instant; an export is due at its due instant and later
     * @param limit the greatest number of exports, 1 to 500
     * @return the exports, those added first first
     */
    List<ReportExport> due(ExportState state, Instant now, int limit);

    /**
     * Puts an export into another state, if it still has the state and the number of attempts of {@code before}: of several workers that
     * take one, one gets it, and one that lost it meanwhile changes nothing any more.
     *
     * <p>Contract: EXPORT-06, EXPORT-07, EXPORT-08.
     *
     * @param before the export as it was read
     * @param after the export as it is to be; only state, attempts, rows, files and due instant are looked at
     * @return whether it was changed
     */
    boolean replace(ReportExport before, ReportExport after);

    /**
     * Forgets exports that came to their end, {@link ExportState#FAILED} or {@link ExportState#EXPIRED}, and are due. Their files are not
     * looked at: they have none.
     *
     * <p>Contract: EXPORT-09.
     *
     * @param now the instant; an export is due at its due instant and later
     * @param limit the greatest number of exports, 1 to 500; those added first are forgotten first
     * @return how many were forgotten
     */
    int forget(Instant now, int limit);
}
