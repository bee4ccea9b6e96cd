package io.lcart.spi.recognition.external;

/**
 * How much one person may keep. Immutable.
 *
 * @param records how many records
 * @param bytes how many bytes of files together, those included that are being uploaded or wait to be deleted
 */
public record Quota(int records, long bytes) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one of them is below zero
     */
    public Quota {
        if (records < 0 || bytes < 0) {
            throw new IllegalArgumentException("a quota is not below zero");
        }
    }
}
