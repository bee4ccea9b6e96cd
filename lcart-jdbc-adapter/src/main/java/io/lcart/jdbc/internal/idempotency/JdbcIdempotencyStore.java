package io.lcart.jdbc.internal.idempotency;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Digests;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.idempotency.IdempotencyStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Results of commands in SQL. The unique key decides which of several transactions carries a command out. */
public final class JdbcIdempotencyStore implements IdempotencyStore {

    private static final String FIND = "select fingerprint, result_text from lcart_command where command_key = ?";
    private static final String INSERT =
            "insert into lcart_command (command_key, fingerprint, result_text, recorded_at) values (?, ?, ?, ?)";
    private static final String OLD =
            "select command_key from lcart_command where recorded_at < ? order by recorded_at, command_key limit ?";
    private static final String DELETE = "delete from lcart_command where command_key {in}";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcIdempotencyStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CommandResult> find(CommandKey key) {
        return sql.query(FIND).text(hash(key)).first(row -> new CommandResult(row.text(), row.text()));
    }

    @Override
    public void remember(CommandKey key, CommandResult result, Instant at) {
        sql.query(INSERT)
                .text(hash(key))
                .text(result.fingerprint())
                .text(result.result())
                .instant(at)
                .update();
    }

    @Override
    public int forget(Instant before, int limit) {
        sql.requireWriting();
        int forgotten = 0;
        for (List<String> chunk :
                Chunks.of(sql.query(OLD).instant(before).number(limit).list(Row::text))) {
            forgotten += sql.query(DELETE).texts(chunk).update();
        }
        return forgotten;
    }

    private static String hash(CommandKey key) {
        return Digests.of(key.principal(), key.operation(), key.key());
    }
}
