package io.lcart.spi.catalog;

import io.lcart.spi.ConflictException;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who teaches, and what, in storage. A caller locks the account first ({@code PeopleStore.lock}), reads a timeline, and writes it back
 * whole. Belongs to one session and is not thread-safe.
 */
public interface InstructorStore {

    /**
     * The designations of people as instructors.
     *
     * <p>Contract: TEACH-01, TEACH-02.
     *
     * @param accounts the people asked for
     * @return their designations, oldest first, without overlap; people who never were instructors are left out
     */
    Map<AccountId, List<Instructor>> designations(Collection<AccountId> accounts);

    /**
     * Replaces all designations of locked accounts.
     *
     * <p>Contract: TEACH-01, TEACH-03.
     *
     * @param timelines all designations of each account, oldest first, without overlap
     * @throws ConflictException if an account does not exist
     */
    void replaceDesignations(Map<AccountId, List<Instructor>> timelines);

    /**
     * When assignments held.
     *
     * <p>Contract: TEACH-05, TEACH-06.
     *
     * @param accounts the instructors asked for
     * @return the intervals of their assignments, oldest first, without overlap
     */
    Map<InstructorAssignment, List<Interval>> assignments(Collection<AccountId> accounts);

    /**
     * Replaces the intervals of assignments of locked accounts; other assignments stay as they are.
     *
     * <p>Contract: TEACH-04, TEACH-07.
     *
     * @param timelines all intervals of each assignment, oldest first, none empty, without overlap
     * @throws ConflictException if an account or an offering does not exist
     */
    void replaceAssignments(Map<InstructorAssignment, List<Interval>> timelines);
}
