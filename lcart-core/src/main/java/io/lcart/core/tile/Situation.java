package io.lcart.core.tile;

import io.lcart.core.people.Role;
import io.lcart.spi.CappedCount;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules may ask about: one person's facts at one instant, and the site's settings. Immutable and thread-safe.
 *
 * @param at the instant
 * @param counts a count for every fact; absent ones are added as zero
 * @param groups the groups the person belongs to
 * @param accessible those courses that rules ask for, and the person has access to
 * @param completed those courses that rules ask for, and the person has completed
 * @param orders those orders that rules ask for, and the person has
 * @param settings the site's settings by name, as text
 */
public record Situation(
        Instant at,
        Map<Fact, CappedCount> counts,
        Groups groups,
        Set<CourseId> accessible,
        Set<CourseId> completed,
        Set<OrderProbe> orders,
        Map<String, String> settings) {

    /** The settings that are either {@code true} or {@code false}. */
    public static final Set<String> SWITCHES =
            Set.of("gamification", "badges", "external-training", "profile-tile", "purchase-order-auto-grant");

    /** The setting that shows the tile of badges and profile to people without a badge. */
    public static final String PROFILE_TILE = "profile-tile";

    /** The setting that holds the current version of the terms of use; it is absent where there are none. */
    public static final String TERMS_VERSION = "terms-version";

    /** Copies the collections, truncates {@code at} to microseconds, and adds the counts that are zero. */
    public Situation {
        at = Micros.of(at);
        Map<Fact, CappedCount> all = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            all.put(fact, counts.getOrDefault(fact, CappedCount.ZERO));
        }
        counts = Collections.unmodifiableMap(all);
        accessible = Set.copyOf(accessible);
        completed = Set.copyOf(completed);
        orders = Set.copyOf(orders);
        settings = Map.copyOf(settings);
    }

    /**
     * The situation that facts from storage describe.
     *
     * @param facts the facts
     * @param settings the settings by name, as text
     * @param at the instant the facts are of
     * @return the situation
     */
    public static Situation of(DashboardFacts facts, Map<String, String> settings, Instant at) {
        Map<GroupId, Boolean> memberships = new LinkedHashMap<>();
        facts.groups().forEach(group -> memberships.put(group.group(), group.highScoreBoard()));
        GroupVersion fallback = facts.defaultGroup();
        Groups groups = new Groups(
                memberships,
                fallback == null ? null : fallback.group(),
                fallback != null && fallback.highScoreBoard(),
                false,
                false);
        return new Situation(
                at,
                facts.counts(),
                groups,
                facts.accessibleCourses(),
                facts.completedCourses(),
                facts.orders(),
                settings);
    }

    /**
     * Whether there is at least one of a fact.
     *
     * @param fact the fact
     * @return whether its count is above zero
     */
    public boolean has(Fact fact) {
        return count(fact).any();
    }

    /**
     * How many there are of a fact.
     *
     * @param fact the fact
     * @return its count
     */
    public CappedCount count(Fact fact) {
        return counts.getOrDefault(fact, CappedCount.ZERO);
    }

    /**
     * The value of a setting.
     *
     * @param name its name
     * @return its value, or {@code null} if it has none; {@code badges} without a value follows {@code gamification}
     */
    public @Nullable String setting(String name) {
        String value = settings.get(name);
        return value == null && name.equals("badges") ? settings.get("gamification") : value;
    }

    /**
     * What the person is. Roles are derived from facts and cumulative (domain.md §1).
     *
     * @return the roles in their order, possibly none
     */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (RoleFacts.of(role).stream().anyMatch(this::has)) {
                roles.add(role);
            }
        }
        return Collections.unmodifiableSet(roles);
    }

    /**
     * This situation after a change, together with what the change entails: access to a course is access, who loses all access loses that
     * to every course, and so on.
     *
     * @param change the change
     * @return the changed situation; an equal one if the change changes nothing or cannot be made
     */
    public Situation with(FactChange change) {
        return Supposing.apply(this, change);
    }
}
