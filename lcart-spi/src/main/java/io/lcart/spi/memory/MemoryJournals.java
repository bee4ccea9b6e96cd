package io.lcart.spi.memory;

import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.audit.AuditStore;
import io.lcart.spi.configuration.ConfigurationStore;
import io.lcart.spi.configuration.ConfigurationVersion;
import java.util.List;

/** What is only ever appended to: configurations and the audit trail, in memory. */
final class MemoryJournals {

    private MemoryJournals() {}

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
            entries.forEach(tables.audit::append);
        }

        @Override
        public List<AuditRecord> page(long before, int limit) {
            return session.read().audit.newestFirst(before).entrySet().stream()
                    .limit(Pages.limit(limit))
                    .map(row -> new AuditRecord(row.getKey(), row.getValue()))
                    .toList();
        }
    }
}
