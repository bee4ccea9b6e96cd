/** Lists of students as managers have them: CSV files read with a verdict on every row, and what failed written back (domain.md §4). */
@NullMarked
package io.lcart.core.seat.roster;

import org.jspecify.annotations.NullMarked;
