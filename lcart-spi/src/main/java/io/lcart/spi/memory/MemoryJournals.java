package io.lcart.spi.memory;

import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.audit.AuditStore;
import io.lcart.spi.configuration.ConfigurationStore;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import java.util.Collection;
import java.util.List;

/** What is only ever appended to: configurations, the audit trail and the outbox, in memory. */
final class MemoryJournals {

    private MemoryJournals() {}

    private static int page(int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page has 1 to 500 entries, not " + limit);
        }
        return limit;
    }

    /** The timeline of configurations. */
    record Configurations(MemorySession session) implements ConfigurationStore {

        @Override
        public List<ConfigurationVersion> timeline() {
            return List.copyOf(session.read().configurations.all());
        }

        @Override
        public void append(ConfigurationVersion version) {
            Tables tables = session.write();
            session.requireNew("configuration", tables.configurations, version.number());
            tables.configurations.put(version.number(), version);
        }
    }

    /** The audit trail. */
    record Audit(MemorySession session) implements AuditStore {

        @Override
        public void append(List<AuditEntry> entries) {
            Tables tables = session.write();
            entries.forEach(entry -> tables.audit.put(tables.audit.lastNumber() + 1, entry));
        }

        @Override
        public List<AuditRecord> page(long before, int limit) {
            return session.read().audit.newestFirst(before).entrySet().stream()
                    .limit(MemoryJournals.page(limit))
                    .map(row -> new AuditRecord(row.getKey(), row.getValue()))
                    .toList();
        }
    }

    /** The outbox. */
    record Outbox(MemorySession session) implements OutboxStore {

        @Override
        public void append(List<OutboxMessage> messages) {
            Tables tables = session.write();
            for (OutboxMessage message : messages) {
                session.requireNew("message", tables.outboxNumbers, message.id());
                long number = tables.outboxNumbers.size() + 1L;
                tables.outboxNumbers.put(message.id(), number);
                tables.pending.put(number, message);
            }
        }

        @Override
        public List<OutboxMessage> pending(int limit) {
            return session.read().pending.all().stream()
                    .limit(MemoryJournals.page(limit))
                    .toList();
        }

        @Override
        public void delivered(Collection<String> ids) {
            Tables tables = session.write();
            tables.outboxNumbers.pick(ids).values().forEach(tables.pending::remove);
        }
    }
}
