package io.lcart.spi.training;

import io.lcart.spi.ConflictException;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access entries and progress in storage. Belongs to one session and is not thread-safe. */
public interface TrainingStore {

    /**
     * Finds access entries.
     *
     * <p>Contract: TRAIN-01.
     *
     * @param ids the entries asked for
     * @return those that exist, by id
     */
    Map<AccessEntryId, AccessEntry> entries(Collection<AccessEntryId> ids);

    /**
     * Finds the access entries that come from sources.
     *
     * <p>Contract: TRAIN-02.
     *
     * @param sources orders and pools
     * @return their entries
     */
    List<AccessEntry> entriesFrom(Collection<AccessSource> sources);

    /**
     * Adds access entries.
     *
     * <p>Contract: TRAIN-03, TRAIN-04.
     *
     * @param entries new entries of existing accounts and offerings
     * @throws ConflictException if one exists already, or its account or offering does not; nothing was added
     */
    void insert(List<AccessEntry> entries);

    /**
     * Replaces the intervals in which entries are in force. The caller holds the lock of their order or pool.
     *
     * <p>Contract: TRAIN-05, TRAIN-06.
     *
     * @param inForce all intervals of each existing entry, oldest first, without overlap
     */
    void replaceInForce(Map<AccessEntryId, List<Interval>> inForce);

    /**
     * Finds all access entries of people.
     *
     * <p>Contract: TRAIN-13.
     *
     * @param accounts the people asked for
     * @return their entries, whether in force or not
     */
    List<AccessEntry> entriesOf(Collection<AccountId> accounts);

    /**
     * Finds the access entries of people to one offering.
     *
     * <p>Contract: TRAIN-11.
     *
     * @param offering the offering
     * @param accounts the people
     * @return their entries, whether in force or not
     */
    List<AccessEntry> entriesTo(OfferingId offering, Collection<AccountId> accounts);

    /**
     * Ends entries for good. The caller holds the lock of their order or pool, and replaces the intervals in which they are in force.
     *
     * <p>Contract: TRAIN-12.
     *
     * @param ends when each entry ends; one that has ended keeps its end
     * @throws ConflictException if an entry does not exist
     */
    void end(Map<AccessEntryId, Instant> ends);

    /**
     * How a person wants their trainings listed.
     *
     * <p>Contract: TRAIN-14, TRAIN-15.
     *
     * @param account whose
     * @return what was stored last, or nothing if nothing was
     */
    Optional<Arrangement> arrangement(AccountId account);

    /**
     * Keeps how a person wants their trainings listed, in the place of what was kept before. The caller holds the lock of the account.
     *
     * <p>Contract: TRAIN-14, TRAIN-15, TRAIN-16.
     *
     * @param arrangement of an existing account; names existing offerings, each once
     * @throws ConflictException if the account or an offering does not exist; nothing was changed
     */
    void arrange(Arrangement arrangement);

    /**
     * The progress of people.
     *
     * <p>Contract: TRAIN-08.
     *
     * @param accounts the people asked for
     * @return their progress, at most one per person and offering
     */
    List<Progress> progress(Collection<AccountId> accounts);

    /**
     * Records progress. A report that is older than what is stored, or equal to it, changes nothing.
     *
     * <p>Contract: TRAIN-07, TRAIN-08, TRAIN-09, TRAIN-10.
     *
     * @param reports progress of existing accounts in existing offerings, at most one per person and offering
     * @return for each report, in order, whether it was stored
     */
    List<Boolean> record(List<Progress> reports);
}
