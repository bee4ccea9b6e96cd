package io.lcart.spi.memory;

import io.lcart.spi.Micros;
import io.lcart.spi.memory.Tables.Waiting;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.outbox.TakenMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The outbox in memory. */
final class MemoryOutbox implements OutboxStore {

    private final MemorySession session;

    MemoryOutbox(MemorySession session) {
        this.session = session;
    }

    @Override
    public void append(List<OutboxMessage> messages) {
        Tables tables = session.write();
        for (OutboxMessage message : messages) {
            session.requireNew("message", tables.outboxNumbers, message.id());
            long number = tables.outboxNumbers.size() + 1L;
            tables.outboxNumbers.put(message.id(), number);
            tables.pending.put(number, new Waiting(message, Instant.MIN, 0));
        }
    }

    @Override
    public List<OutboxMessage> pending(int limit) {
        return session.read().pending.all().stream()
                .limit(Pages.limit(limit))
                .map(Waiting::message)
                .toList();
    }

    @Override
    public List<TakenMessage> take(Instant now, Instant until, int limit) {
        Tables tables = session.write();
        List<Long> taken = due(tables, now, Pages.limit(limit));
        return taken.stream()
                .map(number -> take(tables, number, Micros.of(until)))
                .toList();
    }

    /** The numbers of messages that are due, oldest first, without those behind a message of their subject that is not. */
    private static List<Long> due(Tables tables, Instant now, int limit) {
        List<Long> due = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        for (Map.Entry<Long, Waiting> row : tables.pending.sorted().entrySet()) {
            String subject = row.getValue().message().subject();
            if (row.getValue().due().isAfter(now)) {
                stopped.add(subject);
            } else if (!stopped.contains(subject)) {
                due.add(row.getKey());
                if (due.size() == limit) {
                    break;
                }
            }
        }
        return due;
    }

    private static TakenMessage take(Tables tables, Long number, Instant until) {
        Waiting waiting = Objects.requireNonNull(tables.pending.get(number));
        tables.pending.put(number, new Waiting(waiting.message(), until, waiting.attempts() + 1));
        return new TakenMessage(waiting.message(), waiting.attempts());
    }

    @Override
    public void postpone(Collection<String> ids, Instant until) {
        Tables tables = session.write();
        for (Long number : tables.outboxNumbers.pick(ids).values()) {
            Waiting waiting = tables.pending.get(number);
            if (waiting != null) {
                tables.pending.put(number, new Waiting(waiting.message(), Micros.of(until), waiting.attempts()));
            }
        }
    }

    @Override
    public void delivered(Collection<String> ids) {
        Tables tables = session.write();
        tables.outboxNumbers.pick(ids).values().forEach(tables.pending::remove);
    }
}
