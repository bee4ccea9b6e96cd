package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registration code that was issued for an invitation. Immutable.
 *
 * @param hash its keyed hash, unique
 * @param invitation the invitation it opens
 * @param ending the last four symbols, by which its owner tells it apart
 * @param issuedAt when it was issued
 * @param replacedAt when another code took its place, or {@code null} while none did; such a code opens nothing any more
 */
public record IssuedCode(
        CodeHash hash,
        InvitationId invitation,
        String ending,
        Instant issuedAt,
        @Nullable Instant replacedAt) {

    /**
     * Truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if {@code ending} has not four characters
     */
    public IssuedCode {
        issuedAt = Micros.of(issuedAt);
        replacedAt = replacedAt == null ? null : Micros.of(replacedAt);
        if (ending.length() != 4) {
            throw new IllegalArgumentException("of a code the last four symbols are kept");
        }
    }
}
