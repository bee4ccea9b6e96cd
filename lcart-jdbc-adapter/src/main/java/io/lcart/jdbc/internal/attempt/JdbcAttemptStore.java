package io.lcart.jdbc.internal.attempt;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.attempt.AttemptStore;
import java.time.Instant;

/** Counters of attempts in SQL. The row of a counter is locked until the transaction ends, so that what is read back is exact. */
public final class JdbcAttemptStore implements AttemptStore {

    // why: where there is no upsert that waits for a rival's new row, one row that always exists lets one counter in
    // after the other
    private static final String LOCK_ALL = "select version_no from lcart_schema_version order by version_no for update";
    private static final String UPDATE = """
            update lcart_attempt set attempts = case when window_from = ? then attempts else 0 end + ?, window_from = ?
            where attempt_key = ?
            """;
    private static final String INSERT =
            "insert into lcart_attempt (attempt_key, window_from, attempts) values (?, ?, ?)";
    private static final String READ = "select attempts from lcart_attempt where attempt_key = ?";

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
        String upsert = sql.dialect().countAttempts();
        if (upsert != null) {
            sql.query(upsert).text(key).instant(window).number(number).update();
        } else {
            sql.query(LOCK_ALL).listWriting(row -> row.integer());
            int known = sql.query(UPDATE)
                    .instant(window)
                    .number(number)
                    .instant(window)
                    .text(key)
                    .update();
            if (known == 0) {
                sql.query(INSERT).text(key).instant(window).number(number).update();
            }
        }
        return sql.query(READ).text(key).first(row -> row.integer()).orElseThrow();
    }
}
