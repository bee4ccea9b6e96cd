package io.lcart.spi.people;

import io.lcart.spi.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person on the public side of the site: learner, manager and instructor alike (domain.md §0). Immutable.
 *
 * @param id the host's key
 * @param firstName the given name
 * @param lastName the family name, possibly empty
 * @param email the address as the person wrote it; mail goes here and nowhere else
 * @param emailKey the canonical form of the address, computed by core (reliability.md §4.6); unique over all accounts
 * @param locale the person's language as a BCP 47 tag, or {@code null} for the site's
 * @param status whether the account may use the site now
 * @param createdAt when the account came to be
 */
public record Account(
        AccountId id,
        String firstName,
        String lastName,
        String email,
        String emailKey,
        @Nullable String locale,
        AccountStatus status,
        Instant createdAt) {

    /** Truncates {@code createdAt} to microseconds. */
    public Account {
        createdAt = Micros.of(createdAt);
    }

    /**
     * The name to show.
     *
     * @return first and last name, separated by a space
     */
    public String displayName() {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName;
    }

    /**
     * What accounts sort by where they are listed by name; storage keeps it and compares it binary, so that pages are the same everywhere.
     *
     * @return the family name, or the given name where there is none, without case and accents, then the given name; at most 200 characters,
     *     none of them beyond U+FFFD
     */
    public String sortKey() {
        return NameOrder.of(firstName, lastName);
    }
}
