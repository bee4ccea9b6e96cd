package io.lcart.core.classroom;

import io.lcart.core.validation.PlainText;
import io.lcart.spi.catalog.OfferingId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Writes to everybody on the roster of a class (domain.md §11, "Can email students"). Immutable.
 *
 * @param offering the class
 * @param subject the subject, on one line, at most 150 characters
 * @param text the message, plain text of at most 10 000 characters
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record MailRoster(
        @NotNull OfferingId offering,
        @NotBlank @PlainText(max = 150) String subject,
        @NotBlank @PlainText(max = 10_000, multiline = true) String text,
        @Size(min = 1, max = 255) @Nullable String key) {}
