package io.lcart.core.seat.roster;

/** What became of reading a file: a {@link Roster} with a verdict on every row, or a {@link RosterRefused} for the file as a whole. */
public sealed interface RosterReading permits Roster, RosterRefused {}
