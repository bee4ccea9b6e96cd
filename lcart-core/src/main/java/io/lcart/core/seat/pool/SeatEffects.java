package io.lcart.core.seat.pool;

import io.lcart.core.internal.Timeline;
import io.lcart.core.seat.AccessClock;
import io.lcart.core.training.Access;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from claimed seats, in the transaction of the claim: access for the holder, the owner's inheritable groups, the manager link
 * (domain.md §4, "Claiming"). An owner who uses a seat alone has the access, and nothing else changes (§15-Q30). The pools are held and the
 * holders locked. Pure functions but for the session.
 */
public final class SeatEffects {

    private record OwnerAt(AccountId owner, Instant at) {}

    private SeatEffects() {}

    /**
     * Does it.
     *
     * @param session the transaction's session
     * @param clock from when access counts
     * @param taken the seats, whose holders do not depend on each other's claims
     */
    public static void follow(Session session, AccessClock clock, List<TakenSeat> taken) {
        session.training().insert(taken.stream().map(seat -> entry(seat, clock)).toList());
        List<ManagerLink> links = new ArrayList<>();
        Map<GroupTie, Instant> ties = new LinkedHashMap<>();
        Map<OwnerAt, List<GroupVersion>> groups = new HashMap<>();
        for (TakenSeat seat : taken) {
            AccountId owner =
                    Pools.tenureAt(seat.pool(), seat.at()).orElseThrow().owner();
            if (!owner.equals(seat.holder())) {
                links.add(new ManagerLink(owner, seat.holder(), seat.seat(), seat.at()));
                groups
                        .computeIfAbsent(
                                new OwnerAt(owner, seat.at()),
                                key -> session.groups().groupsOf(key.owner(), GroupRelation.MEMBER, key.at()))
                        .stream()
                        .filter(GroupVersion::inherit)
                        .map(group -> new GroupTie(seat.holder(), group.group(), GroupRelation.MEMBER))
                        .forEach(tie -> ties.merge(tie, seat.at(), SeatEffects::earlier));
            }
        }
        session.seats().link(links);
        join(session, ties);
    }

    /** Adds memberships, and leaves alone what holds already. */
    private static void join(Session session, Map<GroupTie, Instant> ties) {
        if (ties.isEmpty()) {
            return;
        }
        Map<GroupTie, List<Interval>> known = session.groups().intervals(ties.keySet());
        Map<GroupTie, List<Interval>> changed = new LinkedHashMap<>();
        ties.forEach((tie, since) -> {
            List<Interval> before = known.getOrDefault(tie, List.of());
            List<Interval> after = Timeline.ofIntervals(before)
                    .cover(Interval.since(since), true)
                    .intervals();
            if (!after.equals(before)) {
                changed.put(tie, after);
            }
        });
        if (!changed.isEmpty()) {
            session.groups().replaceIntervals(changed);
        }
    }

    private static AccessEntry entry(TakenSeat taken, AccessClock clock) {
        return new AccessEntry(
                Access.idOf(taken.seat()),
                taken.holder(),
                taken.pool().offering(),
                new AccessSource(AccessSource.Kind.SEAT, taken.pool().id().value()),
                Pools.window(taken.pool(), taken.at(), clock),
                taken.at(),
                null,
                Pools.inForce(taken.pool(), taken.at()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
