package io.lcart.core.intake;

import io.lcart.core.commerce.OrderHistory;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups that buyers join once their order first grants access (domain.md §2, §15-Q24). Nobody leaves a group because an order is
 * cancelled, and who was taken out of a group does not come back when the order moves on. Not thread-safe.
 */
final class GrantedGroups {

    private final Map<OfferingId, Offering> offerings;
    private final List<Joining> joinings = new ArrayList<>();

    private record Joining(GroupTie tie, Interval interval) {}

    GrantedGroups(Map<OfferingId, Offering> offerings) {
        this.offerings = offerings;
    }

    /** Notes what an order's history grants that it did not grant before. */
    void note(Order order, List<StatusChange> before) {
        Instant since = firstGrant(order, order.history());
        Instant known = firstGrant(order, before);
        if (since == null || (known != null && !since.isBefore(known))) {
            return;
        }
        for (OrderLine line : order.lines()) {
            Offering offering = offerings.get(line.offering());
            for (GroupId group : offering == null ? List.<GroupId>of() : offering.grantsGroups()) {
                GroupTie tie = new GroupTie(order.customer(), group, GroupRelation.MEMBER);
                joinings.add(new Joining(tie, new Interval(since, known)));
            }
        }
    }

    /** Lets the buyers join. */
    void join(Session session) {
        if (joinings.isEmpty()) {
            return;
        }
        session.people()
                .lock(joinings.stream()
                        .map(joining -> joining.tie().account())
                        .distinct()
                        .toList());
        TieChanges ties = TieChanges.of(
                session.groups(), joinings.stream().map(Joining::tie).distinct().toList());
        joinings.forEach(joining -> ties.cover(joining.tie(), joining.interval()));
        ties.write();
    }

    private static @Nullable Instant firstGrant(Order order, List<StatusChange> history) {
        List<Interval> grants = OrderHistory.grants(history, order.placedAt());
        return grants.isEmpty() ? null : grants.get(0).from();
    }
}
