package io.lcart.spi.memory;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.memory.Tables.NumberedGroup;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of dashboards in memory. */
final class MemoryDashboards implements DashboardStore {

    private final MemorySession session;

    MemoryDashboards(MemorySession session) {
        this.session = session;
    }

    @Override
    public Optional<DashboardFacts> facts(DashboardQuery query) {
        Tables tables = session.read();
        Account account = tables.accounts.get(query.account());
        if (account == null) {
            return Optional.empty();
        }
        PersonAt person = new PersonAt(tables, query.account(), query.at());
        return Optional.of(new DashboardFacts(
                account,
                tables.configurations.lastNumber(),
                person.counts(query.termsVersion()),
                MemoryPoints.balance(tables, query.account(), query.at()),
                MemoryGroups.groupsAt(tables, query.account(), GroupRelation.MEMBER, query.at()),
                defaultGroup(tables, query.defaultGroup(), query.at()),
                courses(tables, person.accessibleOfferings(), query.accessCourses()),
                courses(tables, person.completedOfferings(), query.completionCourses()),
                orders(person, query.orders())));
    }

    private static @Nullable GroupVersion defaultGroup(Tables tables, @Nullable GroupId id, Instant at) {
        NumberedGroup group = id == null ? null : tables.groups.get(id);
        return group == null ? null : Timelines.versionAt(group.versions(), at);
    }

    /** Those of the courses asked for that the offerings teach. */
    private static Set<CourseId> courses(Tables tables, Stream<OfferingId> offerings, Set<CourseId> asked) {
        Set<CourseId> found = new HashSet<>();
        if (!asked.isEmpty()) {
            offerings.forEach(id -> {
                Offering offering = tables.offerings.get(id);
                CourseId course = offering == null ? null : offering.course();
                if (course != null && asked.contains(course)) {
                    found.add(course);
                }
            });
        }
        return found;
    }

    private static Set<OrderProbe> orders(PersonAt person, Set<OrderProbe> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<OrderProbe> held = new HashSet<>();
        person.orders().forEach(order -> {
            held.add(new OrderProbe(null, order.status()));
            order.order().lines().stream()
                    .map(OrderLine::offering)
                    .forEach(offering -> held.add(new OrderProbe(offering, order.status())));
        });
        held.retainAll(asked);
        return held;
    }
}
