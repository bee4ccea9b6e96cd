package io.lcart.core.classroom;

import io.lcart.core.validation.StorableInstant;
import io.lcart.spi.catalog.OfferingId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marks everybody on a roster as completed for whom nothing was ever recorded there; what was recorded, and what was withdrawn, stays as it is.
 * Immutable.
 *
 * @param offering the class
 * @param completedAt when it happened, not in the future; {@code null} for now
 * @param plan the {@linkplain MarkAllOutcome.Planned#plan() plan} of the preview: where others would be marked now, nobody is; {@code null} to
 *     mark whoever is to be marked
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record MarkAll(
        @NotNull OfferingId offering,
        @StorableInstant @Nullable Instant completedAt,
        @Size(min = 1, max = 64) @Nullable String plan,
        @Size(min = 1, max = 255) @Nullable String key) {}
