/** Seat pools and what an order gives (domain.md §4). */
@NullMarked
package io.lcart.core.seat;

import org.jspecify.annotations.NullMarked;
