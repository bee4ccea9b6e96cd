/**
 * The reference adapters of every port, which keep everything in memory: for tests, for trying lcart out, and as the yardstick of the
 * kit in {@code io.lcart.spi.tck}.
 */
@NullMarked
package io.lcart.spi.memory;

import org.jspecify.annotations.NullMarked;
