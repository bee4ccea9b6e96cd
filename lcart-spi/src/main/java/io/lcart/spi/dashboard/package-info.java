/** The facts one dashboard is decided on, in one storage call (architecture.md, "Ports"). */
@NullMarked
package io.lcart.spi.dashboard;

import org.jspecify.annotations.NullMarked;
