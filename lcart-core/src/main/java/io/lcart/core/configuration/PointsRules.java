package io.lcart.core.configuration;

import io.lcart.spi.HostKeys;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which activities give points (domain.md §5). Immutable.
 *
 * @param byKind the rule of each kind of activity; kinds left out give none
 */
public record PointsRules(Map<String, PointsRule> byKind) {

    /** Nothing gives points. */
    public static final PointsRules DEFAULT = new PointsRules(Map.of());

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a kind is no {@linkplain HostKeys#isKey key}
     */
    public PointsRules {
        byKind = Map.copyOf(byKind);
        byKind.keySet().forEach(kind -> HostKeys.require("activity kind", kind));
    }

    /**
     * The rule of a kind.
     *
     * @param kind the kind of activity
     * @return its rule, or {@code null} if it gives no points
     */
    public @Nullable PointsRule of(String kind) {
        return byKind.get(kind);
    }
}
