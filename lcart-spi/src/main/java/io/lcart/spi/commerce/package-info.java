/** Orders, their lines and the history of their states (domain.md §12). */
@NullMarked
package io.lcart.spi.commerce;

import org.jspecify.annotations.NullMarked;
