/** Standings in memory: who stands where among very many, at once (domain.md §7; reliability.md E3). */
@NullMarked
package io.lcart.core.points.board;

import org.jspecify.annotations.NullMarked;
