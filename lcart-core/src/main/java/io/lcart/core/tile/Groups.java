package io.lcart.core.tile;

import io.lcart.spi.people.GroupId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The groups a person belongs to, as far as rules ask: which, and whether their high score board is on. Immutable.
 *
 * @param memberships the groups the person is a member of, with whether each has its board on
 * @param defaultGroup the group of people who are in no other, or {@code null}
 * @param defaultBoard whether the default group has its board on
 * @param another whether the person is, by a supposed change, a member of some further group that no rule names
 * @param anotherBoard whether one such further group has its board on
 */
public record Groups(
        Map<GroupId, Boolean> memberships,
        @Nullable GroupId defaultGroup,
        boolean defaultBoard,
        boolean another,
        boolean anotherBoard) {

    /** Sorts the memberships. */
    public Groups {
        memberships = Collections.unmodifiableMap(sorted(memberships));
    }

    /**
     * The groups that count: the memberships or, without any, the default group (domain.md §2).
     *
     * @return the groups by key, with whether each has its board on
     */
    public Map<GroupId, Boolean> effective() {
        return memberships.isEmpty() && !another && defaultGroup != null
                ? Map.of(defaultGroup, defaultBoard)
                : memberships;
    }

    /**
     * How many boards the person has.
     *
     * @return the number of groups that count and have their board on
     */
    public int boards() {
        return (int) effective().values().stream().filter(board -> board).count() + (anotherBoard ? 1 : 0);
    }

    boolean contains(GroupId group) {
        return effective().containsKey(group);
    }

    boolean hasBoard() {
        return boards() > 0;
    }

    /** Joins a group. Whether a group that the facts do not know has a board is not known; it is taken to have none. */
    Groups join(GroupId group) {
        Map<GroupId, Boolean> more = sorted(memberships);
        more.putIfAbsent(group, group.equals(defaultGroup) && defaultBoard);
        return with(more);
    }

    Groups leave(GroupId group) {
        Map<GroupId, Boolean> fewer = sorted(memberships);
        fewer.remove(group);
        return with(fewer);
    }

    Groups joinAnother(boolean board) {
        return new Groups(memberships, defaultGroup, defaultBoard, true, anotherBoard || board);
    }

    /** Switches the board of a group that the person belongs to, or that is the default group; of others nothing is known. */
    Groups board(GroupId group, boolean on) {
        Map<GroupId, Boolean> switched = sorted(memberships);
        switched.replace(group, on);
        boolean ofDefault = group.equals(defaultGroup) ? on : defaultBoard;
        return new Groups(switched, defaultGroup, ofDefault, another, anotherBoard);
    }

    private Groups with(Map<GroupId, Boolean> changed) {
        return new Groups(changed, defaultGroup, defaultBoard, another, anotherBoard);
    }

    private static Map<GroupId, Boolean> sorted(Map<GroupId, Boolean> memberships) {
        Map<GroupId, Boolean> sorted = new TreeMap<>(Comparator.comparing(GroupId::value));
        sorted.putAll(memberships);
        return sorted;
    }
}
