/** Counters of attempts in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.attempt;

import org.jspecify.annotations.NullMarked;
