package io.lcart.jdbc.internal.outbox;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Digests;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.outbox.TakenMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The outbox in SQL. */
public final class JdbcOutboxStore implements OutboxStore {

    private static final String INSERT = """
            insert into lcart_outbox (message_key, kind, subject, subject_key, body, created_at, attempts, delivered)
            values (?, ?, ?, ?, ?, ?, 0, false)
            """;
    private static final String PENDING = """
            select message_key, kind, subject, body, created_at
            from lcart_outbox where delivered = false
            order by id
            limit ?
            """;
    private static final String POSTPONE =
            "update lcart_outbox set due_at = ? where message_key {in} and delivered = false";
    private static final String DELIVERED = "update lcart_outbox set delivered = true where message_key {in}";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcOutboxStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(List<OutboxMessage> messages) {
        sql.batch(
                INSERT,
                messages,
                (params, message) -> params.text(message.id())
                        .text(message.kind())
                        .text(message.subject())
                        .text(Digests.of(message.subject()))
                        .text(message.body())
                        .instant(message.createdAt()));
    }

    @Override
    public List<OutboxMessage> pending(int limit) {
        return sql.query(PENDING)
                .number(limit)
                .list(row -> new OutboxMessage(row.text(), row.text(), row.text(), row.text(), row.instant()));
    }

    @Override
    public List<TakenMessage> take(Instant now, Instant until, int limit) {
        return new DueMessages(sql).take(now, until, limit);
    }

    @Override
    public void postpone(Collection<String> ids, Instant until) {
        for (List<String> chunk : Chunks.of(ids)) {
            sql.query(POSTPONE).instant(until).texts(chunk).update();
        }
    }

    @Override
    public void delivered(Collection<String> ids) {
        for (List<String> chunk : Chunks.of(ids)) {
            sql.query(DELIVERED).texts(chunk).update();
        }
    }
}
