package io.lcart.core.seat.roster;

/**
 * A person on a list. Immutable.
 *
 * @param line the line of the file the row starts on, counted from 1
 * @param firstName the given name, 1 to 100 characters
 * @param lastName the family name, possibly empty, at most 100 characters
 * @param email the address as the file has it, without blanks around it; mail goes to it as it stands
 * @param emailKey its {@linkplain io.lcart.core.people.EmailKey canonical form}, by which the person is known
 */
public record RosterRow(int line, String firstName, String lastName, String email, String emailKey) {}
