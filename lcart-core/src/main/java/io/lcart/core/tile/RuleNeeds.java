package io.lcart.core.tile;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.OrderProbe;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What rules ask of storage beyond the counts that every dashboard has, gathered once for a configuration so that custom rules stay inside
 * the one storage call. Immutable.
 *
 * @param access the courses whose access they ask for
 * @param completion the courses whose completion they ask for
 * @param orders the orders they ask for
 * @param settings the settings they ask for
 */
public record RuleNeeds(Set<CourseId> access, Set<CourseId> completion, Set<OrderProbe> orders, Set<String> settings) {

    /** Copies the sets. */
    public RuleNeeds {
        access = Set.copyOf(access);
        completion = Set.copyOf(completion);
        orders = Set.copyOf(orders);
        settings = Set.copyOf(settings);
    }

    /**
     * What some rules ask for.
     *
     * @param rules the rules
     * @return their needs together
     */
    public static RuleNeeds of(Collection<TileRule> rules) {
        Set<CourseId> access = new HashSet<>();
        Set<CourseId> completion = new HashSet<>();
        Set<OrderProbe> orders = new HashSet<>();
        Set<String> settings = new HashSet<>();
        ArrayDeque<TileRule> open = new ArrayDeque<>(rules);
        while (!open.isEmpty()) {
            TileRule rule = open.remove();
            open.addAll(rule.parts());
            if (rule instanceof Condition.Access of) {
                access.add(of.course());
            } else if (rule instanceof Condition.Completion of) {
                completion.add(of.course());
            } else if (rule instanceof Condition.Ordered of) {
                orders.addAll(of.probes());
            } else if (rule instanceof Condition.Setting of) {
                settings.add(of.name());
            }
        }
        return new RuleNeeds(access, completion, orders, settings);
    }
}
