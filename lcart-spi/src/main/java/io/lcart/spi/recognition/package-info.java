/** Badges and their awards (domain.md §6). */
@NullMarked
package io.lcart.spi.recognition;

import org.jspecify.annotations.NullMarked;
