package io.lcart.samples.portal.web.seat;

import org.jspecify.annotations.Nullable;

/**
 * A seat as it is shown. Immutable.
 *
 * @param number its number in the line
 * @param state {@code available}, {@code invited}, {@code expired}, {@code claimed}, {@code revoked} or {@code refunded}
 * @param stateWords the state in words
 * @param name who has it or had it, or {@code null}
 * @param email their address or the invited one, or {@code null}
 * @param detail since when, until when
 * @param invitation the invitation that can be taken back, or {@code null}
 * @param remindable whether it can be sent once more
 * @param key names what the forms of this row do
 */
public record SeatView(
        String number,
        String state,
        String stateWords,
        @Nullable String name,
        @Nullable String email,
        String detail,
        @Nullable String invitation,
        boolean remindable,
        String key) {}
