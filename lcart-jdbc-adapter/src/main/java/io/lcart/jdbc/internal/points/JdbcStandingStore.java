package io.lcart.jdbc.internal.points;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.people.Standings;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.points.board.BoardPerson;
import io.lcart.spi.points.board.Standing;
import io.lcart.spi.points.board.StandingChange;
import io.lcart.spi.points.board.StandingChanges;
import io.lcart.spi.points.board.StandingMarks;
import io.lcart.spi.points.board.StandingNews;
import io.lcart.spi.points.board.StandingQuery;
import io.lcart.spi.points.board.StandingStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Standings in SQL. */
public final class JdbcStandingStore implements StandingStore {

    private static final String NEWS = """
            select shard_no, last_no from lcart_standing_counter
            union all
            select 16, count(*) from lcart_membership where valid_from > ? and valid_from <= ?
            union all
            select 17, count(*) from lcart_membership where valid_until > ? and valid_until <= ?
            """;
    private static final String PEOPLE = """
            select a.id, a.host_key, a.first_name, a.last_name, s.consent
            from lcart_account a join lcart_standing s on s.account_id = a.id
            where
            """;
    private static final String CHOOSE = "update lcart_standing set consent = ? where account_id = ? and consent <> ?";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcStandingStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public StandingNews news(Instant after, Instant at) {
        Long[] counts = new Long[Standings.SHARDS + 2];
        // why: a counter is there from the first change on that it counts
        Arrays.fill(counts, 0L);
        sql.query(NEWS)
                .instant(after)
                .instant(at)
                .instant(after)
                .instant(at)
                .each(row -> counts[row.integer()] = row.number());
        boolean moved = counts[Standings.SHARDS] + counts[Standings.SHARDS + 1] > 0;
        return new StandingNews(new StandingMarks(List.of(counts).subList(0, Standings.SHARDS)), moved);
    }

    @Override
    public void each(StandingQuery board, Consumer<? super Standing> sink) {
        new BoardStatement(board)
                .all(sql)
                .streaming()
                .each(row -> sink.accept(new Standing(row.number(), row.number(), row.instant())));
    }

    @Override
    public StandingChanges changed(StandingQuery board, StandingMarks since, int limit) {
        requireLimit(limit);
        // why: the part is read from all counters at once, each from where the reader is
        int ofEach = Math.max(1, limit / Standings.SHARDS);
        List<Long> reached = new ArrayList<>(since.numbers());
        int[] read = new int[Standings.SHARDS];
        List<StandingChange> changes = new BoardStatement(board)
                .changed(sql, since.numbers(), ofEach)
                .list(row -> {
                    int shard = row.integer();
                    reached.set(shard, Math.max(reached.get(shard), row.number()));
                    read[shard]++;
                    return change(row);
                });
        boolean more = false;
        for (int number : read) {
            more |= number == ofEach;
        }
        return new StandingChanges(changes, new StandingMarks(reached), more);
    }

    @Override
    public List<StandingChange> moved(StandingQuery board, Instant after, long behind, int limit) {
        requireLimit(limit);
        return new BoardStatement(board).moved(sql, after, behind, limit).list(JdbcStandingStore::change);
    }

    private static StandingChange change(Row row) throws SQLException {
        boolean stands = row.flag();
        Standing standing = new Standing(row.number(), row.number(), row.instant());
        return new StandingChange(standing.number(), stands ? standing : null);
    }

    @Override
    public Map<Long, BoardPerson> people(Collection<Long> numbers) {
        Map<Long, BoardPerson> found = new HashMap<>();
        for (List<Long> chunk : Chunks.of(numbers)) {
            person(sql.query(PEOPLE + "a.id {in}").numbers(chunk)).forEach(one -> found.put(one.number(), one));
        }
        return found;
    }

    @Override
    public Optional<BoardPerson> person(AccountId account) {
        return person(sql.query(PEOPLE + "a.host_key = ?").text(account.value())).stream()
                .findFirst();
    }

    private static List<BoardPerson> person(Query query) {
        return query.list(row -> new BoardPerson(
                row.number(),
                new AccountId(row.text()),
                displayName(row.text(), row.text()),
                BoardConsent.valueOf(row.text())));
    }

    private static String displayName(String firstName, String lastName) {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName;
    }

    @Override
    public boolean choose(AccountId account, BoardConsent consent) {
        // why the lock: whoever changes what a standing follows from has the account's first
        long number = Keyed.ACCOUNT.requireLocked(sql, List.of(account.value())).of(account.value());
        boolean changed = sql.query(CHOOSE)
                        .text(consent.name())
                        .number(number)
                        .text(consent.name())
                        .update()
                > 0;
        if (changed) {
            Standings.of(sql).change(List.of(account.value()));
        }
        return changed;
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > LONGEST_PART) {
            throw new IllegalArgumentException("a page has 1 to " + LONGEST_PART + " entries, not " + limit);
        }
    }
}
