package io.lcart.jdbc.internal.outbox;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.outbox.TakenMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outbox in SQL. */
public final class JdbcOutboxStore implements OutboxStore {

    private static final String INSERT = """
            insert into lcart_outbox (message_key, kind, subject, body, created_at, delivered, due_at, attempts)
            values (?, ?, ?, ?, ?, false, ?, 0)
            """;
    private static final String PENDING = """
            select message_key, kind, subject, body, created_at
            from lcart_outbox where delivered = false
            order by id
            limit ?
            """;
    private static final String DUE = """
            select id, attempts, message_key, kind, subject, body, created_at
            from lcart_outbox
            where delivered = false and due_at <= ?
            order by id
            limit ?
            for update
            """;
    private static final String DUE_UNLOCKED = DUE + " skip locked";
    private static final String WAITING = """
            select subject, min(id) from lcart_outbox
            where delivered = false and subject {in} and id not in (select id from lcart_outbox where id {in})
            group by subject
            """;
    private static final String TAKE = "update lcart_outbox set due_at = ?, attempts = attempts + 1 where id = ?";
    private static final String POSTPONE =
            "update lcart_outbox set due_at = ? where delivered = false and message_key {in}";
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
                        .text(message.body())
                        .instant(message.createdAt())
                        .instant(Instant.EPOCH));
    }

    @Override
    public List<OutboxMessage> pending(int limit) {
        return sql.query(PENDING)
                .number(limit)
                .list(row -> new OutboxMessage(row.text(), row.text(), row.text(), row.text(), row.instant()));
    }

    private record Due(long id, TakenMessage taken) {

        String subject() {
            return taken.message().subject();
        }
    }

    @Override
    public List<TakenMessage> take(Instant now, Instant until, int limit) {
        List<Due> due = sql.query(sql.dialect().skipsLocked() ? DUE_UNLOCKED : DUE)
                .instant(now)
                .number(limit)
                .listWriting(row -> {
                    long id = row.number();
                    int attempts = row.integer();
                    return new Due(
                            id,
                            new TakenMessage(
                                    new OutboxMessage(row.text(), row.text(), row.text(), row.text(), row.instant()),
                                    attempts));
                });
        List<Due> first = withoutOvertaking(due);
        sql.batch(TAKE, first, (params, each) -> params.instant(until).number(each.id()));
        return first.stream().map(Due::taken).toList();
    }

    /** Those before which nothing of their subject waits that was not found: because it is postponed, or a rival has it. */
    private List<Due> withoutOvertaking(List<Due> due) {
        if (due.isEmpty()) {
            return due;
        }
        Set<String> subjects = new HashSet<>();
        due.forEach(each -> subjects.add(each.subject()));
        List<Long> ids = due.stream().map(Due::id).toList();
        Map<String, Long> waiting = new HashMap<>();
        sql.query(WAITING).texts(subjects).numbers(ids).each(row -> waiting.put(row.text(), row.number()));
        List<Due> first = new ArrayList<>();
        for (Due each : due) {
            Long before = waiting.get(each.subject());
            if (before == null || before > each.id()) {
                first.add(each);
            }
        }
        return first;
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
