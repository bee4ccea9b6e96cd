package io.lcart.spi.completion;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * The wish to withdraw a completion. Immutable.
 *
 * @param completion which one
 * @param from from when on it does not count any more
 * @param by who withdraws it: an account's id, or the name of a system actor
 */
public record CompletionWithdrawal(CompletionId completion, Instant from, String by) {

    /** Truncates {@code from} to microseconds. */
    public CompletionWithdrawal {
        from = Micros.of(from);
    }
}
