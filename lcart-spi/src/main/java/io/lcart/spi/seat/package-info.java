/** Seats, the pools they come in, invitations and manager links (domain.md §4). */
@NullMarked
package io.lcart.spi.seat;

import org.jspecify.annotations.NullMarked;
