package io.lcart.core.intake;

import io.lcart.core.internal.Timeline;
import io.lcart.spi.Interval;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.GroupTie;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The working copy of memberships and admin assignments. The accounts they hang on are locked. Not thread-safe. */
final class TieChanges {

    private final GroupStore groups;
    private final Changes<GroupTie, List<Interval>> changes;

    private TieChanges(GroupStore groups, Map<GroupTie, List<Interval>> stored) {
        this.groups = groups;
        this.changes = new Changes<>(stored);
    }

    static TieChanges of(GroupStore groups, Collection<GroupTie> ties) {
        Map<GroupTie, List<Interval>> stored = ties.isEmpty() ? Map.of() : groups.intervals(ties);
        return new TieChanges(groups, new HashMap<>(stored));
    }

    Timeline<Boolean> timeline(GroupTie tie) {
        List<Interval> known = changes.get(tie);
        return Timeline.ofIntervals(known == null ? List.of() : known);
    }

    /** Tells an interval of a tie. */
    IntakeOutcome tell(GroupTie tie, Interval told) {
        return changes.put(tie, timeline(tie).tell(told, true).intervals());
    }

    /** Lets a tie hold over an interval, and leaves alone what holds already. */
    void cover(GroupTie tie, Interval added) {
        changes.put(tie, timeline(tie).cover(added, true).intervals());
    }

    void write() {
        Map<GroupTie, List<Interval>> changed = changes.all();
        if (!changed.isEmpty()) {
            groups.replaceIntervals(changed);
        }
    }
}
