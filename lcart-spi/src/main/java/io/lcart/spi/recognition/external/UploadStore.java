package io.lcart.spi.recognition.external;

import io.lcart.spi.ConflictException;
import io.lcart.spi.file.FileKey;
import java.time.Instant;
import java.util.List;

/** Files that no record has, in storage. Belongs to one session and is not thread-safe. */
public interface UploadStore {

    /**
     * Notes a file before it is kept, if its owner may keep that much: all files of theirs together, those of records and those without.
     *
     * <p>Contract: EXTERNAL-10, EXTERNAL-12, EXTERNAL-14.
     *
     * @param upload the file
     * @param quota what the owner may keep; of it, the number of bytes counts here
     * @return whether it was noted
     * @throws ConflictException if the key is taken, or there is no such account
     */
    boolean reserve(Upload upload, Quota quota);

    /**
     * Takes files that are to be deleted: no record gets them any more. Those taken before that were not forgotten are taken again.
     *
     * <p>Contract: EXTERNAL-12, EXTERNAL-14, EXTERNAL-15.
     *
     * @param now the instant; a file is due at its due instant and later
     * @param limit the greatest number of files, 1 to 500
     * @return the files, those due first first
     */
    List<Upload> takeDue(Instant now, int limit);

    /**
     * Forgets a file, after it was deleted.
     *
     * <p>Contract: EXTERNAL-12.
     *
     * @param key which
     * @return whether it was there
     */
    boolean forget(FileKey key);
}
