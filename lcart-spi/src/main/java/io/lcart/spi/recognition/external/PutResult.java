package io.lcart.spi.recognition.external;

/** What became of a record that was to be kept. */
public enum PutResult {
    /** It is as it was to be. */
    DONE,
    /** The person has as many records as the quota allows. Nothing was changed. */
    QUOTA,
    /** The person's record is not there, or has another version. Nothing was changed. */
    STALE,
    /** The new file is not among the person's uploads any more. Nothing was changed. */
    NO_UPLOAD
}
