package io.lcart.jdbc.internal.idempotency;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.idempotency.IdempotencyStore;
import java.time.Instant;
import java.util.Optional;

/** Results of commands in SQL. The primary key lets one of several transactions remember a command. */
public final class JdbcIdempotencyStore implements IdempotencyStore {

    private static final String FIND = """
            select fingerprint, result_text from lcart_command
            where principal = ? and operation_name = ? and command_key = ?
            """;
    private static final String INSERT = """
            insert into lcart_command (principal, operation_name, command_key, fingerprint, result_text, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    // why twice nested: MariaDB allows a limit in no sub-query of "in"
    private static final String FORGET = """
            delete from lcart_command where (principal, operation_name, command_key) in (
                select x.principal, x.operation_name, x.command_key from (
                    select principal, operation_name, command_key from lcart_command
                    where recorded_at < ? order by recorded_at limit ?) x)
            """;

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
        return sql.query(FIND)
                .text(key.principal())
                .text(key.operation())
                .text(key.key())
                .first(row -> new CommandResult(row.text(), row.text()));
    }

    @Override
    public void remember(CommandKey key, CommandResult result, Instant at) {
        sql.query(INSERT)
                .text(key.principal())
                .text(key.operation())
                .text(key.key())
                .text(result.fingerprint())
                .text(result.result())
                .instant(at)
                .update();
    }

    @Override
    public int forget(Instant before, int limit) {
        return sql.query(FORGET).instant(before).number(limit).update();
    }
}
