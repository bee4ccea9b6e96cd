package io.lcart.jdbc.internal.seat;

/** The number of a seat inside: the number of its pool and its own within it. */
record SeatNumber(long pool, int number) {}
