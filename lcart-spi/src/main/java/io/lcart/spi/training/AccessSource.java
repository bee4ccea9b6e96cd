package io.lcart.spi.training;

/**
 * What gives an access entry. Immutable.
 *
 * @param kind an order line, or a claimed seat
 * @param key the key of the order, or of the seat's pool
 */
public record AccessSource(Kind kind, String key) {

    /** The kinds of source. */
    public enum Kind {
        /** A line of an order gave access to the buyer. */
        ORDER,
        /** A claimed seat gave access to its holder. */
        SEAT
    }
}
