package io.lcart.spi.file;

/** What a {@link FileScan} has found in a file. */
public enum ScanState {
    /** It has not looked yet: only the person who uploaded the file gets it. */
    PENDING,
    /** Nothing. */
    CLEAN,
    /** Something dangerous: nobody gets the file. */
    REFUSED
}
