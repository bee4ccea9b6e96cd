package io.lcart.spi.report;

import io.lcart.spi.people.AccountId;

/**
 * A person as reports show them. Immutable.
 *
 * @param id who
 * @param firstName the given name
 * @param lastName the family name, possibly empty
 * @param email the address as the person wrote it
 * @param emailKey the canonical address
 * @param sortKey what people sort by, see {@link io.lcart.spi.people.Account#sortKey}
 */
public record ReportedPerson(
        AccountId id, String firstName, String lastName, String email, String emailKey, String sortKey) {

    /**
     * The name to show.
     *
     * @return first and last name, separated by a space
     */
    public String displayName() {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName;
    }
}
