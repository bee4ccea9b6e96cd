package io.lcart.spi.recognition.external;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;

/**
 * The file that supports a record, as far as the storage knows it. Immutable.
 *
 * @param key where the file port keeps it
 * @param name what its owner calls it; a text and nothing else, never a path
 * @param format what it is
 * @param bytes how large it is
 * @param scan what the scanner has found in it
 */
public record SupportingFile(FileKey key, String name, FileFormat format, long bytes, ScanState scan) {

    /** The greatest length of a name, in characters. */
    public static final int LONGEST_NAME = 120;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code name} is blank or longer than {@value #LONGEST_NAME} characters, or the file is empty
     */
    public SupportingFile {
        if (name.isBlank() || name.length() > LONGEST_NAME || bytes < 1) {
            throw new IllegalArgumentException(
                    "a file has a name of 1 to " + LONGEST_NAME + " characters and at least one byte");
        }
    }
}
