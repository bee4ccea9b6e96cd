package io.lcart.spi.file;

import java.io.InputStream;
import java.util.Optional;

/** The port that keeps files. Implemented by the host; thread-safe. Never called inside a transaction. */
public interface Files {

    /**
     * Keeps a file.
     *
     * @param key its key, a new one; a file that has it already is replaced
     * @param content its bytes, read to the end and not closed
     * @param maxBytes the greatest size allowed
     * @throws io.lcart.spi.InvalidInputException if there are more bytes than {@code maxBytes}; nothing is kept
     * @throws io.lcart.spi.UnavailableException if the store did not answer or the stream broke
     */
    void put(FileKey key, InputStream content, long maxBytes);

    /**
     * Opens a file.
     *
     * @param key its key
     * @return its bytes, to be closed by the caller, or nothing if there is no such file
     * @throws io.lcart.spi.UnavailableException if the store did not answer
     */
    Optional<InputStream> open(FileKey key);

    /**
     * Deletes a file. Deleting what is not there does nothing.
     *
     * @param key its key
     * @throws io.lcart.spi.UnavailableException if the store did not answer
     */
    void delete(FileKey key);
}
