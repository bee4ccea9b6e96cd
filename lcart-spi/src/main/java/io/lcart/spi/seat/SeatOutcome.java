package io.lcart.spi.seat;

/** What became of a wish for one seat. Decided by the storage, atomically. */
public sealed interface SeatOutcome {

    /**
     * A seat was taken.
     *
     * @param seat the seat
     */
    record Taken(SeatId seat) implements SeatOutcome {}

    /** No seat of the pool was available. Nothing was changed. */
    record NoneAvailable() implements SeatOutcome {}

    /**
     * The person or invitation holds a live seat of the pool already. Nothing was changed.
     *
     * @param seat the seat held
     */
    record AlreadyHolds(SeatId seat) implements SeatOutcome {}

    /** The code presented is not the one that the invitation has now: another one took its place. Nothing was changed. */
    record CodeReplaced() implements SeatOutcome {}

    /** The invitation has ended already, or does not exist. Nothing was changed. */
    record NotOpen() implements SeatOutcome {}
}
