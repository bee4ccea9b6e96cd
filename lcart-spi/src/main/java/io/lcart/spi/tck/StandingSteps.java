package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;

import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.BoardPerson;
import io.lcart.spi.points.board.Standing;
import io.lcart.spi.points.board.StandingChange;
import io.lcart.spi.points.board.StandingChanges;
import io.lcart.spi.points.board.StandingMarks;
import io.lcart.spi.points.board.StandingQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short ways to look at standings. */
final class StandingSteps {

    private StandingSteps() {}

    static StandingQuery board(GroupId group, Instant at) {
        return new StandingQuery(group, false, null, at);
    }

    static AccountId member(World w, String id, GroupId group) {
        AccountId account = w.account(id);
        w.member(account, group, ALWAYS);
        return account;
    }

    static Account account(AccountId id, String firstName, AccountStatus status) {
        String email = id + "@example.org";
        return new Account(id, firstName, "Byron", email, email, null, status, LONG_AGO);
    }

    /** Everybody on a board, as in {@code a 10 2026-03-01T12:00:00Z}. */
    static Set<String> all(World w, StandingQuery board) {
        List<Standing> standings = new ArrayList<>();
        w.write(s -> s.standings().each(board, standings::add));
        Map<Long, BoardPerson> people = w.read(s ->
                s.standings().people(standings.stream().map(Standing::number).toList()));
        Set<String> told = standings.stream()
                .map(standing -> told(Expect.present(people.get(standing.number()), "person"), standing))
                .collect(Collectors.toSet());
        Expect.equal(standings.size(), told.size(), "each person comes once");
        return told;
    }

    private static String told(BoardPerson person, Standing standing) {
        return person.account() + " " + standing.points() + " " + standing.reachedAt();
    }

    static Set<String> names(World w, StandingQuery board) {
        return all(w, board).stream()
                .map(told -> told.substring(0, told.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    /** What a reader knows of a board that follows what changes. Not thread-safe. */
    static final class Reader {

        private final World w;
        private final Map<Long, Standing> known = new HashMap<>();
        private StandingQuery board;
        private StandingMarks marks;

        /** A reader that has just read everything. */
        Reader(World w, StandingQuery board) {
            this.w = w;
            this.board = board;
            this.marks = w.read(s -> s.standings().news(board.at(), board.at())).marks();
            w.write(s -> s.standings().each(board, standing -> known.put(standing.number(), standing)));
        }

        StandingMarks marks() {
            return marks;
        }

        /** Reads what changed, in parts; says of whom. */
        List<Long> catchUp(int limit) {
            List<Long> changed = new ArrayList<>();
            StandingChanges part;
            do {
                part = w.read(s -> s.standings().changed(board, marks, limit));
                part.changes().forEach(this::note);
                part.changes().forEach(change -> changed.add(change.number()));
                marks = part.reached();
            } while (part.more());
            return changed;
        }

        /** Reads who moved by time alone, in parts; says whom. */
        List<Long> moveTo(Instant at, int limit) {
            Instant before = board.at();
            board = new StandingQuery(board.group(), board.andUngrouped(), board.window(), at);
            List<Long> moved = new ArrayList<>();
            List<StandingChange> part;
            do {
                long behind = moved.isEmpty() ? 0 : moved.get(moved.size() - 1);
                part = w.read(s -> s.standings().moved(board, before, behind, limit));
                part.forEach(this::note);
                part.forEach(change -> moved.add(change.number()));
            } while (!part.isEmpty());
            return moved;
        }

        private void note(StandingChange change) {
            @Nullable Standing standing = change.standing();
            if (standing == null) {
                known.remove(change.number());
            } else {
                known.put(change.number(), standing);
            }
        }

        void expectAll(String what) {
            Map<Long, Standing> all = new HashMap<>();
            w.write(s -> s.standings().each(board, standing -> all.put(standing.number(), standing)));
            Expect.equal(all, known, what);
        }
    }
}
