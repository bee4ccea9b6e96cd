package io.lcart.jdbc.internal.seat;

/** The name of a seat inside: the number of its pool and its own within it. */
record Seat(long pool, int number) {}
