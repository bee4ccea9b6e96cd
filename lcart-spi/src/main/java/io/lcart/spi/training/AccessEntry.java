package io.lcart.spi.training;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.util.List;

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
 * @param inForce when the entry was not suspended, from the instant it was given; oldest first, without overlap, possibly empty
 */
public record AccessEntry(
        AccessEntryId id,
        AccountId account,
        OfferingId offering,
        AccessSource source,
        Interval window,
        List<Interval> inForce) {

    /** Copies the list. */
    public AccessEntry {
        inForce = List.copyOf(inForce);
    }
}
