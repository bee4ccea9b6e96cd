package io.lcart.samples.portal.store;

import io.lcart.spi.people.AccountStatus;

/**
 * What one person signs in with. Immutable.
 *
 * @param personId the account's key
 * @param passwordHash the hashed password, as {@code Passwords} writes it
 * @param status whether the person may use the portal
 * @param host whether the person is the portal's own administrator
 */
public record Credential(String personId, String passwordHash, AccountStatus status, boolean host) {

    @Override
    public String toString() {
        return "credential of " + personId;
    }
}
