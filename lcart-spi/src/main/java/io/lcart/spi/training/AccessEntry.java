package io.lcart.spi.training;

import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's access to one offering from one source (domain.md §3.1). At an instant {@code t} the entry gives access if it is in force at
 * {@code t}, that is not suspended, and its window has not ended; before the window's start it is upcoming. Effective access is the union
 * of all entries. Immutable.
 *
 * @param id made by lcart from the source
 * @param account who has access
 * @param offering to what
 * @param source why
 * @param window from when to when, fixed at purchase
 * @param givenAt when it was given: the order's date, or the claim of the seat; it is not in force before
 * @param endedAt when it was taken back for good, or {@code null} if it was not; it is not in force from then on
 * @param inForce when the entry was not suspended, from {@code givenAt} on and before {@code endedAt}; oldest first, without overlap,
 *     possibly empty
 */
public record AccessEntry(
        AccessEntryId id,
        AccountId account,
        OfferingId offering,
        AccessSource source,
        Interval window,
        Instant givenAt,
        @Nullable Instant endedAt,
        List<Interval> inForce) {

    /** Copies the list, truncates the instants to microseconds. */
    public AccessEntry {
        givenAt = Micros.of(givenAt);
        endedAt = endedAt == null ? null : Micros.of(endedAt);
        inForce = List.copyOf(inForce);
    }
}
