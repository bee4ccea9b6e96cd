package io.lcart.core.points.leaderboard;

import org.jspecify.annotations.Nullable;

/**
 * One person on a board. There is nothing in it by which somebody who wants no name can be told from another such person. Immutable.
 *
 * @param rank the rank by the site's policy for ties
 * @param displayName the name, or {@code null} for somebody else who takes part without a name
 * @param points the points within the period
 * @param me whether it is the viewer
 */
public record LeaderboardRow(int rank, @Nullable String displayName, long points, boolean me) {}
