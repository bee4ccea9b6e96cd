package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.memory.Tables.NumberedGroup;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Groups and ties in memory. */
final class MemoryGroups implements GroupStore {

    private final MemorySession session;

    MemoryGroups(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<GroupId, List<GroupVersion>> versions(Collection<GroupId> ids) {
        Map<GroupId, List<GroupVersion>> found = new LinkedHashMap<>();
        session.read().groups.pick(ids).forEach((id, group) -> found.put(id, group.versions()));
        return found;
    }

    @Override
    public Set<GroupId> lock(Collection<GroupId> ids) {
        return session.write().groups.existing(ids);
    }

    @Override
    public void insert(List<GroupVersion> groups) {
        Tables tables = session.write();
        for (GroupVersion first : groups) {
            session.requireNew("group", tables.groups, first.group());
            tables.groups.put(first.group(), new NumberedGroup(tables.groups.size() + 1L, List.of(first)));
        }
    }

    @Override
    public void replaceVersions(Map<GroupId, List<GroupVersion>> timelines) {
        Tables tables = session.write();
        timelines.forEach((id, versions) -> {
            NumberedGroup before = tables.groups.get(id);
            if (before == null) {
                throw session.conflict("there is no group " + id);
            }
            tables.groups.put(id, new NumberedGroup(before.number(), List.copyOf(versions)));
        });
    }

    @Override
    public Map<String, GroupId> byNameKey(Collection<String> nameKeys) {
        return session.read().groupByNameKey.pick(nameKeys);
    }

    @Override
    public void rename(Map<GroupId, String> nameKeys) {
        Tables tables = session.write();
        for (GroupId group : nameKeys.keySet()) {
            session.require("group", tables.groups, group);
            String before = tables.nameKeys.get(group);
            if (before != null) {
                tables.groupByNameKey.remove(before);
            }
        }
        nameKeys.forEach((group, nameKey) -> {
            session.requireNew("a group of the name", tables.groupByNameKey, nameKey);
            tables.groupByNameKey.put(nameKey, group);
            tables.nameKeys.put(group, nameKey);
        });
    }

    @Override
    public Map<GroupTie, List<Interval>> intervals(Collection<GroupTie> ties) {
        return session.read().ties.pick(ties);
    }

    @Override
    public void replaceIntervals(Map<GroupTie, List<Interval>> timelines) {
        Tables tables = session.write();
        timelines.forEach((tie, intervals) -> {
            session.require("account", tables.accounts, tie.account());
            session.require("group", tables.groups, tie.group());
            if (tie.relation() == GroupRelation.MEMBER) {
                tables.standings.change(tie.account());
                tables.standings.noteEnds(tie.account(), intervals);
            }
            if (intervals.isEmpty()) {
                tables.ties.remove(tie);
                return;
            }
            tables.ties.put(tie, List.copyOf(intervals));
            tables.tiesOf.add(tie.account(), tie);
            if (tie.relation() == GroupRelation.MEMBER) {
                tables.membersOf.add(tie.group(), tie.account());
            }
        });
    }

    @Override
    public List<GroupVersion> groupsOf(AccountId account, GroupRelation relation, Instant at) {
        return groupsAt(session.read(), account, relation, at);
    }

    /** The versions in force of the groups a person is tied to, oldest group first. */
    static List<GroupVersion> groupsAt(Tables tables, AccountId account, GroupRelation relation, Instant at) {
        return tables.tiesOf.of(account).stream()
                .filter(tie -> tie.relation() == relation && tiedAt(tables, tie, at))
                .map(tie -> Objects.requireNonNull(tables.groups.get(tie.group())))
                .sorted(Comparator.comparingLong(NumberedGroup::number))
                .map(group -> Timelines.versionAt(group.versions(), at))
                .filter(Objects::nonNull)
                .toList();
    }

    static boolean tiedAt(Tables tables, GroupTie tie, Instant at) {
        return Timelines.hold(tables.ties.getOrDefault(tie, List.of()), at);
    }
}
