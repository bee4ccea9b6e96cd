package io.lcart.spi.report.saved;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Saved reports in storage. Every verb is of one owner: what is somebody else's is not there. Belongs to one session and is not thread-safe.
 */
public interface SavedReportStore {

    /**
     * The saved reports of a person.
     *
     * <p>Contract: SAVED-01.
     *
     * @param owner the person
     * @return what they saved, in the order of saving it first
     */
    List<SavedReport> of(AccountId owner);

    /**
     * One saved report of a person.
     *
     * <p>Contract: SAVED-02.
     *
     * @param owner the person
     * @param id which
     * @return the report, or nothing if the person has none of that id
     */
    Optional<SavedReport> find(AccountId owner, SavedReportId id);

    /**
     * Saves a report for the first time.
     *
     * <p>Contract: SAVED-01, SAVED-03.
     *
     * @param report the report
     * @throws ConflictException if the id is taken, the owner has a report of that very name, or there is no such account
     */
    void insert(SavedReport report);

    /**
     * Changes the name and the query of a report, if it still has the version before that of {@code report}.
     *
     * <p>Contract: SAVED-03, SAVED-04, SAVED-06.
     *
     * @param report the report as it is to be
     * @return whether it was changed; not if it is not there, has another owner or another version
     * @throws ConflictException if the owner has another report of that very name
     */
    boolean replace(SavedReport report);

    /**
     * Forgets a report.
     *
     * <p>Contract: SAVED-05.
     *
     * @param owner the person
     * @param id which
     * @return whether there was one
     */
    boolean delete(AccountId owner, SavedReportId id);
}
