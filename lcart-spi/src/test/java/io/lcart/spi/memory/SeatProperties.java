package io.lcart.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is done to seats, at whatever instants and in whatever order it is told: the numbers a pool keeps are those of its seats, and
 * what a dashboard counts at an instant is what the seats' histories say of it.
 */
class SeatProperties {

    private static final int SEATS = 4;
    private static final int HOURS = 8;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId OWNER = person(0);
    private static final SeatPoolId POOL = new SeatPoolId("p");

    @Property(tries = 500)
    void numbers_are_those_of_the_seats(@ForAll("stories") List<Step> story) {
        InMemoryStorage storage = started();
        for (Step step : story) {
            storage.inTransaction(s -> {
                step.verb().run(s, step);
                return true;
            });
            storage.read(s -> {
                expectLaws(s);
                return true;
            });
        }
        storage.read(s -> {
            expectFacts(s);
            return true;
        });
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, HOURS))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    private static void expectLaws(Session s) {
        List<Seat> seats = s.seats().page(POOL, 0, 500);
        SeatCounts counts =
                Objects.requireNonNull(s.seatPools().counts(List.of(POOL)).get(POOL));
        assertThat(counts)
                .isEqualTo(new SeatCounts(
                        in(seats, SeatState.AVAILABLE),
                        in(seats, SeatState.INVITED),
                        in(seats, SeatState.CLAIMED),
                        revoked(seats, true),
                        revoked(seats, false)));
        assertThat(Objects.requireNonNull(s.seatPools().ledgers(List.of(POOL)).get(POOL)).stream()
                        .mapToInt(SupplyEntry::seats)
                        .sum())
                .isEqualTo(counts.supplied());
        assertThat(seats.stream()
                        .filter(seat -> seat.state() == SeatState.CLAIMED)
                        .map(Seat::holder))
                .doesNotHaveDuplicates();
        for (Seat seat : seats) {
            List<SeatChange> history = s.seats().history(seat.id());
            assertThat(history.get(history.size() - 1)).isEqualTo(new SeatChange(seat.state(), seat.since()));
            assertThat(history.stream().map(SeatChange::at)).isSorted();
        }
        s.invitations()
                .find(IntStream.range(0, 6).mapToObj(SeatProperties::invitation).toList())
                .forEach((id, found) -> {
                    Seat seat = Objects.requireNonNull(
                            s.seats().find(List.of(found.seat())).get(found.seat()));
                    assertThat(id.equals(seat.invitation())).isEqualTo(found.end() == null);
                });
    }

    private static void expectFacts(Session s) {
        List<List<SeatChange>> histories = s.seats().page(POOL, 0, 500).stream()
                .map(seat -> s.seats().history(seat.id()))
                .toList();
        for (int hour = -1; hour <= HOURS; hour++) {
            Instant at = hour(hour);
            List<SeatState> states = new ArrayList<>();
            for (List<SeatChange> history : histories) {
                history.stream()
                        .filter(change -> !change.at().isAfter(at))
                        .reduce((earlier, later) -> later)
                        .ifPresent(change -> states.add(change.state()));
            }
            var facts = s.dashboards().facts(DashboardQuery.of(OWNER, at)).orElseThrow();
            assertThat(facts.count(Fact.AVAILABLE_SEAT).count())
                    .as("available at %s", at)
                    .isEqualTo((int) states.stream()
                            .filter(state -> state == SeatState.AVAILABLE)
                            .count());
            assertThat(facts.count(Fact.LIVE_SEAT).any())
                    .as("live at %s", at)
                    .isEqualTo(states.stream().anyMatch(SeatState::isLive));
        }
    }

    private static InMemoryStorage started() {
        InMemoryStorage storage = new InMemoryStorage();
        OfferingId offering = new OfferingId("o");
        Interval always = Interval.since(hour(-9));
        SeatPool pool = new SeatPool(
                POOL,
                new PoolSource.AdminGrant("g"),
                offering,
                List.of(new Ownership(OWNER, NOON)),
                NOON,
                always,
                List.of(new Tenure(OWNER, always)));
        storage.inTransaction(s -> {
            s.people()
                    .insert(IntStream.range(0, 4)
                            .mapToObj(n ->
                                    new Account(person(n), "A", "", "e" + n, "e" + n, null, AccountStatus.ACTIVE, NOON))
                            .toList());
            s.catalog()
                    .insertOfferings(List.of(new Offering(
                            offering,
                            null,
                            "O",
                            OfferingKind.SELF_PACED,
                            true,
                            null,
                            null,
                            List.of(),
                            null,
                            List.of())));
            s.seatPools().supply(List.of(new SeatSupply(pool, SEATS)));
            return true;
        });
        return storage;
    }

    private static int revoked(List<Seat> seats, boolean used) {
        return in(seats.stream().filter(seat -> used == (seat.holder() != null)).toList(), SeatState.REVOKED);
    }

    private static int in(List<Seat> seats, SeatState state) {
        return (int) seats.stream().filter(seat -> seat.state() == state).count();
    }

    private static Instant hour(int hour) {
        return NOON.plusSeconds(3600L * hour);
    }

    private static AccountId person(int n) {
        return new AccountId("a" + n);
    }

    private static InvitationId invitation(int n) {
        return new InvitationId("i" + n);
    }

    record Step(Verb verb, int person, int thing, int hour) {

        Instant at() {
            return SeatProperties.hour(hour);
        }
    }

    enum Verb {
        CLAIM {
            @Override
            void run(Session s, Step step) {
                s.seats().claim(List.of(new SeatClaim(POOL, SeatProperties.person(step.person()), step.at())));
            }
        },
        OPEN {
            @Override
            void run(Session s, Step step) {
                s.invitations()
                        .open(List.of(
                                new Invitation(invitation(step.thing()), POOL, OWNER, null, null, step.at(), null)));
            }
        },
        ACCEPT {
            @Override
            void run(Session s, Step step) {
                s.invitations()
                        .accept(List.of(new Acceptance(
                                invitation(step.thing()), SeatProperties.person(step.person()), step.at())));
            }
        },
        END {
            @Override
            void run(Session s, Step step) {
                s.invitations().end(List.of(invitation(step.thing())), step.at(), InvitationEnd.REVOKED);
            }
        },
        WITHDRAW {
            @Override
            void run(Session s, Step step) {
                SeatId seat = new SeatId(POOL + "." + (step.thing() + 1));
                s.seats().withdraw(List.of(new Withdrawal(seat, step.at(), step.person() % 2 == 0)));
            }
        },
        REFUND {
            @Override
            void run(Session s, Step step) {
                SeatRefundId id = new SeatRefundId("r" + step.thing());
                s.seatPools().refund(List.of(new SeatRefund(id, POOL, 1 + step.person() % 2, step.at())));
            }
        };

        abstract void run(Session session, Step step);
    }
}
