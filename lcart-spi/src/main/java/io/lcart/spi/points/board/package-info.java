/** What people have on boards, and how a reader follows it (domain.md §7). */
@NullMarked
package io.lcart.spi.points.board;

import org.jspecify.annotations.NullMarked;
