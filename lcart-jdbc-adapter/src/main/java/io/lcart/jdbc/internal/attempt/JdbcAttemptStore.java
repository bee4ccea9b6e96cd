package io.lcart.jdbc.internal.attempt;

import io.lcart.jdbc.internal.Digests;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.Micros;
import io.lcart.spi.attempt.AttemptStore;
import java.time.Instant;

/** Counters of attempts in SQL: one row for each, changed by one statement. */
public final class JdbcAttemptStore implements AttemptStore {

    private static final String ADD = """
            insert into lcart_attempt as c (attempt_key, window_from, attempts) values (?, ?, ?)
            on conflict (attempt_key) do update set
                attempts = excluded.attempts + case when c.window_from = excluded.window_from then c.attempts else 0 end,
                window_from = excluded.window_from
            returning attempts
            """;
    private static final String UPDATE = """
            update lcart_attempt set attempts = ? + case when window_from = ? then attempts else 0 end, window_from = ?
            where attempt_key = ?
            """;
    private static final String INSERT =
            "insert into lcart_attempt (attempt_key, window_from, attempts) values (?, ?, ?)";
    private static final String FIND = "select attempts from lcart_attempt where attempt_key = ? {lock}";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcAttemptStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int add(String key, Instant window, int number) {
        String hash = Digests.of(key);
        long sum = sql.dialect().changesInQueries()
                ? sql.query(ADD)
                        .text(hash)
                        .instant(window)
                        .number(number)
                        .listWriting(Row::number)
                        .get(0)
                : change(hash, Micros.of(window), number);
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }

    private long change(String hash, Instant window, int number) {
        int changed = sql.query(UPDATE)
                .number(number)
                .instant(window)
                .instant(window)
                .text(hash)
                .update();
        if (changed == 0) {
            sql.query(INSERT).racing().text(hash).instant(window).number(number).update();
            return number;
        }
        return sql.query(FIND).text(hash).listWriting(Row::number).get(0);
    }
}
