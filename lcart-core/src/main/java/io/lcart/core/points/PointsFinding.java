package io.lcart.core.points;

import io.lcart.core.configuration.PointsRule;
import io.lcart.spi.points.Activity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an activity gives, and why. Immutable.
 *
 * @param activity the activity
 * @param reason why it gives what it gives
 * @param points how many points, 0 for none
 * @param awardKey what the points are given for, or {@code null} if there are none
 * @param rules the number of the configuration that was in force when it happened, 0 for the defaults
 * @param rule the rule of its kind in it, or {@code null} if there was none
 * @param because the event that is in the way: the first attempt, or what gave the points; else {@code null}
 * @param capEnds where a cap limits the points, the first instant at which it begins anew; {@code null} if it never does, or there is none
 */
public record PointsFinding(
        Activity activity,
        PointsReason reason,
        long points,
        @Nullable String awardKey,
        long rules,
        @Nullable PointsRule rule,
        @Nullable String because,
        @Nullable Instant capEnds) {}
