package io.lcart.spi.memory;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportGrant.Ground;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.training.AccessEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Whom a viewer reaches, on which grounds, and so which pairs. */
record MemoryReach(Tables tables, ReportScope scope) {

    /** A person and an offering. */
    record Pair(AccountId account, OfferingId offering) {}

    /** Every reason for every person; whoever has none is not there. */
    Map<AccountId, Set<ReportGrant>> grants() {
        Map<AccountId, Set<ReportGrant>> grants = new HashMap<>();
        BiConsumer<AccountId, ReportGrant> reach = (person, grant) -> {
            if (!person.equals(scope.viewer())) {
                grants.computeIfAbsent(person, p -> new HashSet<>()).add(grant);
            }
        };
        administered()
                .forEach(group -> membersOf(group)
                        .forEach(member -> reach.accept(member, new ReportGrant(Ground.GROUP_ADMIN, group.value()))));
        linked().forEach(pair -> reach.accept(
                pair.account(), new ReportGrant(Ground.MANAGER, pair.offering().value())));
        taught().forEach(pair -> reach.accept(
                pair.account(),
                new ReportGrant(Ground.INSTRUCTOR, pair.offering().value())));
        return grants;
    }

    /** Every pair once. */
    Set<Pair> pairs() {
        Set<Pair> pairs = new HashSet<>();
        Set<AccountId> whole = new HashSet<>();
        switch (scope.reach()) {
            case SELF -> whole.add(scope.viewer());
            case PAIRS -> administered().flatMap(this::membersOf).forEach(whole::add);
            case TRANSCRIPTS -> whole.addAll(grants().keySet());
        }
        if (scope.reach() != ReportReach.SELF) {
            linked().forEach(pairs::add);
            taught().forEach(pairs::add);
        }
        whole.forEach(person -> transcript(person).forEach(pairs::add));
        if (scope.reach() != ReportReach.SELF) {
            pairs.removeIf(pair -> pair.account().equals(scope.viewer()));
        }
        return pairs;
    }

    /** Whether the viewer administers a group and a person is in it. */
    boolean inGroup(AccountId person, GroupId group) {
        return administered().anyMatch(group::equals) && isMember(person, group);
    }

    private Stream<GroupId> administered() {
        return MemoryGroups.groupsAt(tables, scope.viewer(), GroupRelation.ADMIN, scope.at()).stream()
                .map(GroupVersion::group);
    }

    private Stream<AccountId> membersOf(GroupId group) {
        return tables.membersOf.of(group).stream().filter(member -> isMember(member, group));
    }

    private boolean isMember(AccountId person, GroupId group) {
        return MemoryGroups.tiedAt(tables, new GroupTie(person, group, GroupRelation.MEMBER), scope.at());
    }

    private Stream<Pair> linked() {
        return tables.seats.linksOf.of(scope.viewer()).stream()
                .map(tables.seats.links::get)
                .map(Objects::requireNonNull)
                .filter(link -> !link.at().isAfter(scope.at()))
                .map(this::pair);
    }

    private Pair pair(ManagerLink link) {
        SeatPlace place = Objects.requireNonNull(SeatPlace.of(link.seat()));
        SeatPool pool = Objects.requireNonNull(tables.seats.pools.get(place.pool()));
        return new Pair(link.learner(), pool.offering());
    }

    private Stream<Pair> taught() {
        return MemoryInstructors.assignedAt(tables, scope.viewer(), scope.at())
                .flatMap(offering -> tables.entriesTo.of(offering).stream())
                .map(tables.entries::get)
                .map(Objects::requireNonNull)
                .filter(entry -> Timelines.hold(entry.inForce(), scope.at()))
                .map(entry -> new Pair(entry.account(), entry.offering()));
    }

    private Stream<Pair> transcript(AccountId person) {
        Stream<OfferingId> had = tables.entriesOf.of(person).stream()
                .map(tables.entries::get)
                .map(Objects::requireNonNull)
                .filter(entry -> Timelines.everHeld(entry.inForce(), scope.at()))
                .map(AccessEntry::offering);
        Stream<OfferingId> completed = new PersonAt(tables, person, scope.at()).completedOfferings();
        return Stream.concat(had, completed).map(offering -> new Pair(person, offering));
    }
}
