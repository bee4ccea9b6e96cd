package io.lcart.core.outbox;

import java.util.Arrays;
import java.util.Optional;

/** The mails that lcart sends. */
public enum MailKind {
    /** Somebody was given a seat. */
    SEAT_ASSIGNED("seat.assigned"),
    /** Somebody is invited to a seat, for the first time or again. */
    SEAT_INVITED("seat.invited"),
    /** Few seats of a line are left. */
    SEATS_LOW("seats.low"),
    /** An instructor writes to somebody on a roster. */
    CLASS_MESSAGE("class.message");

    private final String key;

    MailKind(String key) {
        this.key = key;
    }

    /**
     * The kind's name in the outbox and in the keys of its texts, {@code mail.<key>.subject} and {@code mail.<key>.text}.
     *
     * @return the name
     */
    public String key() {
        return key;
    }

    /**
     * The kind of a name.
     *
     * @param key the name
     * @return the kind, or nothing if it is no mail of lcart's
     */
    static Optional<MailKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
