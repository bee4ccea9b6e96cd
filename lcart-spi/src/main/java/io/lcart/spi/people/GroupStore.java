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
     * Finds groups by the names they bear.
     *
     * <p>Contract: NAME-01.
     *
     * @param nameKeys canonical names
     * @return the groups that bear them, by canonical name
     */
    Map<String, GroupId> byNameKey(Collection<String> nameKeys);

    /**
     * Has groups bear names, which no two groups do at a time. Core computes the canonical form of the name in a group's latest version, so
     * that names are unique ignoring case (domain.md §2); what a group was called earlier is free for others. All change at once: groups may
     * swap their names. A group without a name is no matter.
     *
     * <p>Contract: NAME-02, NAME-03, NAME-04, NAME-05.
     *
     * @param nameKeys the canonical name of each group
     * @throws ConflictException if two groups would bear one name, or a group does not exist; nothing was changed
     */
    void rename(Map<GroupId, String> nameKeys);

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
     * The groups a person is tied to, as they stand at an instant, oldest group first.
     *
     * <p>Contract: GROUP-10, GROUP-11, GROUP-23.
     *
     * @param account the person
     * @param relation whether the person is a member, or administers them
     * @param at the instant
     * @return the versions in force of these groups
     */
    List<GroupVersion> groupsOf(AccountId account, GroupRelation relation, Instant at);
}
