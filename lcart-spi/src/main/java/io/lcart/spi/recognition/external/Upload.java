package io.lcart.spi.recognition.external;

import io.lcart.spi.Micros;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * A file that no record has: it is being uploaded, or its record is gone. Immutable.
 *
 * @param key its key
 * @param owner who uploads it, or uploaded it
 * @param bytes how large it is
 * @param dueAt from when on it is to be deleted
 */
public record Upload(FileKey key, AccountId owner, long bytes, Instant dueAt) {

    /** Truncates {@code dueAt} to microseconds. */
    public Upload {
        dueAt = Micros.of(dueAt);
    }
}
