package io.lcart.core.points.leaderboard;

import io.lcart.core.configuration.TiePolicy;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.points.board.Board;
import io.lcart.core.points.board.Standing;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.points.board.BoardPerson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read from a board at one moment, before numbers have names. Immutable. */
record Extract(
        List<Standing> standings,
        int total,
        @Nullable Standing mine,
        int above,
        int atLeast,
        long toNext,
        @Nullable String next) {

    static Extract of(Board board, long me, LeaderboardView view) {
        Standing mine = board.standing(me).orElse(null);
        int limit;
        List<Standing> found;
        if (view instanceof LeaderboardView.Around around) {
            found = board.around(me, around.each());
            limit = found.size();
        } else if (view instanceof LeaderboardView.Top top) {
            limit = top.count();
            found = board.range(0, limit);
        } else {
            PageRequest request = ((LeaderboardView.Paged) view).request();
            limit = request.limit();
            // why one more: it says whether there is another page
            found = board.range(Place.start(board, request.cursor()), limit + 1);
        }
        boolean more = found.size() > limit;
        List<Standing> rows = more ? found.subList(0, limit) : found;
        String next = more ? Place.behind(board, rows.get(limit - 1)) : null;
        if (mine == null) {
            return new Extract(List.copyOf(rows), board.size(), null, 0, 0, 0, next);
        }
        int above = board.countAbove(mine.points());
        int atLeast = board.countAbove(mine.points() - 1);
        long toNext = above == 0 ? 0 : board.range(above - 1, 1).get(0).points() - mine.points();
        return new Extract(List.copyOf(rows), board.size(), mine, above, atLeast, toNext, next);
    }

    /**
     * A place behind which a page begins: points, and how many of those with just as many came before. It says nothing of a person that the
     * page does not say.
     */
    private record Place(long points, int equals) {

        static int start(Board board, @Nullable String cursor) {
            if (cursor == null) {
                return 0;
            }
            Place place = parse(cursor);
            return Math.min(board.size(), board.countAbove(place.points) + place.equals);
        }

        static String behind(Board board, Standing last) {
            return last.points() + "." + (last.position() - board.countAbove(last.points()) + 1);
        }

        private static Place parse(String cursor) {
            int dot = cursor.indexOf('.');
            try {
                if (dot > 0) {
                    Place place = new Place(
                            Long.parseLong(cursor.substring(0, dot)), Integer.parseInt(cursor.substring(dot + 1)));
                    if (place.equals > 0) {
                        return place;
                    }
                }
            } catch (NumberFormatException e) {
                // refused below
            }
            throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
        }
    }

    List<Long> numbers() {
        return standings.stream().map(Standing::number).toList();
    }

    List<LeaderboardRow> rows(Map<Long, BoardPerson> people, long me) {
        return standings.stream()
                .map(standing -> row(standing, Objects.requireNonNull(people.get(standing.number())), me))
                .toList();
    }

    private static LeaderboardRow row(Standing standing, BoardPerson person, long me) {
        boolean mine = standing.number() == me;
        boolean named = mine || person.consent() == BoardConsent.SHOWN;
        return new LeaderboardRow(standing.rank(), named ? person.displayName() : null, standing.points(), mine);
    }

    @Nullable
    LeaderboardRow own(BoardPerson me) {
        return mine == null ? null : row(mine, me, me.number());
    }

    @Nullable
    RankExplanation explanation(TiePolicy ties) {
        return mine == null
                ? null
                : new RankExplanation(above, atLeast - above - 1, mine.position() - above, ties, toNext);
    }
}
