package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Params;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingStore;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import io.lcart.spi.recognition.external.FileFormat;
import io.lcart.spi.recognition.external.PutResult;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.TrainingPosition;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of external training in SQL. */
public final class JdbcExternalTrainingStore implements ExternalTrainingStore {

    private static final String SELECT = """
            select t.host_key, a.host_key, t.title, t.kind, t.provider, t.completed_on, t.hours, t.credits, t.expires_on, t.visibility,
                t.file_key, t.file_name, t.file_format, t.file_bytes, t.file_scan, t.version_no, t.changed_at
            from lcart_external_training t
            join lcart_account a on a.id = t.account_id
            """;
    private static final String FIND = SELECT + "where t.host_key = ?";
    private static final String ORDER = "order by t.completed_on desc, t.host_key limit ?";
    private static final String FIRST = SELECT + "where a.host_key = ? " + ORDER;
    private static final String BEHIND = SELECT + """
            where a.host_key = ? and (t.completed_on < ? or (t.completed_on = ? and t.host_key > ?))
            """ + ORDER;
    private static final String COUNT = "select count(*) from lcart_external_training where account_id = ?";
    private static final String INSERT = """
            insert into lcart_external_training (title, kind, provider, completed_on, hours, credits, expires_on, visibility, file_key,
                file_name, file_format, file_bytes, file_scan, version_no, changed_at, host_key, account_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_external_training set title = ?, kind = ?, provider = ?, completed_on = ?, hours = ?, credits = ?,
                expires_on = ?, visibility = ?, file_key = ?, file_name = ?, file_format = ?, file_bytes = ?, file_scan = ?,
                version_no = ?, changed_at = ?
            where host_key = ? and account_id = ? and version_no = ?
            """;
    private static final String SCANNED =
            "update lcart_external_training set file_scan = ? where host_key = ? and file_key = ?";
    private static final String DELETE = "delete from lcart_external_training where host_key = ? and version_no = ?";

    private final Sql sql;
    private final JdbcUploadStore uploads;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcExternalTrainingStore(Sql sql) {
        this.sql = sql;
        this.uploads = new JdbcUploadStore(sql);
    }

    @Override
    public PutResult insert(ExternalTraining training, Quota quota) {
        long owner = lock(training.owner());
        long number = sql.query(COUNT).number(owner).first(Row::number).orElse(0L);
        if (number >= quota.records()) {
            return PutResult.QUOTA;
        }
        if (training.file() != null && !uploads.take(training.file().key(), owner)) {
            return PutResult.NO_UPLOAD;
        }
        sql.batch(
                INSERT,
                List.of(training),
                (params, each) -> bind(params, each).text(each.id().value()).number(owner));
        return PutResult.DONE;
    }

    /** What belongs to one person and is counted is changed by one at a time. */
    private long lock(AccountId owner) {
        return Keyed.ACCOUNT.requireLocked(sql, List.of(owner.value())).of(owner.value());
    }

    private static Params bind(Params params, ExternalTraining training) throws SQLException {
        params.text(training.title())
                .text(training.type().name())
                .text(training.provider())
                .date(training.completedOn())
                .decimal(training.hours())
                .decimal(training.credits())
                .date(training.expiresOn())
                .text(training.visibility().name());
        SupportingFile file = training.file();
        return params.text(file == null ? null : file.key().value())
                .text(file == null ? null : file.name())
                .text(file == null ? null : file.format().name())
                .numberOrNull(file == null ? null : file.bytes())
                .text(file == null ? null : file.scan().name())
                .number(training.version())
                .instant(training.changedAt());
    }

    @Override
    public PutResult replace(ExternalTraining training) {
        long owner = lock(training.owner());
        ExternalTraining before = find(training.id())
                .filter(found -> found.owner().equals(training.owner()) && found.version() + 1 == training.version())
                .orElse(null);
        if (before == null) {
            return PutResult.STALE;
        }
        if (!Objects.equals(key(before), key(training))) {
            if (training.file() != null && !uploads.take(training.file().key(), owner)) {
                return PutResult.NO_UPLOAD;
            }
            letGo(before, owner);
        }
        int[] changed = sql.batch(
                UPDATE,
                List.of(training),
                (params, each) ->
                        bind(params, each).text(each.id().value()).number(owner).number(each.version() - 1));
        if (changed[0] == 0) {
            throw sql.conflict("another transaction changed the same record of external training");
        }
        return PutResult.DONE;
    }

    private static @Nullable FileKey key(ExternalTraining training) {
        return training.file() == null ? null : training.file().key();
    }

    private void letGo(ExternalTraining training, long owner) {
        if (training.file() != null) {
            uploads.letGo(training.file(), owner, training.changedAt());
        }
    }

    @Override
    public boolean scanned(ExternalTrainingId id, FileKey file, ScanState found) {
        return sql.query(SCANNED)
                        .text(found.name())
                        .text(id.value())
                        .text(file.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<ExternalTraining> delete(AccountId owner, ExternalTrainingId id) {
        long number = lock(owner);
        Optional<ExternalTraining> found =
                find(id).filter(training -> training.owner().equals(owner));
        found.ifPresent(training -> {
            if (sql.query(DELETE).text(id.value()).number(training.version()).update() == 0) {
                throw sql.conflict("another transaction changed the same record of external training");
            }
            letGo(training, number);
        });
        return found;
    }

    @Override
    public Optional<ExternalTraining> find(ExternalTrainingId id) {
        return sql.query(FIND).text(id.value()).first(JdbcExternalTrainingStore::training);
    }

    @Override
    public List<ExternalTraining> of(AccountId owner, @Nullable TrainingPosition after, int limit) {
        if (after == null) {
            return sql.query(FIRST).text(owner.value()).number(limit).list(JdbcExternalTrainingStore::training);
        }
        return sql.query(BEHIND)
                .text(owner.value())
                .date(after.completedOn())
                .date(after.completedOn())
                .text(after.id().value())
                .number(limit)
                .list(JdbcExternalTrainingStore::training);
    }

    private static ExternalTraining training(Row row) throws SQLException {
        return new ExternalTraining(
                new ExternalTrainingId(row.text()),
                new AccountId(row.text()),
                row.text(),
                ExternalTrainingType.valueOf(row.text()),
                row.text(),
                Objects.requireNonNull(row.dateOrNull()),
                row.decimalOrNull(),
                row.decimalOrNull(),
                row.dateOrNull(),
                Visibility.valueOf(row.text()),
                file(row),
                row.number(),
                row.instant());
    }

    private static @Nullable SupportingFile file(Row row) throws SQLException {
        String key = row.textOrNull();
        if (key == null) {
            row.skip(4);
            return null;
        }
        return new SupportingFile(
                new FileKey(key),
                row.text(),
                FileFormat.valueOf(row.text()),
                row.number(),
                ScanState.valueOf(row.text()));
    }
}
