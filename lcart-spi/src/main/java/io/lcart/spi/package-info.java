/**
 * Values that every slice shares: intervals of time, capped counts, host keys, and the exceptions that mean "could not tell".
 *
 * <p>Everything in this module is immutable and free of any library but the JDK and the JSpecify annotations.
 */
@NullMarked
package io.lcart.spi;

import org.jspecify.annotations.NullMarked;
