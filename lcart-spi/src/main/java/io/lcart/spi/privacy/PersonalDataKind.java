package io.lcart.spi.privacy;

/** Kinds of personal data, which decide what erasure does with them. */
public enum PersonalDataKind {
    /** Says who somebody is: names, keys of the host. */
    IDENTITY,
    /** A way to reach somebody: addresses. */
    CONTACT,
    /** What somebody did or achieved. */
    RECORD,
    /** Free text that may name people. */
    FREE_TEXT
}
