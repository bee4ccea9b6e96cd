package io.lcart.core.tile;

import io.lcart.core.people.Role;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule without parts: one question about the facts. Made by the methods of {@link TileRule}. Immutable and thread-safe. */
public sealed interface Condition extends TileRule {

    /** Holds for everybody. */
    record Always() implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return true;
        }

        @Override
        public String kind() {
            return "always";
        }
    }

    /**
     * Holds for people who have a role.
     *
     * @param role the role
     */
    record InRole(Role role) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.roles().contains(role);
        }

        @Override
        public String kind() {
            return "role";
        }
    }

    /**
     * Holds for members of a group, and for people in no group if it is the site's default group.
     *
     * @param group the group
     */
    record InGroup(GroupId group) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.groups().contains(group);
        }

        @Override
        public String kind() {
            return "group";
        }
    }

    /** Holds for members of a group whose high score board is on. */
    record HighScoreBoard() implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.groups().hasBoard();
        }

        @Override
        public String kind() {
            return "high-score-board";
        }
    }

    /**
     * Holds for people with access to a course.
     *
     * @param course the course
     */
    record Access(CourseId course) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.accessible().contains(course);
        }

        @Override
        public String kind() {
            return "access";
        }
    }

    /**
     * Holds for people who have completed a course.
     *
     * @param course the course
     */
    record Completion(CourseId course) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.completed().contains(course);
        }

        @Override
        public String kind() {
            return "completion";
        }
    }

    /**
     * Holds for people who have an order in one of several states.
     *
     * @param offering an offering that the order names, or {@code null} for any order
     * @param statuses the states, at least one
     */
    record Ordered(@Nullable OfferingId offering, Set<OrderStatus> statuses) implements Condition {
        /**
         * Copies the set.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Ordered {
            if (statuses.isEmpty()) {
                throw new IllegalArgumentException("an order is asked for in at least one state");
            }
            statuses = Collections.unmodifiableSet(EnumSet.copyOf(statuses));
        }

        /**
         * What this asks of storage.
         *
         * @return one probe for each state
         */
        public Set<OrderProbe> probes() {
            return statuses.stream()
                    .map(status -> new OrderProbe(offering, status))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean holds(Situation situation) {
            return statuses.stream().anyMatch(status -> situation.orders().contains(new OrderProbe(offering, status)));
        }

        @Override
        public String kind() {
            return "order";
        }
    }

    /**
     * Holds where a setting has a value.
     *
     * @param name the setting's name
     * @param value the value, as text
     */
    record Setting(String name, String value) implements Condition {
        /**
         * Checks the value of a switch.
         *
         * @throws IllegalArgumentException if the name is blank, or the setting is a switch and {@code value} neither {@code true} nor
         *     {@code false}
         */
        public Setting {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a setting has a name");
            }
            if (Situation.SWITCHES.contains(name) && !value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException("the setting " + name + " is true or false");
            }
        }

        @Override
        public boolean holds(Situation situation) {
            return value.equals(situation.setting(name));
        }

        @Override
        public String kind() {
            return "setting";
        }
    }

    /**
     * Holds for a time, {@code from <= t < until}.
     *
     * @param from the first instant at which it holds, or {@code null} if it always did
     * @param until the first instant at which it holds no longer, or {@code null} if it always will
     */
    record During(@Nullable Instant from, @Nullable Instant until) implements Condition {
        /**
         * Truncates both ends to microseconds.
         *
         * @throws IllegalArgumentException if both are {@code null}, or {@code until} is not after {@code from}
         */
        public During {
            from = from == null ? null : Micros.of(from);
            until = until == null ? null : Micros.of(until);
            if (from == null && until == null) {
                throw new IllegalArgumentException("a span of time has a start or an end");
            }
            if (from != null && until != null && !until.isAfter(from)) {
                throw new IllegalArgumentException("a span of time ends after it starts");
            }
        }

        @Override
        public boolean holds(Situation situation) {
            Instant at = situation.at();
            return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
        }

        @Override
        public String kind() {
            return "during";
        }
    }

    /**
     * Holds for people of whom there is at least one of a fact.
     *
     * @param fact the fact
     */
    record Stored(Fact fact) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.has(fact);
        }

        @Override
        public String kind() {
            return "fact";
        }
    }
}
