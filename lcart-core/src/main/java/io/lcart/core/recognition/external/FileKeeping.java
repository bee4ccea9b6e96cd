package io.lcart.core.recognition.external;

import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.recognition.upload.CheckedFile;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.FileScan;
import io.lcart.spi.file.Files;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.Upload;
import io.lcart.spi.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where supporting files go, in an order that leaves no ghosts: a file is noted in the storage before it is kept, belongs to a record or is
 * an upload from then on, and is deleted while it is an upload. Whatever breaks off in between leaves a note that is swept later. The file
 * port is never called inside a transaction. Thread-safe.
 */
final class FileKeeping {

    /** How long an upload may take; what no record has taken by then is deleted. */
    static final Duration UPLOAD = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FileKeeping.class);
    private static final int SWEPT_AT_ONCE = 100;

    private final Storage storage;
    private final Files files;
    private final FileScan scan;
    private final SecureRandom random = new SecureRandom();

    FileKeeping(Storage storage, Files files, FileScan scan) {
        this.storage = storage;
        this.files = files;
        this.scan = scan;
    }

    /** What came of an upload: a file that a record may have now, or why there is none. */
    record Taken(@Nullable SupportingFile file, @Nullable ExternalTrainingRefusal refusal) {

        static final Taken NOTHING = new Taken(null, null);
    }

    private static Taken refused(ExternalTrainingRefusal reason) {
        return new Taken(null, reason);
    }

    /** Keeps a file as an upload of its owner. */
    Taken keep(AccountId owner, CheckedFile file, ProfileSettings settings, Instant now) {
        FileKey key = FileKey.random(random);
        byte[] bytes = file.bytes();
        Upload upload = new Upload(key, owner, bytes.length, now.plus(UPLOAD));
        Quota quota = new Quota(settings.records(), settings.bytes());
        if (!storage.inTransaction(session -> session.uploads().reserve(upload, quota))) {
            return refused(ExternalTrainingRefusal.TOO_MANY_BYTES);
        }
        files.put(key, new ByteArrayInputStream(bytes), bytes.length);
        ScanState found = scan.scan(key, new ByteArrayInputStream(bytes));
        if (found == ScanState.REFUSED) {
            drop(key);
            return refused(ExternalTrainingRefusal.FILE_REFUSED);
        }
        return new Taken(new SupportingFile(key, file.name(), file.format(), bytes.length, found), null);
    }

    /** Deletes a file that no record has nor will have. What cannot be done now is swept later. */
    void drop(FileKey key) {
        try {
            files.delete(key);
            storage.inTransaction(session -> session.uploads().forget(key));
        } catch (UnavailableException e) {
            LOG.warn("a file that nobody needs could not be deleted yet", e);
        }
    }

    Optional<InputStream> open(FileKey key) {
        return files.open(key);
    }

    /** Looks at a file again that the scanner had not looked at before. */
    ScanState look(FileKey key) {
        Optional<InputStream> content = files.open(key);
        if (content.isEmpty()) {
            return ScanState.PENDING;
        }
        try (InputStream bytes = content.get()) {
            return scan.scan(key, bytes);
        } catch (IOException e) {
            throw new UnavailableException("the file could not be read to its end", e);
        }
    }

    /** Deletes files that nobody needs, and says how many. */
    int sweep(Instant now) {
        List<Upload> due = storage.inTransaction(session -> session.uploads().takeDue(now, SWEPT_AT_ONCE));
        for (Upload each : due) {
            files.delete(each.key());
            storage.inTransaction(session -> session.uploads().forget(each.key()));
        }
        return due.size();
    }
}
