/** Points for activities (domain.md §5). */
@NullMarked
package io.lcart.core.points;

import org.jspecify.annotations.NullMarked;
