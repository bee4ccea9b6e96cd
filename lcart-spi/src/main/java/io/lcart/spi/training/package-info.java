/** Access to offerings, and progress in them (domain.md §3.1). */
@NullMarked
package io.lcart.spi.training;

import org.jspecify.annotations.NullMarked;
