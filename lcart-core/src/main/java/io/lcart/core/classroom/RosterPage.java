package io.lcart.core.classroom;

import io.lcart.core.paging.Page;

/**
 * A page of a roster, and the class it is of. Immutable.
 *
 * @param info the class
 * @param entries the people, by family name, given name and id
 */
public record RosterPage(ClassInfo info, Page<RosterEntry> entries) {}
