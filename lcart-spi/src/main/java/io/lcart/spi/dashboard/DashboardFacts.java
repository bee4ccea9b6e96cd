package io.lcart.spi.dashboard;

import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.GroupVersion;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides one person's dashboard at one instant. Immutable.
 *
 * <p>Contract: POINTS-20, GROUP-20, GROUP-21, GROUP-22, ACCESS-12, ACCESS-13, ACCESS-14, DONE-25, DONE-26, ORDER-25, ORDER-26,
 * ORDER-27.
 *
 * @param account the person, as they are now
 * @param configurationNumber the number of the newest configuration in storage, 0 if there is none
 * @param counts a count for every {@link Fact}; absent ones are added as zero
 * @param points the sum of the ledger at the instant
 * @param groups the groups the person is a member of, in the version of the instant, oldest group first
 * @param defaultGroup the site's default group in the version of the instant, or {@code null} if the query named none or it did not exist
 * @param accessibleCourses those courses of the query to which the person has access, in the sense of {@link Fact#ACCESS}
 * @param completedCourses those courses of the query which the person has completed, in the sense of {@link Fact#COMPLETION}
 * @param orders those probes of the query that hold
 */
public record DashboardFacts(
        Account account,
        long configurationNumber,
        Map<Fact, CappedCount> counts,
        long points,
        List<GroupVersion> groups,
        @Nullable GroupVersion defaultGroup,
        Set<CourseId> accessibleCourses,
        Set<CourseId> completedCourses,
        Set<OrderProbe> orders) {

    /** Copies the collections and adds the counts that are zero. */
    public DashboardFacts {
        Map<Fact, CappedCount> all = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            all.put(fact, counts.getOrDefault(fact, CappedCount.ZERO));
        }
        counts = Collections.unmodifiableMap(all);
        groups = List.copyOf(groups);
        accessibleCourses = Set.copyOf(accessibleCourses);
        completedCourses = Set.copyOf(completedCourses);
        orders = Set.copyOf(orders);
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
}
