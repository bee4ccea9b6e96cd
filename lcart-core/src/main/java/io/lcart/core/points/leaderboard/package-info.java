/** Leaderboards: who stands where among the members of a group (domain.md §7). */
@NullMarked
package io.lcart.core.points.leaderboard;

import org.jspecify.annotations.NullMarked;
