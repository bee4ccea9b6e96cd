package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ExportStore;
import io.lcart.spi.report.export.ReportExport;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exports in SQL. */
public final class JdbcExportStore implements ExportStore {

    private static final String SELECT = """
            select e.host_key, a.host_key, e.query_text, e.format, e.requested_at, e.state, e.attempts, e.row_count, e.file_key,
                e.pairs_key, e.due_at
            from lcart_report_export e
            join lcart_account a on a.id = e.account_id
            """;
    private static final String FIND = SELECT + "where a.host_key = ? and e.host_key = ?";
    private static final String OF = SELECT + "where a.host_key = ? order by e.id desc limit ?";
    private static final String DUE = SELECT + "where e.state = ? and e.due_at <= ? order by e.id limit ?";
    private static final String INSERT = """
            insert into lcart_report_export (host_key, account_id, query_text, format, requested_at, state, attempts, row_count,
                file_key, pairs_key, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REPLACE = """
            update lcart_report_export set state = ?, attempts = ?, row_count = ?, file_key = ?, pairs_key = ?, due_at = ?
            where host_key = ? and state = ? and attempts = ?
            """;
    private static final String OVER =
            "select id from lcart_report_export where state in (?, ?) and due_at <= ? order by id limit ?";
    private static final String DELETE = "delete from lcart_report_export where id {in}";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcExportStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(ReportExport export) {
        long owner = Keyed.ACCOUNT
                .require(sql, List.of(export.owner().value()))
                .of(export.owner().value());
        sql.batch(
                INSERT,
                List.of(export),
                (params, each) -> params.text(each.id().value())
                        .number(owner)
                        .text(each.query())
                        .text(each.format())
                        .instant(each.requestedAt())
                        .text(each.state().name())
                        .integer(each.attempts())
                        .number(each.rows())
                        .text(key(each.file()))
                        .text(key(each.pairs()))
                        .instantOrNull(each.dueAt()));
    }

    @Override
    public Optional<ReportExport> find(AccountId owner, ExportId id) {
        return sql.query(FIND).text(owner.value()).text(id.value()).first(JdbcExportStore::export);
    }

    @Override
    public List<ReportExport> of(AccountId owner, int limit) {
        return sql.query(OF).text(owner.value()).number(limit).list(JdbcExportStore::export);
    }

    @Override
    public List<ReportExport> due(ExportState state, Instant now, int limit) {
        return sql.query(DUE).text(state.name()).instant(now).number(limit).list(JdbcExportStore::export);
    }

    private static ReportExport export(Row row) throws SQLException {
        return new ReportExport(
                new ExportId(row.text()),
                new AccountId(row.text()),
                row.text(),
                row.text(),
                row.instant(),
                ExportState.valueOf(row.text()),
                row.integer(),
                row.number(),
                file(row.textOrNull()),
                file(row.textOrNull()),
                row.instantOrNull());
    }

    private static @Nullable FileKey file(@Nullable String key) {
        return key == null ? null : new FileKey(key);
    }

    private static @Nullable String key(@Nullable FileKey file) {
        return file == null ? null : file.value();
    }

    @Override
    public boolean replace(ReportExport before, ReportExport after) {
        int[] changed = sql.batch(
                REPLACE,
                List.of(after),
                (params, each) -> params.text(each.state().name())
                        .integer(each.attempts())
                        .number(each.rows())
                        .text(key(each.file()))
                        .text(key(each.pairs()))
                        .instantOrNull(each.dueAt())
                        .text(before.id().value())
                        .text(before.state().name())
                        .integer(before.attempts()));
        return changed[0] == 1;
    }

    @Override
    public int forget(Instant now, int limit) {
        sql.requireWriting();
        // why in two steps: the databases do not agree on a delete with a limit; what came to its end stays as it is
        List<Long> over = sql.query(OVER)
                .text(ExportState.FAILED.name())
                .text(ExportState.EXPIRED.name())
                .instant(now)
                .number(limit)
                .list(Row::number);
        return over.isEmpty() ? 0 : sql.query(DELETE).numbers(over).update();
    }
}
