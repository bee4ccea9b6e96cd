package io.lcart.core.seat;

import io.lcart.core.seat.roster.RosterLimits;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a site hands out its seats. Immutable.
 *
 * @param accessClock from when the access of a claimed seat counts; the order's date by default (domain.md §15-Q10)
 * @param invitationLife how long an invitation is open, or {@code null} for as long as nobody ends it; 30 days by default
 * @param strictAddress whether only the person with the invited address may use an invitation; true by default (reliability.md T20)
 * @param remindEvery how long after an invitation was sent it may be sent again; 10 minutes by default (reliability.md T20)
 * @param mailsPerDay how many mails one line sends in a day of UTC; 1000 by default (reliability.md T20)
 * @param attemptsPerHour how many codes a person may try in an hour of UTC; 60 by default (reliability.md T28)
 * @param lowSeats with how many available seats or fewer a line is low; 2 by default, 0 for no warning (product.md P5)
 * @param listLimits how large a list of people may be that is imported; {@link RosterLimits#STANDARD} by default
 * @param claimLink the address of the host's page to use a code, with <code>{code}</code> where the code goes, in its path or fragment;
 *     {@code null} where mails shall have the code alone
 */
public record SeatPolicy(
        AccessClock accessClock,
        @Nullable Duration invitationLife,
        boolean strictAddress,
        Duration remindEvery,
        int mailsPerDay,
        int attemptsPerHour,
        int lowSeats,
        RosterLimits listLimits,
        @Nullable String claimLink) {

    /** What holds where the host says nothing. */
    public static final SeatPolicy DEFAULT = new SeatPolicy(
            AccessClock.ORDER_DATE,
            Duration.ofDays(30),
            true,
            Duration.ofMinutes(10),
            1000,
            60,
            2,
            RosterLimits.STANDARD,
            null);

    private static final String MARK = "{code}";

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a duration is not above zero, a number is negative, or the claim link has no <code>{code}</code> or
     *     has it in its query, where servers write it into their logs (ASVS 14.2.1)
     */
    public SeatPolicy {
        Objects.requireNonNull(accessClock, "accessClock");
        if (!isPositive(remindEvery) || (invitationLife != null && !isPositive(invitationLife))) {
            throw new IllegalArgumentException("durations of a seat policy are above zero");
        }
        if (mailsPerDay < 0 || attemptsPerHour < 0 || lowSeats < 0) {
            throw new IllegalArgumentException("numbers of a seat policy are not negative");
        }
        if (claimLink != null && !isLink(claimLink)) {
            throw new IllegalArgumentException("a claim link has " + MARK + " in its path or fragment: " + claimLink);
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static boolean isLink(String link) {
        int mark = link.indexOf(MARK);
        int query = link.indexOf('?');
        int fragment = link.indexOf('#');
        boolean inQuery = query >= 0 && query < mark && (fragment < 0 || mark < fragment);
        return mark >= 0 && !inQuery;
    }

    /**
     * This policy with a page to use codes.
     *
     * @param link its address, with <code>{code}</code>
     * @return the policy
     */
    public SeatPolicy withClaimLink(String link) {
        return new SeatPolicy(
                accessClock,
                invitationLife,
                strictAddress,
                remindEvery,
                mailsPerDay,
                attemptsPerHour,
                lowSeats,
                listLimits,
                link);
    }

    /**
     * This policy with another clock of access.
     *
     * @param clock from when access counts
     * @return the policy
     */
    public SeatPolicy withAccessClock(AccessClock clock) {
        return new SeatPolicy(
                clock,
                invitationLife,
                strictAddress,
                remindEvery,
                mailsPerDay,
                attemptsPerHour,
                lowSeats,
                listLimits,
                claimLink);
    }

    /**
     * This policy with another limit of mails.
     *
     * @param mails how many mails one line sends in a day of UTC
     * @return the policy
     * @throws IllegalArgumentException if it is negative
     */
    public SeatPolicy withMailsPerDay(int mails) {
        return new SeatPolicy(
                accessClock,
                invitationLife,
                strictAddress,
                remindEvery,
                mails,
                attemptsPerHour,
                lowSeats,
                listLimits,
                claimLink);
    }

    /**
     * This policy with another limit of tries.
     *
     * @param attempts how many codes a person may try in an hour of UTC
     * @return the policy
     * @throws IllegalArgumentException if it is negative
     */
    public SeatPolicy withAttemptsPerHour(int attempts) {
        return new SeatPolicy(
                accessClock,
                invitationLife,
                strictAddress,
                remindEvery,
                mailsPerDay,
                attempts,
                lowSeats,
                listLimits,
                claimLink);
    }
}
