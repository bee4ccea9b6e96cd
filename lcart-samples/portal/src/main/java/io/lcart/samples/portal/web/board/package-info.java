/** The page behind the tile Leaderboard. */
@NullMarked
package io.lcart.samples.portal.web.board;

import org.jspecify.annotations.NullMarked;
