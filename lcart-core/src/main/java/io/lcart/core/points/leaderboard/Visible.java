package io.lcart.core.points.leaderboard;

import io.lcart.core.configuration.Settings;
import io.lcart.core.people.Viewer;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The boards a viewer may see at an instant, and the periods there are. */
record Visible(List<Leaderboard> boards, Periods periods) {

    // why stable: of two groups of one number the older one comes first (domain.md §15-Q1)
    private static final Comparator<GroupVersion> BY_PRIORITY =
            Comparator.comparing(GroupVersion::priority, Comparator.nullsLast(Comparator.naturalOrder()));

    static Visible of(Session session, Viewer viewer, Settings settings, Instant now) {
        Account account = Leaderboards.requireActive(session, viewer.account());
        Periods periods = new Periods(settings, now, Leaderboards.reader(viewer, account, settings));
        List<Leaderboard> boards = new ArrayList<>();
        if (settings.gamification()) {
            add(boards, groups(session, viewer.account(), settings, now), true, periods);
            if (settings.boards().adminsMayView()) {
                add(boards, session.groups().groupsOf(viewer.account(), GroupRelation.ADMIN, now), false, periods);
            }
        }
        return new Visible(List.copyOf(boards), periods);
    }

    private static void add(List<Leaderboard> boards, List<GroupVersion> groups, boolean member, Periods periods) {
        groups.stream()
                .filter(GroupVersion::highScoreBoard)
                .filter(group -> boards.stream().noneMatch(board -> board.id().equals(group.group())))
                .sorted(BY_PRIORITY)
                .map(group -> new Leaderboard(group.group(), group.name(), member, periods.present()))
                .toList()
                .forEach(boards::add);
    }

    /** The groups that count: the memberships or, without any, the default group (domain.md §2). */
    private static List<GroupVersion> groups(Session session, AccountId account, Settings settings, Instant now) {
        List<GroupVersion> memberships = session.groups().groupsOf(account, GroupRelation.MEMBER, now);
        GroupId fallback = settings.defaultGroup();
        if (!memberships.isEmpty() || fallback == null) {
            return memberships;
        }
        return session.groups().versions(List.of(fallback)).getOrDefault(fallback, List.of()).stream()
                .filter(version -> !version.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .stream()
                .toList();
    }
}
