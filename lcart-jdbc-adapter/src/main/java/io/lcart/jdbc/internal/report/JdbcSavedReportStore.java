package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Digests;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import io.lcart.spi.report.saved.SavedReportStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Saved reports in SQL. A name is unique by its hash, so that a database compares names exactly whatever its rules for texts are. */
public final class JdbcSavedReportStore implements SavedReportStore {

    private static final String SELECT = """
            select r.host_key, a.host_key, r.name, r.query_text, r.version_no, r.changed_at
            from lcart_saved_report r
            join lcart_account a on a.id = r.account_id
            where a.host_key = ?
            """;
    private static final String OF = SELECT + "order by r.id";
    private static final String FIND = SELECT + "and r.host_key = ?";
    private static final String INSERT = """
            insert into lcart_saved_report (host_key, account_id, name, name_key, query_text, version_no, changed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REPLACE = """
            update lcart_saved_report set name = ?, name_key = ?, query_text = ?, version_no = ?, changed_at = ?
            where host_key = ? and version_no = ? and account_id = (select id from lcart_account where host_key = ?)
            """;
    private static final String DELETE = """
            delete from lcart_saved_report
            where host_key = ? and account_id = (select id from lcart_account where host_key = ?)
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcSavedReportStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SavedReport> of(AccountId owner) {
        return sql.query(OF).text(owner.value()).list(JdbcSavedReportStore::report);
    }

    @Override
    public Optional<SavedReport> find(AccountId owner, SavedReportId id) {
        return sql.query(FIND).text(owner.value()).text(id.value()).first(JdbcSavedReportStore::report);
    }

    private static SavedReport report(Row row) throws SQLException {
        return new SavedReport(
                new SavedReportId(row.text()),
                new AccountId(row.text()),
                row.text(),
                row.text(),
                row.number(),
                row.instant());
    }

    @Override
    public void insert(SavedReport report) {
        long owner = Keyed.ACCOUNT
                .require(sql, List.of(report.owner().value()))
                .of(report.owner().value());
        sql.query(INSERT)
                .text(report.id().value())
                .number(owner)
                .text(report.name())
                .text(Digests.of(report.name()))
                .text(report.query())
                .number(report.version())
                .instant(report.changedAt())
                .update();
    }

    @Override
    public boolean replace(SavedReport report) {
        return sql.query(REPLACE)
                        .text(report.name())
                        .text(Digests.of(report.name()))
                        .text(report.query())
                        .number(report.version())
                        .instant(report.changedAt())
                        .text(report.id().value())
                        .number(report.version() - 1)
                        .text(report.owner().value())
                        .update()
                == 1;
    }

    @Override
    public boolean delete(AccountId owner, SavedReportId id) {
        return sql.query(DELETE).text(id.value()).text(owner.value()).update() == 1;
    }
}
