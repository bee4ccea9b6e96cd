/** Seat pools, what an order gives, and what follows from a claimed seat (domain.md §4). */
@NullMarked
package io.lcart.core.seat.pool;

import org.jspecify.annotations.NullMarked;
