package io.lcart.spi.training;

import io.lcart.spi.Micros;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * How far a person has come in an offering. Immutable.
 *
 * @param account the person
 * @param offering the offering
 * @param percent 0 to 100
 * @param at when it was so; of two reports the later one counts
 */
public record Progress(AccountId account, OfferingId offering, int percent, Instant at) {

    /**
     * Checks the percentage.
     *
     * @throws IllegalArgumentException if {@code percent} is not within 0 to 100
     */
    public Progress {
        at = Micros.of(at);
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("progress is 0 to 100 percent, not " + percent);
        }
    }
}
