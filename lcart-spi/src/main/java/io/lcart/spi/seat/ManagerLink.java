package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * Says that a person used a seat of a manager, recorded at the claim; it stays with that manager (architecture.md, "Manager link").
 * Immutable.
 *
 * @param manager whose seat it was
 * @param learner who used it, never the manager
 * @param seat the seat
 * @param at when
 */
public record ManagerLink(AccountId manager, AccountId learner, SeatId seat, Instant at) {

    /**
     * Checks the two sides.
     *
     * @throws IllegalArgumentException if a person would be their own manager (domain.md §15-Q30)
     */
    public ManagerLink {
        at = Micros.of(at);
        if (manager.equals(learner)) {
            throw new IllegalArgumentException("nobody is linked to themself as manager");
        }
    }
}
