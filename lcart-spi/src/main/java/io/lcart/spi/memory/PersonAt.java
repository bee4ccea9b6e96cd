package io.lcart.spi.memory;

import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.memory.Tables.Acceptance;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.training.AccessEntry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person as of one instant: every {@link Fact} about them, read along the indexes that lead away from the person. Streams are lazy
 * and cut as soon as the count is settled.
 */
record PersonAt(Tables tables, AccountId account, Instant at) {

    Map<Fact, CappedCount> counts(@Nullable String termsVersion) {
        Map<Fact, CappedCount> counts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            counts.put(fact, count(fact, termsVersion));
        }
        return counts;
    }

    private CappedCount count(Fact fact, @Nullable String termsVersion) {
        return switch (fact) {
            case ACCESS -> capped(accessibleOfferings().distinct());
            case LIVE_SEAT -> any(poolsInHand().filter(pool -> seatsOf(pool).liveAt(at) > 0));
            case AVAILABLE_SEAT ->
                CappedCount.of(poolsInHand()
                        .mapToLong(pool -> seatsOf(pool).availableAt(at))
                        .sum());
            case SEAT_POOL -> any(poolsInHand());
            case GROUP_ADMIN -> any(administeredGroups().stream());
            case MANAGER_LINK -> any(linkedLearners());
            case OPEN_INVITATION -> any(invitations().filter(this::isOpen));
            case PERSON_IN_REACH -> capped(peopleInReach().distinct());
            case INSTRUCTOR -> oneIf(MemoryInstructors.designatedAt(tables, account, at));
            case ASSIGNED_OFFERING -> capped(assignedOfferings());
            case BADGE_AWARD -> capped(awardedBadges());
            case COMPLETION -> capped(completions());
            case ORDER -> capped(orders().filter(order -> order.status().isShown()));
            case TERMS_ACCEPTED -> oneIf(termsVersion != null && hasAccepted(termsVersion));
        };
    }

    /** The offerings of entries in force whose window has not ended, one for each entry. */
    Stream<OfferingId> accessibleOfferings() {
        return entries()
                .filter(entry -> Timelines.hold(entry.inForce(), at)
                        && !hasEnded(entry.window().until()))
                .map(AccessEntry::offering);
    }

    /** The offerings of completions that occurred and are not withdrawn, one for each completion. */
    Stream<OfferingId> completedOfferings() {
        return completions().map(Completion::offering);
    }

    /** The person's orders that have a state. */
    Stream<OrderAt> orders() {
        return tables.ordersOf.of(account).stream()
                .map(tables.orders::get)
                .map(Objects::requireNonNull)
                .flatMap(order -> {
                    OrderStatus status = Timelines.statusAt(order, at);
                    return status == null ? Stream.empty() : Stream.of(new OrderAt(order, status));
                });
    }

    private Stream<AccessEntry> entries() {
        return tables.entriesOf.of(account).stream().map(tables.entries::get).map(Objects::requireNonNull);
    }

    private Stream<SeatPool> poolsInHand() {
        return tables.seats.poolsEverOf.of(account).stream()
                .map(tables.seats.pools::get)
                .map(Objects::requireNonNull)
                .filter(pool -> pool.tenures().stream()
                        .anyMatch(tenure -> tenure.owner().equals(account)
                                && tenure.interval().contains(at)));
    }

    private PoolSeats seatsOf(SeatPool pool) {
        return tables.seats.seatsOf(pool.id());
    }

    private List<GroupVersion> administeredGroups() {
        return MemoryGroups.groupsAt(tables, account, GroupRelation.ADMIN, at);
    }

    private Stream<AccountId> linkedLearners() {
        return tables.seats.linksOf.of(account).stream()
                .map(tables.seats.links::get)
                .map(Objects::requireNonNull)
                .filter(link -> hasBegun(link.at()))
                .map(link -> link.learner());
    }

    private Stream<InvitationRecord> invitations() {
        return tables.seats.invitationsBy.of(account).stream()
                .map(tables.seats.invitations::get)
                .map(Objects::requireNonNull);
    }

    private boolean isOpen(InvitationRecord invitation) {
        return hasBegun(invitation.invitation().at())
                && !hasEnded(invitation.endedAt())
                && !hasEnded(invitation.invitation().expiresAt());
    }

    private Stream<OfferingId> assignedOfferings() {
        return MemoryInstructors.assignedAt(tables, account, at);
    }

    private Stream<AccountId> peopleInReach() {
        Stream<AccountId> members = administeredGroups().stream()
                .flatMap(group -> tables.membersOf.of(group.group()).stream()
                        .filter(member -> MemoryGroups.tiedAt(
                                tables, new GroupTie(member, group.group(), GroupRelation.MEMBER), at)));
        Stream<AccountId> students = assignedOfferings()
                .flatMap(offering -> tables.entriesTo.of(offering).stream())
                .map(tables.entries::get)
                .map(Objects::requireNonNull)
                .filter(entry -> Timelines.hold(entry.inForce(), at))
                .map(AccessEntry::account);
        return Stream.of(members, linkedLearners(), students)
                .flatMap(people -> people)
                .filter(person -> !person.equals(account));
    }

    private Stream<BadgeId> awardedBadges() {
        return tables.awardsOf.of(account).stream()
                .map(tables.awards::get)
                .map(Objects::requireNonNull)
                .filter(award -> award.interval().contains(at))
                .map(Award::badge)
                .distinct();
    }

    private Stream<Completion> completions() {
        return tables.completionsOf.of(account).stream()
                .map(tables.completions::get)
                .map(Objects::requireNonNull)
                .filter(completion -> hasBegun(completion.occurredAt()) && !hasEnded(completion.withdrawnAt()));
    }

    private boolean hasAccepted(String version) {
        Instant accepted = tables.acceptances.get(new Acceptance(account, version));
        return accepted != null && hasBegun(accepted);
    }

    private boolean hasBegun(Instant from) {
        return !from.isAfter(at);
    }

    private boolean hasEnded(@Nullable Instant until) {
        return until != null && !until.isAfter(at);
    }

    private static CappedCount capped(Stream<?> things) {
        return CappedCount.of(things.limit(CappedCount.LIMIT + 1L).count());
    }

    private static CappedCount any(Stream<?> things) {
        return oneIf(things.findAny().isPresent());
    }

    private static CappedCount oneIf(boolean holds) {
        return holds ? CappedCount.of(1) : CappedCount.ZERO;
    }

    /** An order and the state it had. */
    record OrderAt(Order order, OrderStatus status) {}
}
