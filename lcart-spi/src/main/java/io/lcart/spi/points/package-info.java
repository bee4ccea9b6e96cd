/** Activities and the points ledger (domain.md §5). */
@NullMarked
package io.lcart.spi.points;

import org.jspecify.annotations.NullMarked;
