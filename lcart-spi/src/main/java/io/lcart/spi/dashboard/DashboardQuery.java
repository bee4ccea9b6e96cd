package io.lcart.spi.dashboard;

import io.lcart.spi.Micros;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one dashboard asks of storage, compiled from the site's configured rules, so that custom rules stay inside the one round
 * trip. Immutable.
 *
 * @param account whose facts
 * @param at as of when
 * @param defaultGroup the site's default group, or {@code null}
 * @param termsVersion the current version of the terms of use, or {@code null}
 * @param accessCourses the courses whose access the rules ask for
 * @param completionCourses the courses whose completion the rules ask for
 * @param orders the orders the rules ask for
 */
public record DashboardQuery(
        AccountId account,
        Instant at,
        @Nullable GroupId defaultGroup,
        @Nullable String termsVersion,
        Set<CourseId> accessCourses,
        Set<CourseId> completionCourses,
        Set<OrderProbe> orders) {

    /** Copies the sets, truncates {@code at} to microseconds. */
    public DashboardQuery {
        at = Micros.of(at);
        accessCourses = Set.copyOf(accessCourses);
        completionCourses = Set.copyOf(completionCourses);
        orders = Set.copyOf(orders);
    }

    /**
     * A query without rules.
     *
     * @param account whose facts
     * @param at as of when
     * @return the query
     */
    public static DashboardQuery of(AccountId account, Instant at) {
        return new DashboardQuery(account, at, null, null, Set.of(), Set.of(), Set.of());
    }

    /**
     * The states asked for of any order.
     *
     * @return the states of the probes that name no offering
     */
    public Set<OrderStatus> statusesOfAnyOrder() {
        return orders.stream()
                .filter(probe -> probe.offering() == null)
                .map(OrderProbe::status)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
