package io.lcart.core.recognition;

import io.lcart.core.validation.PlainText;
import io.lcart.spi.recognition.AwardId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Names an award that is to be taken away, and says why. Immutable.
 *
 * @param award which one
 * @param reason why, for its holder, the record and the audit trail; the public never reads it
 */
public record RevokeAward(
        @NotNull AwardId award,
        @NotBlank @PlainText(max = 1000) String reason) {}
