package io.lcart.seatproof;

import io.lcart.core.seat.SeatRefusal;
import java.util.List;

/**
 * What somebody is told, in plain words. Which of several free seats was taken is nobody's business: the numbers are the library's choice.
 *
 * @param what what became of it
 * @param seats the numbers of seats that were taken or are spoken of, in order
 * @param more all the rest
 */
record Answer(String what, List<Integer> seats, List<String> more) {

    /** There is nothing that the act could be done to, so it was not tried. */
    static final Answer SKIPPED = of("skipped");

    /** The viewer may not use the site. */
    static final Answer BARRED = of("barred");

    static Answer of(String what) {
        return new Answer(what, List.of(), List.of());
    }

    static Answer refused(SeatRefusal reason) {
        return refused(reason, List.of());
    }

    static Answer refused(SeatRefusal reason, List<String> more) {
        return new Answer("refused " + reason, List.of(), more);
    }

    static Answer done(String what, int seat, String... more) {
        return new Answer(what, List.of(seat), List.of(more));
    }

    boolean isRefused() {
        return what.startsWith("refused ") || equals(BARRED) || equals(SKIPPED);
    }

    boolean isRefused(SeatRefusal reason) {
        return what.equals("refused " + reason);
    }

    @Override
    public String toString() {
        return what + (seats.isEmpty() ? "" : " " + seats) + (more.isEmpty() ? "" : " " + more);
    }
}
