package io.lcart.spi.points;

/** What became of an activity that was told (reliability.md A8, B1). */
public enum Recorded {
    /** It was new and is stored. */
    NEW,
    /** It was known with the same content. Nothing changed. */
    KNOWN,
    /** Its event id is known with other content. Nothing changed. */
    CONFLICT
}
