package io.lcart.core.points.leaderboard;

import io.lcart.core.configuration.TiePolicy;

/**
 * Why the viewer has this rank (product.md N1): those with more points come first, and what becomes of equal points the site decides.
 * Immutable.
 *
 * @param above how many have more points
 * @param equal how many others have as many
 * @param equalBefore how many of these stand before the viewer, because they reached the points earlier or, at one instant, have the older account
 * @param ties the policy for ties that was applied: {@code above + 1} where a rank is shared, one for each different number of points above and 1
 *     where it is dense, {@code above + equalBefore + 1} where nobody shares one
 * @param toNext how many points there are between the viewer and the next one above, or 0 if nobody is
 */
public record RankExplanation(int above, int equal, int equalBefore, TiePolicy ties, long toNext) {}
