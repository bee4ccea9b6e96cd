/** Boards against a plain sort, over random histories. */
@NullMarked
package io.lcart.boardproof;

import org.jspecify.annotations.NullMarked;
