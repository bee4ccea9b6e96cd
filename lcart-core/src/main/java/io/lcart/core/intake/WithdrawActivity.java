package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import jakarta.validation.constraints.NotNull;

/**
 * Undoes an activity that was told before: it did not happen, or does not count (reliability.md E4). Its points are taken back, and what it
 * stood in the way of counts. An activity that is undone stays undone; to tell it again changes nothing. Immutable.
 *
 * @param eventId the host's key of the event
 */
public record WithdrawActivity(@NotNull @HostKey String eventId) implements IntakeCommand {}
