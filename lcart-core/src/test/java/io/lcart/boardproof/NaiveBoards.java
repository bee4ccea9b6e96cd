package io.lcart.boardproof;

import io.lcart.core.configuration.TiePolicy;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.points.board.BoardConsent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What boards ought to show, written apart from how they do it: everything is kept as it was told, and every question adds up and sorts all of
 * it anew (reliability.md E3, E5).
 */
final class NaiveBoards {

    /** Somebody, in the order of creation. */
    static final class Human {

        final String key;
        final int number;
        final Instant created;
        AccountStatus status = AccountStatus.ACTIVE;
        BoardConsent consent = BoardConsent.SHOWN;
        final Map<String, List<Stay>> stays = new LinkedHashMap<>();
        final List<Deed> deeds = new ArrayList<>();

        Human(String key, int number, Instant created) {
            this.key = key;
            this.number = number;
            this.created = created;
        }

        boolean isIn(String group, Instant at) {
            return stays.getOrDefault(group, List.of()).stream().anyMatch(stay -> stay.holds(at));
        }

        boolean isAnywhere(Instant at) {
            return stays.keySet().stream().anyMatch(group -> isIn(group, at));
        }
    }

    /** A time in a group. */
    static final class Stay {

        final Instant from;

        @Nullable
        Instant until;

        Stay(Instant from, @Nullable Instant until) {
            this.from = from;
            this.until = until;
        }

        boolean holds(Instant at) {
            return !from.isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    /** Something that gave points. */
    static final class Deed {

        final String event;
        final long points;
        final Instant at;
        boolean undone;

        Deed(String event, long points, Instant at) {
            this.event = event;
            this.points = points;
            this.at = at;
        }
    }

    final List<Human> people = new ArrayList<>();

    private record Line(Human human, long points, Instant reached) {}

    /** The rows of a board as a viewer sees them, as in {@code 2 ann 15}. */
    List<String> rows(
            String group,
            boolean isDefault,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant now,
            TiePolicy ties,
            Human viewer) {
        List<Line> lines = new ArrayList<>();
        for (Human human : people) {
            boolean member = human.isIn(group, now) || (isDefault && !human.isAnywhere(now));
            if (member && human.status == AccountStatus.ACTIVE && human.consent != BoardConsent.OUT) {
                lines.add(line(human, from, until));
            }
        }
        lines.sort(Comparator.comparingLong((Line line) -> -line.points)
                .thenComparing(Line::reached)
                .thenComparingInt(line -> line.human.number));
        List<String> rows = new ArrayList<>();
        int dense = 0;
        int rank = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean differs = i == 0 || lines.get(i - 1).points != line.points;
            dense += differs ? 1 : 0;
            rank = differs ? i + 1 : rank;
            int shown = switch (ties) {
                case SHARED -> rank;
                case DENSE -> dense;
                case EARLIEST -> i + 1;
            };
            boolean named = line.human == viewer || line.human.consent == BoardConsent.SHOWN;
            rows.add(shown + " " + (named ? line.human.key : "?") + " " + line.points
                    + (line.human == viewer ? " me" : ""));
        }
        return rows;
    }

    private static Line line(Human human, @Nullable Instant from, @Nullable Instant until) {
        long points = 0;
        Instant reached = null;
        for (Deed deed : human.deeds) {
            boolean within = from == null || (!deed.at.isBefore(from) && deed.at.isBefore(until));
            if (within && !deed.undone) {
                points += deed.points;
                reached = reached == null || deed.at.isAfter(reached) ? deed.at : reached;
            }
        }
        return new Line(human, points, reached == null ? human.created : reached);
    }
}
