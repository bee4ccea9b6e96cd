package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.status;
import static io.lcart.spi.tck.Samples.supply;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NoneAvailable;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The contract of {@code SeatStore}, one caller at a time. */
final class SeatChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SeatPoolId OTHER = new SeatPoolId("other");

    private SeatChecks() {}

    static void addTo(Checks checks) {
        checks.add("SEAT-01", "A pool is found by its id with every value it was added with.", w -> {
            AccountId owner = w.account("owner");
            AccountId earlier = w.account("earlier");
            OfferingId offering = w.offering("offering");
            OrderId order = w.order("order", owner, offering, status(OrderStatus.NEW, 0));
            List<Tenure> tenures = List.of(
                    new Tenure(earlier, hours(0, 1)), new Tenure(earlier, hours(2, 3)), new Tenure(owner, hours(3, 4)));
            SeatPool bought = new SeatPool(
                    POOL, new PoolSource.OrderLineSource(order, 1), offering, owner, NOON, hours(-5, 5), tenures);
            SeatPool granted = supply("other", owner, offering, 1).pool();
            w.write(s -> s.seats().supply(List.of(new SeatSupply(bought, 3), new SeatSupply(granted, 1))));
            Expect.equal(
                    Map.of(POOL, bought, OTHER, granted),
                    w.read(s -> s.seats().pools(List.of(OTHER, POOL, new SeatPoolId("none")))),
                    "pools");
        });
        checks.add("SEAT-02", "The pools of orders are found by the orders, and granted pools are not.", w -> {
            AccountId owner = w.account("owner");
            OfferingId offering = w.offering("offering");
            OrderId order = w.order("order", owner, offering, status(OrderStatus.NEW, 0));
            OrderId empty = w.order("empty", owner, offering, status(OrderStatus.NEW, 0));
            List<SeatPool> pools = Stream.of(1, 2)
                    .map(line -> new SeatPool(
                            new SeatPoolId("pool" + line),
                            new PoolSource.OrderLineSource(order, line),
                            offering,
                            owner,
                            NOON,
                            ALWAYS,
                            List.of()))
                    .toList();
            w.write(s -> s.seats()
                    .supply(pools.stream().map(p -> new SeatSupply(p, 2)).toList()));
            w.pool("granted", owner, offering, 1, ALWAYS);
            List<SeatPool> found = w.read(s -> s.seats().poolsOf(List.of(order, empty, new OrderId("none"))));
            Expect.sameElements(pools, found, "pools of the orders");
        });
        checks.add("SEAT-03", "A new pool has all its seats available.", w -> {
            pool(w, 7);
            Expect.equal(new SeatCounts(7, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-04", "Counts name only the pools that exist.", w -> {
            pool(w, 1);
            Map<SeatPoolId, SeatCounts> counts = w.read(s -> s.seats().counts(List.of(OTHER, POOL)));
            Expect.equal(Map.of(POOL, new SeatCounts(1, 0, 0)), counts, "counts");
        });
        checks.add("SEAT-05", "A second pool of one id is a conflict, and nothing of the list is added.", w -> {
            AccountId owner = pool(w, 1);
            OfferingId offering = new OfferingId("offering");
            w.conflicts(
                    "supplying a pool twice",
                    s -> s.seats()
                            .supply(List.of(supply("other", owner, offering, 1), supply("pool", owner, offering, 5))));
            Expect.equal(Map.of(POOL, new SeatCounts(1, 0, 0)), allCounts(w), "counts");
        });
        checks.add("SEAT-06", "A pool of an owner or an offering that does not exist is a conflict.", w -> {
            AccountId owner = w.account("owner");
            OfferingId offering = w.offering("offering");
            w.conflicts(
                    "no owner",
                    s -> s.seats()
                            .supply(List.of(
                                    supply("pool", owner, offering, 1),
                                    supply("other", new AccountId("none"), offering, 1))));
            w.conflicts(
                    "no offering", s -> s.seats().supply(List.of(supply("pool", owner, new OfferingId("none"), 1))));
            Expect.equal(Map.of(), allCounts(w), "counts");
        });
        checks.add("SEAT-07", "A pool of an order that does not exist is a conflict.", w -> {
            AccountId owner = w.account("owner");
            OfferingId offering = w.offering("offering");
            PoolSource source = new PoolSource.OrderLineSource(new OrderId("none"), 1);
            SeatPool pool = new SeatPool(POOL, source, offering, owner, NOON, ALWAYS, List.of());
            w.conflicts("no order", s -> s.seats().supply(List.of(new SeatSupply(pool, 2))));
        });
        checks.add("SEAT-08", "Locking answers with the pools that exist.", w -> {
            pool(w, 1);
            Expect.equal(Set.of(POOL), w.inTransaction(s -> s.seats().lock(List.of(OTHER, POOL))), "locked pools");
        });
        checks.add("SEAT-09", "Tenures are replaced as a whole, and the last one's owner becomes the pool's.", w -> {
            AccountId owner = pool(w, 1);
            AccountId next = w.account("next");
            List<Tenure> tenures = List.of(new Tenure(owner, hours(0, 1)), new Tenure(next, hours(1, 2)));
            replaceTenures(w, tenures);
            SeatPool pool = poolIn(w);
            Expect.equal(tenures, pool.tenures(), "tenures");
            Expect.equal(next, pool.owner(), "owner");
        });
        checks.add("SEAT-10", "Without tenures a pool keeps its owner.", w -> {
            AccountId owner = pool(w, 1);
            replaceTenures(w, List.of());
            Expect.equal(List.of(), poolIn(w).tenures(), "tenures");
            Expect.equal(owner, poolIn(w).owner(), "owner");
        });
        checks.add("SEAT-11", "Tenures of an unknown pool or owner are a conflict.", w -> {
            AccountId owner = pool(w, 1);
            SeatPool before = poolIn(w);
            w.conflicts("no pool", s -> s.seats().replaceTenures(Map.of(OTHER, List.of(new Tenure(owner, ALWAYS)))));
            w.conflicts("no owner", s -> {
                s.seats().lock(List.of(POOL));
                s.seats().replaceTenures(Map.of(POOL, List.of(new Tenure(new AccountId("none"), ALWAYS))));
            });
            Expect.equal(before, poolIn(w), "pool");
        });
        checks.add("SEAT-12", "A claim takes a seat named after the pool, and the seat counts as claimed.", w -> {
            AccountId owner = pool(w, 2);
            Expect.that(isSeat(POOL, w.claim(POOL, owner, NOON), 2), "the seat is pool.1 or pool.2");
            Expect.equal(new SeatCounts(1, 0, 1), w.counts(POOL), "counts");
        });
        checks.add(
                "SEAT-13", "A person gets one live seat per pool; another claim names it and changes nothing.", w -> {
                    AccountId owner = pool(w, 2);
                    SeatId seat = seatOf(w.claim(POOL, owner, NOON));
                    Expect.equal(new AlreadyHolds(seat), w.claim(POOL, owner, hour(1)), "second claim");
                    Expect.equal(new SeatCounts(1, 0, 1), w.counts(POOL), "counts");
                });
        checks.add("SEAT-14", "Who holds the last seat is told so, not that none is left.", w -> {
            AccountId owner = pool(w, 1);
            SeatId seat = seatOf(w.claim(POOL, owner, NOON));
            Expect.equal(new AlreadyHolds(seat), w.claim(POOL, owner, NOON), "second claim");
        });
        checks.add("SEAT-15", "One person may hold seats of several pools.", w -> {
            AccountId owner = pool(w, 1);
            w.pool("other", owner, new OfferingId("offering"), 1, ALWAYS);
            seatOf(w.claim(POOL, owner, NOON));
            seatOf(w.claim(OTHER, owner, NOON));
        });
        checks.add("SEAT-16", "A used-up pool has none available, and neither has an unknown one.", w -> {
            pool(w, 1);
            seatOf(w.claim(POOL, w.account("first"), NOON));
            Expect.equal(new NoneAvailable(), w.claim(POOL, w.account("second"), NOON), "claim of no seat");
            Expect.equal(new SeatCounts(0, 0, 1), w.counts(POOL), "counts");
            Expect.equal(new NoneAvailable(), w.claim(OTHER, w.account("third"), NOON), "claim of no pool");
        });
        checks.add("SEAT-17", "A seat is there from the microsecond on in which it was supplied.", w -> {
            pool(w, 2);
            Expect.equal(new NoneAvailable(), w.claim(POOL, w.account("early"), justBefore(LONG_AGO)), "too early");
            seatOf(w.claim(POOL, w.account("first"), LONG_AGO));
        });
        checks.add("SEAT-18", "Wishes of one list are met in its order, with distinct seats.", w -> {
            pool(w, 2);
            List<AccountId> people = w.accounts("p", 3);
            List<SeatClaim> wishes = Stream.of(0, 0, 1, 2, 1)
                    .map(i -> new SeatClaim(POOL, people.get(i), NOON))
                    .toList();
            List<SeatOutcome> outcomes = w.inTransaction(s -> s.seats().claim(wishes));
            SeatId first = seatOf(outcomes.get(0));
            SeatId second = seatOf(outcomes.get(2));
            Expect.that(!first.equals(second), "two people do not share seat " + first);
            Expect.equal(
                    List.of(
                            new Taken(first),
                            new AlreadyHolds(first),
                            new Taken(second),
                            new NoneAvailable(),
                            new AlreadyHolds(second)),
                    outcomes,
                    "outcomes");
            Expect.equal(new SeatCounts(0, 0, 2), w.counts(POOL), "counts");
        });
        checks.add("SEAT-19", "A claim for an account that does not exist is a conflict, and no seat is taken.", w -> {
            AccountId owner = pool(w, 2);
            w.conflicts(
                    "claim for nobody",
                    s -> s.seats()
                            .claim(List.of(
                                    new SeatClaim(POOL, owner, NOON),
                                    new SeatClaim(POOL, new AccountId("none"), NOON))));
            Expect.equal(new SeatCounts(2, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-20", "An invitation takes a seat, and is found with every value.", w -> {
            AccountId owner = pool(w, 3);
            Invitation open = new Invitation(new InvitationId("i"), POOL, owner, "Zoë@x", NOON, null);
            Invitation expiring = new Invitation(new InvitationId("j"), POOL, owner, "z@x", NOON, hour(1));
            List<SeatOutcome> outcomes = w.inTransaction(s -> s.seats().invite(List.of(open, expiring)));
            Expect.distinct(outcomes.stream().map(SeatChecks::seatOf).toList(), "seats");
            Expect.equal(new SeatCounts(1, 2, 0), w.counts(POOL), "counts");
            Expect.equal(
                    Map.of(open.id(), open, expiring.id(), expiring),
                    w.read(s -> s.seats().invitations(List.of(open.id(), new InvitationId("k"), expiring.id()))),
                    "invitations");
        });
        checks.add("SEAT-21", "An invitation that exists holds its seat; inviting again changes nothing.", w -> {
            AccountId owner = pool(w, 2);
            SeatId seat = seatOf(w.invite("i", POOL, owner, NOON, null));
            Expect.equal(new AlreadyHolds(seat), w.invite("i", POOL, owner, hour(1), hour(2)), "second time");
            Expect.equal(new SeatCounts(1, 1, 0), w.counts(POOL), "counts");
            Invitation stored = Expect.present(
                    w.read(s -> s.seats().invitations(List.of(new InvitationId("i"))))
                            .get(new InvitationId("i")),
                    "invitation");
            Expect.equal(NOON, stored.at(), "the instant of the invitation");
        });
        checks.add("SEAT-22", "Where no seat is available no invitation is kept.", w -> {
            AccountId owner = pool(w, 1);
            seatOf(w.claim(POOL, owner, NOON));
            Expect.equal(new NoneAvailable(), w.invite("i", POOL, owner, NOON, null), "no seat");
            Expect.equal(new NoneAvailable(), w.invite("j", OTHER, owner, NOON, null), "no pool");
            Expect.equal(
                    Map.of(),
                    w.read(s -> s.seats().invitations(List.of(new InvitationId("i"), new InvitationId("j")))),
                    "invitations");
        });
        checks.add("SEAT-23", "An inviter that does not exist is a conflict, and no seat is taken.", w -> {
            pool(w, 1);
            Invitation invitation =
                    new Invitation(new InvitationId("i"), POOL, new AccountId("none"), "i@x", NOON, null);
            w.conflicts("invitation by nobody", s -> s.seats().invite(List.of(invitation)));
            Expect.equal(new SeatCounts(1, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-24", "Claims and invitations never take the same seat.", w -> {
            AccountId owner = pool(w, 4);
            List<SeatOutcome> outcomes = List.of(
                    w.claim(POOL, owner, NOON),
                    w.invite("i", POOL, owner, NOON, null),
                    w.claim(POOL, w.account("b"), NOON),
                    w.invite("j", POOL, owner, NOON, null));
            Expect.distinct(outcomes.stream().map(SeatChecks::seatOf).toList(), "seats");
            Expect.equal(new SeatCounts(0, 2, 2), w.counts(POOL), "counts");
        });
        checks.add("SEAT-25", "A manager link to an unknown account or seat is a conflict.", w -> {
            AccountId owner = pool(w, 1);
            AccountId learner = w.account("learner");
            SeatId seat = seatOf(w.claim(POOL, learner, NOON));
            w.conflicts(
                    "no manager",
                    s -> s.seats().link(List.of(new ManagerLink(new AccountId("none"), learner, seat, NOON))));
            w.conflicts(
                    "no learner",
                    s -> s.seats().link(List.of(new ManagerLink(owner, new AccountId("none"), seat, NOON))));
            for (String none : List.of("pool.2", "pool.0", "none.1", "pool", "pool.x")) {
                w.conflicts(
                        "no seat " + none,
                        s -> s.seats().link(List.of(new ManagerLink(owner, learner, new SeatId(none), NOON))));
            }
        });
        checks.add("SEAT-26", "Pools whose ids look like names of seats stay apart.", w -> {
            AccountId a = w.account("a");
            OfferingId offering = w.offering("offering");
            List<SeatPoolId> pools = Stream.of("p", "p.1", "p.1.1", "p.2")
                    .map(id -> w.pool(id, a, offering, 2, ALWAYS))
                    .toList();
            for (SeatPoolId pool : pools) {
                Expect.that(isSeat(pool, w.claim(pool, a, NOON), 2), "a claim of " + pool + " takes a seat of it");
                Expect.equal(new SeatCounts(1, 0, 1), w.counts(pool), "counts of " + pool);
            }
            AccountId learner = w.account("learner");
            FactSeatChecks.link(w, a, learner, new SeatId("p.1.1.2"), NOON);
            w.conflicts("no third seat of p.1", s -> s.seats().link(List.of(link(a, learner, new SeatId("p.1.3")))));
        });
    }

    /** A pool of some seats, in its owner's hands for ever. */
    static AccountId pool(World w, int seats) {
        AccountId owner = w.account("owner");
        w.pool("pool", owner, w.offering("offering"), seats, ALWAYS);
        return owner;
    }

    static SeatId seatOf(SeatOutcome outcome) {
        if (outcome instanceof Taken taken) {
            return taken.seat();
        }
        throw new AssertionError("expected a seat but was " + outcome);
    }

    private static ManagerLink link(AccountId manager, AccountId learner, SeatId seat) {
        return new ManagerLink(manager, learner, seat, NOON);
    }

    private static boolean isSeat(SeatPoolId pool, SeatOutcome outcome, int seats) {
        return Numbers.upTo(seats, n -> pool + "." + n).contains(seatOf(outcome).value());
    }

    private static Map<SeatPoolId, SeatCounts> allCounts(World w) {
        return w.read(s -> s.seats().counts(List.of(POOL, OTHER)));
    }

    private static SeatPool poolIn(World w) {
        return Expect.present(w.read(s -> s.seats().pools(List.of(POOL))).get(POOL), "pool");
    }

    private static void replaceTenures(World w, List<Tenure> tenures) {
        w.write(s -> {
            s.seats().lock(List.of(POOL));
            s.seats().replaceTenures(Map.of(POOL, tenures));
        });
    }
}
