package io.lcart.spi.identity;

import io.lcart.spi.people.AccountId;

/**
 * A person as the host's directory knows them. Immutable.
 *
 * @param account the host's key
 * @param firstName the given name
 * @param lastName the family name, possibly empty
 * @param email the address mail goes to
 */
public record Identity(AccountId account, String firstName, String lastName, String email) {}
