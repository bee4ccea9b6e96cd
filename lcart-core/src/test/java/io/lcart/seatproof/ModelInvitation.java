package io.lcart.seatproof;

import io.lcart.spi.seat.InvitationEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An invitation of the model, with the instants at which its codes were issued. */
final class ModelInvitation {

    final String name;
    final ModelLine line;
    final ModelSeat seat;
    final String inviter;
    final String to;
    final Instant at;
    final Instant expiresAt;
    final List<Instant> codes = new ArrayList<>();
    Instant sentAt;
    InvitationEnd end;
    Instant endedAt;

    ModelInvitation(String name, ModelLine line, ModelSeat seat, String inviter, String to, Instant at) {
        this.name = name;
        this.line = line;
        this.seat = seat;
        this.inviter = inviter;
        this.to = to;
        this.at = at;
        this.expiresAt = at.plus(Model.LIFE);
        this.sentAt = at;
        codes.add(at);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOpen(Instant now) {
        return end == null && !isOver(now);
    }

    void end(InvitationEnd how, Instant now) {
        end = how;
        endedAt = now;
    }

    /** When a code stopped to be the invitation's last one, or {@code null}. */
    Instant replacedAt(int code) {
        return code + 1 < codes.size() ? codes.get(code + 1) : null;
    }

    @Override
    public String toString() {
        return "to " + to + " by " + inviter + " for " + line.name + "/" + seat.number + " at " + at + " until "
                + expiresAt + ", sent " + sentAt + (end == null ? "" : ", " + end + " " + endedAt);
    }
}
