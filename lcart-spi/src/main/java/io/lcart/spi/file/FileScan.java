package io.lcart.spi.file;

import java.io.InputStream;

/**
 * The port that looks for what is dangerous in files that people upload. Implemented by the host, by what it has: a virus scanner, a service.
 * Thread-safe. Never called inside a transaction.
 */
@FunctionalInterface
public interface FileScan {

    /** No scanner: every file counts as clean. */
    FileScan NONE = (key, content) -> ScanState.CLEAN;

    /**
     * Looks at a file. It is asked when the file is uploaded, and as long as it answers {@link ScanState#PENDING}, again whenever somebody
     * wants the file.
     *
     * @param key the file's key
     * @param content its bytes, read as far as wanted and not closed
     * @return what it found
     * @throws io.lcart.spi.UnavailableException if it could not look; while uploading, nothing is kept then
     */
    ScanState scan(FileKey key, InputStream content);
}
