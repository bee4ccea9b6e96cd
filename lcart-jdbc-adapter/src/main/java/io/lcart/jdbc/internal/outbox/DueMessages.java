package io.lcart.jdbc.internal.outbox;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.TakenMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes messages that are due, in the order of each subject. */
final class DueMessages {

    private static final String PICK = """
            select o.id, o.subject_key, o.message_key, o.kind, o.subject, o.body, o.created_at, o.attempts
            from lcart_outbox o
            where o.delivered = false and (o.due_at is null or o.due_at <= ?)
            and not exists (
                select 1 from lcart_outbox e
                where e.subject_key = o.subject_key and e.id < o.id and e.delivered = false and e.due_at > ?)
            order by o.id
            limit ?
            for update {skip locked}
            """;
    private static final String WAITING = """
            select id, subject_key from lcart_outbox
            where subject_key {in} and id <= ? and delivered = false
            order by id
            """;
    private static final String TAKE = "update lcart_outbox set due_at = ?, attempts = attempts + 1 where id = ?";

    private final Sql sql;

    DueMessages(Sql sql) {
        this.sql = sql;
    }

    private record Picked(String subject, TakenMessage message) {

        static Picked read(Row row) throws SQLException {
            String subject = row.text();
            OutboxMessage message = new OutboxMessage(row.text(), row.text(), row.text(), row.text(), row.instant());
            return new Picked(subject, new TakenMessage(message, row.integer()));
        }
    }

    List<TakenMessage> take(Instant now, Instant until, int limit) {
        sql.requireWriting();
        Map<Long, Picked> picked = new LinkedHashMap<>();
        sql.query(PICK).instant(now).instant(now).number(limit).each(row -> picked.put(row.number(), Picked.read(row)));
        Set<String> stopped = new HashSet<>();
        // why looked at once more: a message that another worker is just taking is passed over, or was when this one
        // began to look, and those behind it are not for this one
        waiting(picked).forEach((id, subject) -> {
            if (!picked.containsKey(id)) {
                stopped.add(subject);
            } else if (stopped.contains(subject)) {
                picked.remove(id);
            }
        });
        sql.batch(TAKE, picked.keySet(), (params, id) -> params.instant(until).number(id));
        return picked.values().stream().map(Picked::message).toList();
    }

    /** The subjects of all messages that wait up to the last one picked, in their order. */
    private Map<Long, String> waiting(Map<Long, Picked> picked) {
        long last = picked.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        Map<Long, String> waiting = new LinkedHashMap<>();
        for (List<String> chunk : Chunks.of(picked.values(), Picked::subject)) {
            sql.query(WAITING).texts(chunk).number(last).each(row -> waiting.put(row.number(), row.text()));
        }
        return waiting;
    }
}
