package io.lcart.core.tile;

import io.lcart.core.people.Role;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a tile: a condition on one person's facts at one instant (product.md P1). The language is closed, has no scripting and no
 * regular expressions; a rule is at most {@value #MAX_DEPTH} deep and has at most {@value #MAX_NODES} nodes, so deciding it always ends,
 * never throws, and takes time in proportion to its size (reliability.md G1, T26). Immutable and thread-safe.
 *
 * <p>The order of the parts of {@code all} and {@code any} never changes an answer; it only chooses among equally short explanations.
 */
public sealed interface TileRule permits TileRule.All, TileRule.Any, TileRule.Not, Condition {

    /** How deep rules may be nested; a single condition has depth 1. */
    int MAX_DEPTH = 16;

    /** How many nodes a rule may have. */
    int MAX_NODES = 256;

    /**
     * Decides.
     *
     * @param situation the facts
     * @return whether the rule holds in them
     */
    boolean holds(Situation situation);

    /**
     * The rule's kind: its name in JSON.
     *
     * @return the kind, as in {@code all} or {@code role}
     */
    String kind();

    /**
     * The rules this one is made of.
     *
     * @return its parts, none for a condition
     */
    default List<TileRule> parts() {
        return List.of();
    }

    /**
     * Holds if every part holds.
     *
     * @param parts at least one rule
     */
    record All(List<TileRule> parts) implements TileRule {
        /**
         * Copies the list.
         *
         * @throws io.lcart.spi.InvalidInputException if it is empty, or the rule is too deep or too large
         */
        public All {
            parts = List.copyOf(parts);
            RuleLimits.check("all", parts);
        }

        @Override
        public boolean holds(Situation situation) {
            return parts.stream().allMatch(part -> part.holds(situation));
        }

        @Override
        public String kind() {
            return "all";
        }
    }

    /**
     * Holds if at least one part holds.
     *
     * @param parts at least one rule
     */
    record Any(List<TileRule> parts) implements TileRule {
        /**
         * Copies the list.
         *
         * @throws io.lcart.spi.InvalidInputException if it is empty, or the rule is too deep or too large
         */
        public Any {
            parts = List.copyOf(parts);
            RuleLimits.check("any", parts);
        }

        @Override
        public boolean holds(Situation situation) {
            return parts.stream().anyMatch(part -> part.holds(situation));
        }

        @Override
        public String kind() {
            return "any";
        }
    }

    /**
     * Holds if its part does not.
     *
     * @param part the rule to deny
     */
    record Not(TileRule part) implements TileRule {
        /**
         * Checks the size.
         *
         * @throws io.lcart.spi.InvalidInputException if the rule is too deep or too large
         */
        public Not {
            RuleLimits.check("not", List.of(part));
        }

        @Override
        public boolean holds(Situation situation) {
            return !part.holds(situation);
        }

        @Override
        public String kind() {
            return "not";
        }

        @Override
        public List<TileRule> parts() {
            return List.of(part);
        }
    }

    /**
     * A rule that holds if every part holds.
     *
     * @param parts at least one rule
     * @return the rule
     * @throws io.lcart.spi.InvalidInputException if there is no part, or the rule is too deep or too large
     */
    static TileRule all(TileRule... parts) {
        return new All(List.of(parts));
    }

    /**
     * A rule that holds if at least one part holds.
     *
     * @param parts at least one rule
     * @return the rule
     * @throws io.lcart.spi.InvalidInputException if there is no part, or the rule is too deep or too large
     */
    static TileRule any(TileRule... parts) {
        return new Any(List.of(parts));
    }

    /**
     * A rule that holds if another does not.
     *
     * @param part the rule to deny
     * @return the rule
     * @throws io.lcart.spi.InvalidInputException if the rule is too deep or too large
     */
    static TileRule not(TileRule part) {
        return new Not(part);
    }

    /**
     * A rule that always holds.
     *
     * @return the rule
     */
    static TileRule always() {
        return new Condition.Always();
    }

    /**
     * A rule for people who have a role.
     *
     * @param role the role
     * @return the rule
     */
    static TileRule role(Role role) {
        return new Condition.InRole(role);
    }

    /**
     * A rule for members of a group. Who is in no group counts as a member of the site's default group.
     *
     * @param group the group
     * @return the rule
     */
    static TileRule inGroup(GroupId group) {
        return new Condition.InGroup(group);
    }

    /**
     * A rule for people with a leaderboard: members of some group whose high score board is on (domain.md §7).
     *
     * @return the rule
     */
    static TileRule highScoreBoard() {
        return new Condition.HighScoreBoard();
    }

    /**
     * A rule for people with access to a course.
     *
     * @param course the course
     * @return the rule
     */
    static TileRule access(CourseId course) {
        return new Condition.Access(course);
    }

    /**
     * A rule for people who have completed a course.
     *
     * @param course the course
     * @return the rule
     */
    static TileRule completion(CourseId course) {
        return new Condition.Completion(course);
    }

    /**
     * A rule for people who have an order in one of several states.
     *
     * @param offering an offering that the order names, or {@code null} for any order
     * @param statuses the states, at least one
     * @return the rule
     * @throws IllegalArgumentException if there is no state
     */
    static TileRule order(@Nullable OfferingId offering, Set<OrderStatus> statuses) {
        return new Condition.Ordered(offering, statuses);
    }

    /**
     * A rule on the site's settings, the same for everybody.
     *
     * @param name the setting's name: {@code gamification}, {@code badges}, {@code external-training},
     *     {@code purchase-order-auto-grant}, or one of the host's own
     * @param value the value it must have, as text
     * @return the rule
     * @throws IllegalArgumentException if the setting is a switch and {@code value} is neither {@code true} nor {@code false}
     */
    static TileRule setting(String name, String value) {
        return new Condition.Setting(name, value);
    }

    /**
     * A rule that holds for a time.
     *
     * @param from the first instant at which it holds, or {@code null} if it always did
     * @param until the first instant at which it holds no longer, or {@code null} if it always will
     * @return the rule
     * @throws IllegalArgumentException if both are {@code null}, or {@code until} is not after {@code from}
     */
    static TileRule during(@Nullable Instant from, @Nullable Instant until) {
        return new Condition.During(from, until);
    }

    /**
     * A rule for people of whom there is at least one of a fact.
     *
     * @param fact the fact
     * @return the rule
     */
    static TileRule fact(Fact fact) {
        return new Condition.Stored(fact);
    }
}
