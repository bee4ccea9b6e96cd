package io.lcart.core.tile;

import io.lcart.spi.Micros;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One supposed change to a {@link Situation}; explanations are made of them (product.md N1). Immutable. */
public sealed interface FactChange {

    /**
     * There comes to be one of a fact, or there are none any more.
     *
     * @param fact the fact
     * @param gained whether it is gained or lost
     */
    record OfFact(Fact fact, boolean gained) implements FactChange {}

    /**
     * The person joins a group, or leaves it.
     *
     * @param group the group
     * @param joined whether they join or leave
     */
    record OfMembership(GroupId group, boolean joined) implements FactChange {}

    /**
     * The person joins some group that no rule names and they are not in.
     *
     * @param highScoreBoard whether it is one whose high score board is on
     */
    record OfAnotherGroup(boolean highScoreBoard) implements FactChange {}

    /**
     * The high score board of a group is switched.
     *
     * @param group a group the person belongs to, or the default group
     * @param on whether it is switched on or off
     */
    record OfBoard(GroupId group, boolean on) implements FactChange {}

    /**
     * The person gains access to a course, or loses it.
     *
     * @param course the course
     * @param gained whether it is gained or lost
     */
    record OfAccess(CourseId course, boolean gained) implements FactChange {}

    /**
     * The person completes a course, or its completions are withdrawn.
     *
     * @param course the course
     * @param completed whether it is completed or withdrawn
     */
    record OfCompletion(CourseId course, boolean completed) implements FactChange {}

    /**
     * The person comes to have an order in a state, or has none in it any more.
     *
     * @param order the order's offering, if it matters, and state
     * @param gained whether there comes to be one or none is left
     */
    record OfOrder(OrderProbe order, boolean gained) implements FactChange {}

    /**
     * A setting of the site takes a value.
     *
     * @param name the setting's name
     * @param value the value as text, or {@code null} to unset it; a switch other than {@code badges} cannot be unset
     */
    record OfSetting(String name, @Nullable String value) implements FactChange {}

    /**
     * Time goes on, or back, while everything else stays.
     *
     * @param at to which instant
     */
    record OfTime(Instant at) implements FactChange {
        /** Truncates to microseconds. */
        public OfTime {
            at = Micros.of(at);
        }
    }
}
