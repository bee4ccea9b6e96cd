package io.lcart.spi.people;

import io.lcart.spi.ConflictException;
import io.lcart.spi.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups and who is tied to them, in storage. Belongs to one session and is not thread-safe.
 *
 * <p>A caller locks what a timeline hangs on ({@link #lock} for a group, {@link PeopleStore#lock} for a person), reads it, and writes it
 * back whole.
 */
public interface GroupStore {

    /**
     * The versions of groups.
     *
     * <p>Contract: GROUP-01.
     *
     * @param ids the groups asked for
     * @return the versions of those that exist, oldest first, never empty
     */
    Map<GroupId, List<GroupVersion>> versions(Collection<GroupId> ids);

    /**
     * Locks groups until the transaction ends, in one order for all callers.
     *
     * <p>Contract: GROUP-05, GROUP-15.
     *
     * @param ids the groups to lock
     * @return those that exist
     */
    Set<GroupId> lock(Collection<GroupId> ids);

    /**
     * Adds groups with their first versions. Storage numbers groups in the order they are added; the lower number is the older group
     * (domain.md §15-Q1).
     *
     * <p>Contract: GROUP-02, GROUP-13, GROUP-14.
     *
     * @param groups one version for each new group
     * @throws ConflictException if a group exists already; nothing was added
     */
    void insert(List<GroupVersion> groups);

    /**
     * Replaces the whole timeline of locked groups.
     *
     * <p>Contract: GROUP-03, GROUP-04, GROUP-12.
     *
     * @param timelines all versions of each group, oldest first, never empty
     */
    void replaceVersions(Map<GroupId, List<GroupVersion>> timelines);

    /**
     * When ties held.
     *
     * <p>Contract: GROUP-06, GROUP-07, GROUP-08.
     *
     * @param ties the ties asked for
     * @return their intervals, oldest first, without overlap; ties that never held are left out
     */
    Map<GroupTie, List<Interval>> intervals(Collection<GroupTie> ties);

    /**
     * Replaces the intervals of ties of locked accounts.
     *
     * <p>Contract: GROUP-06, GROUP-07, GROUP-08, GROUP-09.
     *
     * @param timelines all intervals of each tie, oldest first, none of them empty, without overlap
     * @throws ConflictException if an account or group does not exist
     */
    void replaceIntervals(Map<GroupTie, List<Interval>> timelines);

    /**
     * The groups a person belongs to, as they stand at an instant, oldest group first.
     *
     * <p>Contract: GROUP-10, GROUP-11.
     *
     * @param account the person
     * @param at the instant
     * @return the versions in force of the groups the person is a member of
     */
    List<GroupVersion> groupsOf(AccountId account, Instant at);
}
