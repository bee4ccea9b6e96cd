package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.AVAILABLE_SEAT;
import static io.lcart.spi.dashboard.Fact.LIVE_SEAT;
import static io.lcart.spi.dashboard.Fact.MANAGER_LINK;
import static io.lcart.spi.dashboard.Fact.OPEN_INVITATION;
import static io.lcart.spi.dashboard.Fact.SEAT_POOL;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.owned;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The facts of pools, seats, invitations and manager links. */
final class FactSeatChecks {

    private FactSeatChecks() {}

    static void addTo(Checks checks) {
        checks.add("SEAT-60", "A pool and its seats count while a tenure of the person lasts.", w -> {
            AccountId a = w.account("a");
            w.pool("p", a, w.offering("o"), 1, hours(0, 2));
            for (Fact fact : List.of(SEAT_POOL, LIVE_SEAT, AVAILABLE_SEAT)) {
                w.expectWithin(hours(0, 2), fact, a);
            }
        });
        checks.add("SEAT-61", "A pool suspended between two tenures counts in neither way meanwhile.", w -> {
            AccountId a = w.account("a");
            w.pool("p", a, w.offering("o"), 1, hours(0, 2), since(4));
            for (Fact fact : List.of(SEAT_POOL, LIVE_SEAT, AVAILABLE_SEAT)) {
                w.expectWithin(hours(0, 2), fact, a);
                w.expectWithin(since(4), fact, a);
            }
        });
        checks.add("SEAT-62", "A pool without a tenure is in nobody's hands, its owner's neither.", w -> {
            AccountId a = w.account("a");
            w.pool("p", a, w.offering("o"), 1);
            expectPool(w, 0, a, NOON);
        });
        checks.add("SEAT-63", "A transferred pool counts for the one and then for the other, never for both.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            SeatPoolId p = w.pool("p", a, w.offering("o"), 1, ALWAYS);
            w.write(s -> {
                s.seatPools().lock(List.of(p));
                s.seatPools().replaceTenures(Map.of(p, List.of(new Tenure(a, hours(-9, 1)), new Tenure(b, since(1)))));
            });
            expectPool(w, 1, a, justBefore(hour(1)));
            expectPool(w, 0, b, justBefore(hour(1)));
            expectPool(w, 0, a, hour(1));
            expectPool(w, 1, b, hour(1));
        });
        checks.add("SEAT-64", "Seats are live and available from the instant of their supply on.", w -> {
            AccountId a = w.account("a");
            SeatPool pool = new SeatPool(
                    new SeatPoolId("p"),
                    new PoolSource.AdminGrant("g"),
                    w.offering("o"),
                    owned(a),
                    NOON,
                    ALWAYS,
                    List.of(new Tenure(a, ALWAYS)));
            w.write(s -> s.seatPools().supply(List.of(new SeatSupply(pool, 1))));
            w.expectWithin(since(0), LIVE_SEAT, a);
            w.expectWithin(since(0), AVAILABLE_SEAT, a);
        });
        checks.add("SEAT-65", "A seat is available until it is claimed, and live after that too.", w -> {
            AccountId a = w.account("a");
            SeatPoolId p = w.pool("p", a, w.offering("o"), 1, since(0));
            w.claim(p, w.account("b"), hour(2));
            w.expectWithin(hours(0, 2), AVAILABLE_SEAT, a);
            w.expect(1, LIVE_SEAT, a, hour(2));
            w.expect(1, SEAT_POOL, a, hour(2));
        });
        checks.add("SEAT-66", "A seat is available until it is held for an invitation, and live after that too.", w -> {
            AccountId a = w.account("a");
            SeatPoolId p = w.pool("p", a, w.offering("o"), 1, since(0));
            w.invite("i", p, a, hour(2), null);
            w.expectWithin(hours(0, 2), AVAILABLE_SEAT, a);
            w.expect(1, LIVE_SEAT, a, hour(2));
        });
        checks.add("SEAT-67", "Available seats add up over the pools in the person's hands.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            OfferingId o = w.offering("o");
            SeatPoolId p = w.pool("p", a, o, 5, ALWAYS);
            w.pool("q", a, o, 3, ALWAYS);
            w.pool("r", a, o, 10, hours(-2, -1));
            w.pool("t", b, o, 20, ALWAYS);
            w.claim(p, b, NOON);
            w.invite("i", p, a, NOON, null);
            w.expect(8, AVAILABLE_SEAT, a, justBefore(NOON));
            w.expect(6, AVAILABLE_SEAT, a, NOON);
            w.expect(1, SEAT_POOL, a, NOON);
            w.expect(1, LIVE_SEAT, a, NOON);
        });
        checks.add("SEAT-68", "Available seats are counted exactly up to 99, at the instant asked for.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            SeatPoolId p = w.pool("p", a, o, 101, ALWAYS);
            w.expect(101, AVAILABLE_SEAT, a, NOON);
            w.claim(p, w.account("b"), hour(1));
            w.expect(100, AVAILABLE_SEAT, a, hour(1));
            w.claim(p, w.account("c"), hour(2));
            w.expect(99, AVAILABLE_SEAT, a, hour(2));
            w.expect(100, AVAILABLE_SEAT, a, justBefore(hour(2)));
            w.pool("q", a, o, 1, ALWAYS);
            w.expect(100, AVAILABLE_SEAT, a, hour(2));
        });
        checks.add("SEAT-69", "Many taken seats do not count as available, before and after they were taken.", w -> {
            AccountId a = w.account("a");
            SeatPoolId p = w.pool("p", a, w.offering("o"), 60, ALWAYS);
            List<AccountId> people = w.accounts("q", 60);
            w.inTransaction(s -> {
                s.seatPools().hold(List.of(p));
                return s.seats()
                        .claim(people.stream()
                                .map(person -> new SeatClaim(p, person, NOON))
                                .toList());
            });
            w.expect(60, AVAILABLE_SEAT, a, justBefore(NOON));
            w.expect(0, AVAILABLE_SEAT, a, NOON);
            w.expect(1, LIVE_SEAT, a, NOON);
        });
        checks.add("SEAT-70", "A claimed seat is the owner's to count, not the claimer's.", w -> {
            AccountId b = w.account("b");
            w.claim(w.pool("p", w.account("a"), w.offering("o"), 2, ALWAYS), b, NOON);
            expectPool(w, 0, b, NOON);
        });
        checks.add("SEAT-71", "An invitation is open from its instant on.", w -> {
            AccountId a = w.account("a");
            w.invite("i", w.pool("p", a, w.offering("o"), 1, ALWAYS), a, NOON, null);
            w.expectWithin(since(0), OPEN_INVITATION, a);
        });
        checks.add("SEAT-72", "An invitation that expires is open until then, to the microsecond.", w -> {
            AccountId a = w.account("a");
            w.invite("i", w.pool("p", a, w.offering("o"), 1, ALWAYS), a, NOON, hour(3));
            w.expectWithin(hours(0, 3), OPEN_INVITATION, a);
        });
        checks.add(
                "SEAT-73", "An invitation is its inviter's, whoever holds the pool and whether it is in force.", w -> {
                    AccountId owner = w.account("owner");
                    AccountId inviter = w.account("inviter");
                    w.invite("i", w.pool("p", owner, w.offering("o"), 1), inviter, NOON, null);
                    w.expect(1, OPEN_INVITATION, inviter, NOON);
                    w.expect(0, OPEN_INVITATION, owner, NOON);
                });
        checks.add("SEAT-74", "A manager link counts for the manager from its instant on.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            link(w, a, b, seat(w, a, b), NOON);
            w.expectWithin(since(0), MANAGER_LINK, a);
            w.expect(0, MANAGER_LINK, b, NOON);
        });
        checks.add("SEAT-75", "A manager link that exists is left as it is.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            SeatId seat = seat(w, a, b);
            link(w, a, b, seat, NOON);
            link(w, a, b, seat, hour(-5));
            w.expectWithin(since(0), MANAGER_LINK, a);
            link(w, a, b, seat, hour(5));
            w.expectWithin(since(0), MANAGER_LINK, a);
        });
        checks.add("SEAT-76", "A manager link stays with its manager when the pool is transferred or ends.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            AccountId next = w.account("next");
            link(w, a, b, seat(w, a, b), NOON);
            SeatPoolId p = new SeatPoolId("p");
            w.write(s -> {
                s.seatPools().lock(List.of(p));
                s.seatPools().replaceTenures(Map.of(p, List.of(new Tenure(next, since(1)))));
            });
            w.expect(1, MANAGER_LINK, a, hour(2));
            w.expect(0, MANAGER_LINK, next, hour(2));
        });
        checks.add("SEAT-77", "An owned or a given seat alone makes no manager link and no open invitation.", w -> {
            AccountId a = w.account("a");
            seat(w, a, w.account("b"));
            w.expect(0, MANAGER_LINK, a, hour(9));
            w.expect(0, OPEN_INVITATION, a, hour(9));
        });
    }

    /** The seat that one person used of another's pool. */
    private static SeatId seat(World w, AccountId owner, AccountId learner) {
        SeatPoolId p = w.pool("p", owner, w.offering("o"), 1, ALWAYS);
        return SeatChecks.seatOf(w.claim(p, learner, LONG_AGO));
    }

    static void link(World w, AccountId manager, AccountId learner, SeatId seat, Instant at) {
        w.write(s -> s.seats().link(List.of(new ManagerLink(manager, learner, seat, at))));
    }

    private static void expectPool(World w, int count, AccountId account, Instant at) {
        for (Fact fact : List.of(SEAT_POOL, LIVE_SEAT, AVAILABLE_SEAT)) {
            w.expect(count, fact, account, at);
        }
    }
}
