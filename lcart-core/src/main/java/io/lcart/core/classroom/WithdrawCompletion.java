package io.lcart.core.classroom;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws what is recorded of a person in a class, with all that followed from it (domain.md §15-Q21). Immutable.
 *
 * @param offering the class
 * @param person who, on its roster
 * @param seen the {@linkplain RosterEntry#version() version} the instructor saw, or {@code null} to withdraw whatever is there
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record WithdrawCompletion(
        @NotNull OfferingId offering,
        @NotNull AccountId person,
        @Size(min = 1, max = 64) @Nullable String seen,
        @Size(min = 1, max = 255) @Nullable String key) {}
