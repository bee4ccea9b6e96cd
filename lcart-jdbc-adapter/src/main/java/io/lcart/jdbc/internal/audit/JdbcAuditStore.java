package io.lcart.jdbc.internal.audit;

import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.audit.AuditStore;
import io.lcart.spi.people.AccountId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail in SQL. */
public final class JdbcAuditStore implements AuditStore {

    private static final String INSERT = """
            insert into lcart_audit (recorded_at, actor, action_name, subject_key, detail, reason) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String PAGE = """
            select id, recorded_at, actor, action_name, subject_key, detail, reason
            from lcart_audit where id < ?
            order by id desc
            limit ?
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcAuditStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(List<AuditEntry> entries) {
        sql.batch(INSERT, entries, (params, entry) -> {
            AccountId subject = entry.subject();
            params.instant(entry.at())
                    .text(entry.actor())
                    .text(entry.action())
                    .text(subject == null ? null : subject.value())
                    .text(entry.detail())
                    .text(entry.reason());
        });
    }

    @Override
    public List<AuditRecord> page(long before, int limit) {
        return sql.query(PAGE).number(before).number(limit).list(row -> new AuditRecord(row.number(), entry(row)));
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                row.instant(), row.text(), row.text(), subject(row.textOrNull()), row.text(), row.textOrNull());
    }

    private static @Nullable AccountId subject(@Nullable String key) {
        return key == null ? null : new AccountId(key);
    }
}
