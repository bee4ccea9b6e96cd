/** Seats in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.seat;

import org.jspecify.annotations.NullMarked;
