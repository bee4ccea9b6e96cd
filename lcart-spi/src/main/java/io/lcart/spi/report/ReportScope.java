package io.lcart.spi.report;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * The one scope of reports, as data: the pairs of a person and an offering that a viewer reaches at an instant {@code t} (domain.md §8,
 * reliability.md T01, T02). A transcript is every offering that a person completed by {@code t}, or had access to that was in force at
 * {@code t} or at any instant before; access that an order gave, and that was never in force, is no access (domain.md §12). The grounds,
 * each of which holds at {@code t}:
 *
 * <ul>
 *   <li>the viewer administers a group: the transcripts of its members at {@code t};
 *   <li>a manager link of the viewer's, recorded at {@code t} or before: its person, and the offering of the seat's pool;
 *   <li>the viewer is an instructor and assigned to an offering: the people whose access to it is in force at {@code t}, and that offering.
 * </ul>
 *
 * <p>A pair that is reached on several grounds is one pair. Nobody reaches themself except by {@link ReportReach#SELF}. The status of an
 * account has no say. Immutable.
 *
 * @param viewer who asks
 * @param at the instant {@code t}
 * @param reach how far the scope reaches
 */
public record ReportScope(AccountId viewer, Instant at, ReportReach reach) {

    /** Truncates {@code at} to microseconds. */
    public ReportScope {
        at = Micros.of(at);
    }
}
