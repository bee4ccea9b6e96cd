package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Names a pool of seats by where its seats come from: a line of an order, or an administrator's grant (domain.md §4). */
public sealed interface PoolReference {

    /**
     * The pool that a line of an order became. Immutable.
     *
     * @param order the host's key of the order
     * @param line the line's number, from 1
     */
    record OrderLine(@NotNull @HostKey String order, @Min(1) int line) implements PoolReference {}

    /**
     * The pool that a grant brought. Immutable.
     *
     * @param key the host's key of the grant
     */
    record Grant(@NotNull @HostKey String key) implements PoolReference {}
}
