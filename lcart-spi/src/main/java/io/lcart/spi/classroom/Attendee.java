package io.lcart.spi.classroom;

import io.lcart.spi.people.Account;
import io.lcart.spi.training.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A person on the roster of a class. Immutable.
 *
 * @param account the person
 * @param progress how far they have come in the offering, or {@code null} if nothing was told
 */
public record Attendee(Account account, @Nullable Progress progress) {}
