package io.lcart.samples.portal.demo;

import java.util.List;

/**
 * Somebody of the demo data to sign in as. Immutable.
 *
 * @param personId the account's key
 * @param email the address
 * @param password the password
 * @param displayName the name
 * @param roles what they are now, and {@code host} for the portal's administrator
 * @param notes what their dashboard shows, in English
 */
public record DemoPerson(
        String personId, String email, String password, String displayName, List<String> roles, String notes) {

    /** Copies the list. */
    public DemoPerson {
        roles = List.copyOf(roles);
    }
}
