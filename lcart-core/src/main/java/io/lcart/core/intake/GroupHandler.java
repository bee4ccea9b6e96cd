package io.lcart.core.intake;

import io.lcart.core.people.NameKey;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups and their versions. */
final class GroupHandler implements Handler<PutGroup> {

    @Override
    public String action() {
        return "intake.groups";
    }

    @Override
    public @Nullable String person(PutGroup command) {
        return null;
    }

    @Override
    public void apply(Work work, List<Row<PutGroup>> rows) {
        GroupStore groups = work.session().groups();
        Set<GroupId> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(new GroupId(row.command().key())));
        groups.lock(ids);
        Changes<GroupId, List<GroupVersion>> timelines = new Changes<>(groups.versions(ids));
        Map<String, GroupId> bearers = new HashMap<>(groups.byNameKey(nameKeys(rows)));
        for (Row<PutGroup> row : rows) {
            GroupVersion told = version(row.command(), work.at(row.command().since()));
            List<GroupVersion> known = timelines.get(told.group());
            boolean fromNowOn = row.command().since() == null;
            List<GroupVersion> timeline = with(known == null ? List.of() : known, told, fromNowOn);
            GroupId bearer = bearers.putIfAbsent(nameKey(timeline), told.group());
            if (bearer != null && !bearer.equals(told.group())) {
                row.refuse(RefusalReason.NAME_TAKEN);
                continue;
            }
            if (known != null && !nameKey(known).equals(nameKey(timeline))) {
                bearers.remove(nameKey(known));
            }
            row.answer(timelines.put(told.group(), timeline));
        }
        write(groups, timelines);
    }

    private static Set<String> nameKeys(List<Row<PutGroup>> rows) {
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(NameKey.of(row.command().name())));
        return keys;
    }

    /** The name that counts: the one in the latest version, be it in force or still to come. */
    private static String nameKey(List<GroupVersion> timeline) {
        return NameKey.of(timeline.get(timeline.size() - 1).name());
    }

    /**
     * A timeline with a version told. A version for an instant that was named is kept even if its values are in force then already: what is
     * told later of an earlier instant would otherwise undo it.
     */
    private static List<GroupVersion> with(List<GroupVersion> known, GroupVersion told, boolean fromNowOn) {
        TreeMap<Instant, GroupVersion> versions = new TreeMap<>();
        known.forEach(version -> versions.put(version.from(), version));
        Map.Entry<Instant, GroupVersion> inForce = versions.floorEntry(told.from());
        if (fromNowOn
                && inForce != null
                && from(inForce.getValue(), told.from()).equals(told)) {
            return known;
        }
        versions.put(told.from(), told);
        return new ArrayList<>(versions.values());
    }

    private static void write(GroupStore groups, Changes<GroupId, List<GroupVersion>> timelines) {
        Map<GroupId, List<GroupVersion>> replaced = new LinkedHashMap<>(timelines.updates());
        List<GroupVersion> first = new ArrayList<>();
        for (List<GroupVersion> versions : timelines.inserted()) {
            first.add(versions.get(0));
            if (versions.size() > 1) {
                replaced.put(versions.get(0).group(), versions);
            }
        }
        groups.insert(first);
        groups.replaceVersions(replaced);
        Map<GroupId, String> names = new LinkedHashMap<>();
        timelines.all().forEach((group, versions) -> names.put(group, nameKey(versions)));
        groups.rename(names);
    }

    private static GroupVersion version(PutGroup command, Instant from) {
        return new GroupVersion(
                new GroupId(command.key()),
                from,
                command.name(),
                command.inherit(),
                command.priority(),
                command.logo(),
                command.welcomeMessage(),
                command.highScoreBoard());
    }

    private static GroupVersion from(GroupVersion version, Instant from) {
        return new GroupVersion(
                version.group(),
                from,
                version.name(),
                version.inherit(),
                version.priority(),
                version.logo(),
                version.welcomeMessage(),
                version.highScoreBoard());
    }
}
