package io.lcart.core.configuration;

import io.lcart.spi.HostKeys;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many points one kind of activity gives, and how often (domain.md §5, §15-Q13, Q17). Immutable.
 *
 * @param points how many points an activity gives, 0 to {@value #MAX_POINTS}
 * @param items other amounts, by item, for the items that give more or less than that
 * @param once what gives points once only
 * @param attempts which of several attempts at an item counts
 * @param cap how many points the kind gives at most, or {@code null} for no limit
 */
public record PointsRule(
        long points,
        Map<String, Long> items,
        Once once,
        Attempts attempts,
        @Nullable Cap cap) {

    /** The most points that one activity can give. */
    public static final long MAX_POINTS = 1_000_000_000;

    /** The kind of activity that counts once a day unless its rule says otherwise, and that cannot fail. */
    public static final String LOGIN = "login";

    /** What gives points once only. */
    public enum Once {
        /** Each event gives points. */
        EVENT,
        /** Each item gives points once; what has no item gives points for each event. */
        ITEM,
        /** Each day of the site's zone gives points once. */
        DAY,
        /** The kind gives points once. */
        EVER
    }

    /** Which of several attempts at an item counts. */
    public enum Attempts {
        /** The first one that was passed. */
        BEST,
        /** The very first one, and nothing else if it was not passed. */
        FIRST
    }

    /** How long a cap holds before it begins anew, in the site's zone. */
    public enum Per {
        /** A calendar day. */
        DAY,
        /** A week, from Monday on. */
        WEEK,
        /** A calendar month. */
        MONTH,
        /** It never begins anew. */
        EVER;

        /**
         * When the span began that an instant lies in.
         *
         * @param at the instant
         * @param zone the site's zone
         * @return its first instant
         */
        public Instant start(Instant at, ZoneId zone) {
            return this == EVER ? Instant.MIN : instant(first(at, zone), zone);
        }

        /**
         * When the span ends that an instant lies in.
         *
         * @param at the instant
         * @param zone the site's zone
         * @return the first instant after it
         */
        public Instant end(Instant at, ZoneId zone) {
            LocalDate first = first(at, zone);
            return switch (this) {
                case DAY -> instant(first.plusDays(1), zone);
                case WEEK -> instant(first.plusWeeks(1), zone);
                case MONTH -> instant(first.plusMonths(1), zone);
                case EVER -> Instant.MAX;
            };
        }

        private LocalDate first(Instant at, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(at, zone);
            return switch (this) {
                case DAY, EVER -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        private static Instant instant(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    /**
     * How many points a kind of activity gives at most. An activity that would go beyond gives what is left. Immutable.
     *
     * @param points how many points at most, 1 to {@value #MAX_POINTS}
     * @param per in which span
     */
    public record Cap(long points, Per per) {

        /**
         * Checks the points.
         *
         * @throws IllegalArgumentException if they are not within 1 to {@value #MAX_POINTS}
         */
        public Cap {
            if (points < 1 || points > MAX_POINTS) {
                throw new IllegalArgumentException("a cap is 1 to " + MAX_POINTS + " points, not " + points);
            }
        }
    }

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if points are not within 0 to {@value #MAX_POINTS}, or an item is no
     *     {@linkplain HostKeys#isKey key}
     */
    public PointsRule {
        items = Map.copyOf(items);
        items.keySet().forEach(item -> HostKeys.require("item", item));
        check(points);
        items.values().forEach(PointsRule::check);
    }

    private static void check(long points) {
        if (points < 0) {
            throw new IllegalArgumentException("an activity gives no negative points");
        }
        if (points > MAX_POINTS) {
            throw new IllegalArgumentException("an activity gives at most " + MAX_POINTS + " points");
        }
    }

    /**
     * The rule that a mere number stands for: so many points, without a cap; a login once a day, anything else once per item.
     *
     * @param kind the kind of activity
     * @param points how many points
     * @return the rule
     * @throws IllegalArgumentException if {@code points} is not within 0 to {@value #MAX_POINTS}
     */
    public static PointsRule of(String kind, long points) {
        return new PointsRule(points, Map.of(), onceBy(kind), Attempts.BEST, null);
    }

    /** How often a kind gives points where its rule does not say. */
    static Once onceBy(String kind) {
        return kind.equals(LOGIN) ? Once.DAY : Once.ITEM;
    }

    /**
     * How many points an activity gives.
     *
     * @param item its item, or {@code null}
     * @return the points, before any cap
     */
    public long pointsOf(@Nullable String item) {
        return item == null ? points : items.getOrDefault(item, points);
    }
}
