package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a person uses a seat of a pool (domain.md §4, "Claiming"): they have the pool's access, join the inheritable groups of the
 * pool's owner, and the owner may report on them. An owner who uses a seat alone has the access, and nothing else changes. Immutable.
 *
 * @param pool the pool
 * @param person the host's key of the person
 * @param at when the seat was claimed, or {@code null} for now
 */
public record AssignSeat(
        @NotNull @Valid PoolReference pool,
        @NotNull @HostKey String person,
        @StorableInstant @Nullable Instant at) implements IntakeCommand {

    /**
     * Gives a seat of an order line away, now.
     *
     * @param order the host's key of the order
     * @param line the line's number, from 1
     * @param person the host's key of the person who gets the seat
     * @return the command
     */
    public static AssignSeat of(String order, int line, String person) {
        return new AssignSeat(new PoolReference.OrderLine(order, line), person, null);
    }
}
