package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.Upload;
import io.lcart.spi.recognition.external.UploadStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files that no record has, in SQL. */
public final class JdbcUploadStore implements UploadStore {

    private static final String KEPT = """
            select coalesce((select sum(file_bytes) from lcart_external_training where account_id = ?), 0)
                + coalesce((select sum(byte_count) from lcart_upload where account_id = ?), 0)
            from lcart_account where id = ?
            """;
    private static final String INSERT = """
            insert into lcart_upload (file_key, account_id, byte_count, due_at, doomed) values (?, ?, ?, ?, ?)
            """;
    private static final String DUE = """
            select u.file_key, a.host_key, u.byte_count, u.due_at
            from lcart_upload u
            join lcart_account a on a.id = u.account_id
            where u.due_at <= ? order by u.due_at, u.file_key limit ?
            """;
    private static final String DOOM = "update lcart_upload set doomed = true where file_key = ?";
    private static final String TAKE =
            "delete from lcart_upload where file_key = ? and account_id = ? and doomed = false";
    private static final String FORGET = "delete from lcart_upload where file_key = ?";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcUploadStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean reserve(Upload upload, Quota quota) {
        // why locked: two uploads at once must count each other
        long owner = Keyed.ACCOUNT
                .requireLocked(sql, List.of(upload.owner().value()))
                .of(upload.owner().value());
        long kept = sql.query(KEPT)
                .number(owner)
                .number(owner)
                .number(owner)
                .first(Row::number)
                .orElse(0L);
        if (kept + upload.bytes() > quota.bytes()) {
            return false;
        }
        insert(upload.key(), owner, upload.bytes(), upload.dueAt(), false);
        return true;
    }

    private void insert(FileKey key, long owner, long bytes, Instant dueAt, boolean doomed) {
        sql.batch(
                INSERT,
                List.of(key),
                (params, each) -> params.text(each.value())
                        .number(owner)
                        .number(bytes)
                        .instant(dueAt)
                        .flag(doomed));
    }

    @Override
    public List<Upload> takeDue(Instant now, int limit) {
        List<Upload> due = sql.query(DUE).instant(now).number(limit).listWriting(JdbcUploadStore::upload);
        // why row by row, in one batch: a record may have taken one meanwhile
        int[] doomed = sql.batch(
                DOOM, due, (params, upload) -> params.text(upload.key().value()));
        List<Upload> taken = new ArrayList<>();
        for (int i = 0; i < doomed.length; i++) {
            if (doomed[i] == 1) {
                taken.add(due.get(i));
            }
        }
        return taken;
    }

    private static Upload upload(Row row) throws SQLException {
        return new Upload(new FileKey(row.text()), new AccountId(row.text()), row.number(), row.instant());
    }

    @Override
    public boolean forget(FileKey key) {
        return sql.query(FORGET).text(key.value()).update() == 1;
    }

    /** A record gets a file. */
    boolean take(FileKey key, long owner) {
        return sql.query(TAKE).text(key.value()).number(owner).update() == 1;
    }

    /** A record has a file no more, which is due at once. */
    void letGo(SupportingFile file, long owner, Instant at) {
        insert(file.key(), owner, file.bytes(), at, true);
    }
}
