package io.lcart.seatproof;

import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A seat of the model. */
final class ModelSeat {

    final int number;
    final List<String> history = new ArrayList<>();
    SeatState state;
    Instant since;
    String holder;
    ModelInvitation invitation;

    ModelSeat(int number, Instant since) {
        this.number = number;
        become(SeatState.AVAILABLE, since);
    }

    void become(SeatState next, Instant at) {
        state = next;
        since = at;
        history.add(next + " " + at);
        if (next != SeatState.INVITED) {
            invitation = null;
        }
    }

    @Override
    public String toString() {
        return state + " since " + since + (holder == null ? "" : " by " + holder)
                + (invitation == null ? "" : " for " + invitation.name) + " after " + history;
    }
}
