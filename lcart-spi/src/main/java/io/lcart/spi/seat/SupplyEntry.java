package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a pool's supply ledger. The sum of {@code seats} over the ledger is the number of the pool's live seats, always
 * (reliability.md A1). Immutable.
 *
 * @param kind why
 * @param seats how many seats came, or went if negative
 * @param at when
 * @param seat the seat that was withdrawn or is replaced, or {@code null} for the other kinds
 * @param refund the refund that took the seats, or {@code null} for the other kinds
 */
public record SupplyEntry(
        Kind kind,
        int seats,
        Instant at,
        @Nullable SeatId seat,
        @Nullable SeatRefundId refund) {

    /** Why seats come and go. */
    public enum Kind {
        /** An order line brought them. */
        PURCHASED,
        /** An administrator gave them. */
        GRANTED,
        /** A claimed seat was taken back. */
        WITHDRAWN,
        /** A fresh seat came in place of one that was taken back. */
        REPLACED,
        /** Seats that nobody had were taken out, because their money is given back. */
        REFUNDED
    }

    /** Truncates {@code at} to microseconds. */
    public SupplyEntry {
        at = Micros.of(at);
    }

    /**
     * An entry of another kind than {@link Kind#REFUNDED}.
     *
     * @param kind why
     * @param seats how many seats came, or went if negative
     * @param at when
     * @param seat the seat that was withdrawn or is replaced, or {@code null} for the other kinds
     */
    public SupplyEntry(Kind kind, int seats, Instant at, @Nullable SeatId seat) {
        this(kind, seats, at, seat, null);
    }
}
