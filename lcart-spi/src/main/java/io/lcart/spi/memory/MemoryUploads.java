package io.lcart.spi.memory;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.memory.Tables.Loose;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.Upload;
import io.lcart.spi.recognition.external.UploadStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Files that no record has, in memory. */
final class MemoryUploads implements UploadStore {

    private final MemorySession session;

    MemoryUploads(MemorySession session) {
        this.session = session;
    }

    @Override
    public boolean reserve(Upload upload, Quota quota) {
        Tables tables = session.write();
        session.require("account", tables.accounts, upload.owner());
        session.requireNew("upload", tables.uploads, upload.key());
        if (kept(tables, upload.owner()) + upload.bytes() > quota.bytes()) {
            return false;
        }
        tables.uploads.put(upload.key(), new Loose(upload, false));
        return true;
    }

    private static long kept(Tables tables, AccountId owner) {
        long ofRecords = tables.externalTrainings.pick(tables.externalTrainingsOf.of(owner)).values().stream()
                .mapToLong(training ->
                        training.file() == null ? 0 : training.file().bytes())
                .sum();
        return ofRecords
                + tables.uploads
                        .values()
                        .map(Loose::upload)
                        .filter(upload -> upload.owner().equals(owner))
                        .mapToLong(Upload::bytes)
                        .sum();
    }

    @Override
    public List<Upload> takeDue(Instant now, int limit) {
        Tables tables = session.write();
        List<Upload> due = tables.uploads
                .values()
                .map(Loose::upload)
                .filter(upload -> !upload.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Upload::dueAt)
                        .thenComparing(upload -> upload.key().value()))
                .limit(limit)
                .toList();
        due.forEach(upload -> tables.uploads.put(upload.key(), new Loose(upload, true)));
        return due;
    }

    @Override
    public boolean forget(FileKey key) {
        Tables tables = session.write();
        if (!tables.uploads.has(key)) {
            return false;
        }
        tables.uploads.remove(key);
        return true;
    }
}
