package io.lcart.spi.identity;

/**
 * A person the host's directory is asked to add. Immutable.
 *
 * @param firstName the given name
 * @param lastName the family name, possibly empty
 * @param email the address as the person wrote it
 * @param emailKey its canonical form, by which the directory decides whether the person exists already
 */
public record NewIdentity(String firstName, String lastName, String email, String emailKey) {}
