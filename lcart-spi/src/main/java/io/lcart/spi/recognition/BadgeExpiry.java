package io.lcart.spi.recognition;

import java.time.LocalDate;

/** When an awarded badge expires (domain.md §6). */
public sealed interface BadgeExpiry {

    /** Never. */
    record Never() implements BadgeExpiry {}

    /**
     * A number of calendar months after the award.
     *
     * @param months at least 1
     */
    record AfterMonths(int months) implements BadgeExpiry {}

    /**
     * The same day for everyone.
     *
     * @param date the first day on which it is expired, in the site's zone
     */
    record OnDate(LocalDate date) implements BadgeExpiry {}
}
