package io.lcart.seatproof;

import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A line of seats of the model: what an order line or a grant brought. */
final class ModelLine {

    final String name;
    final ModelOrder order;
    final String offering;
    final Instant suppliedAt;
    final Instant until;
    final List<ModelSeat> seats = new ArrayList<>();
    final List<String> ledger = new ArrayList<>();
    final List<ModelInvitation> invitations = new ArrayList<>();
    final Set<Integer> warned = new HashSet<>();
    String owner;

    /** A line of so many seats; the order is {@code null} for a grant. */
    ModelLine(String name, ModelOrder order, String owner, String offering, int quantity, Instant at, Instant until) {
        this.name = name;
        this.order = order;
        this.owner = owner;
        this.offering = offering;
        this.suppliedAt = at;
        this.until = until;
        for (int i = 1; i <= quantity; i++) {
            seats.add(new ModelSeat(i, at));
        }
        supply(order == null ? SupplyEntry.Kind.GRANTED : SupplyEntry.Kind.PURCHASED, quantity, at, null);
    }

    void supply(SupplyEntry.Kind kind, int number, Instant at, ModelSeat about) {
        ledger.add(kind + " " + number + " " + at + (about == null ? "" : " seat " + about.number));
    }

    boolean isInForce(Instant now) {
        return order == null || order.grants(now);
    }

    boolean isEnded(Instant now) {
        return until != null && !now.isBefore(until);
    }

    int count(SeatState state) {
        return (int) seats.stream().filter(seat -> seat.state == state).count();
    }

    /** Seats that were taken back from somebody. */
    int withdrawn() {
        return (int) seats.stream()
                .filter(seat -> seat.state == SeatState.REVOKED && seat.holder != null)
                .count();
    }

    int refunded() {
        return count(SeatState.REVOKED) - withdrawn();
    }

    List<ModelInvitation> overdue(Instant now) {
        return seats.stream()
                .filter(seat -> seat.state == SeatState.INVITED && seat.invitation.isOver(now))
                .map(seat -> seat.invitation)
                .toList();
    }

    int free(Instant now) {
        return count(SeatState.AVAILABLE) + overdue(now).size();
    }

    void release(ModelInvitation invitation, InvitationEnd how, Instant now) {
        invitation.end(how, now);
        invitation.seat.become(SeatState.AVAILABLE, now);
    }

    /** Takes so many seats, which must be free: those of the numbers given as long as they are. Overdue invitations end if they have to. */
    List<ModelSeat> take(int number, List<Integer> wished, Instant now) {
        if (count(SeatState.AVAILABLE) < number) {
            overdue(now).forEach(invitation -> release(invitation, InvitationEnd.EXPIRED, now));
        }
        List<ModelSeat> taken = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Integer wish = i < wished.size() ? wished.get(i) : null;
            Predicate<ModelSeat> free = seat -> seat.state == SeatState.AVAILABLE && !taken.contains(seat);
            taken.add(seats.stream()
                    .filter(free.and(seat -> wish != null && seat.number == wish))
                    .findFirst()
                    .or(() -> seats.stream().filter(free).findFirst())
                    .orElseThrow());
        }
        return taken;
    }

    ModelSeat claimedBy(String person) {
        return seats.stream()
                .filter(seat -> seat.state == SeatState.CLAIMED && person.equals(seat.holder))
                .findFirst()
                .orElse(null);
    }

    /** How many seats there ever were, without those that replaced others. */
    int ever() {
        return seats.size();
    }
}
