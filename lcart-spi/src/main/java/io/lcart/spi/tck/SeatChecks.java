package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.owned;
import static io.lcart.spi.tck.Samples.status;
import static io.lcart.spi.tck.Samples.supply;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The contract of {@code SeatPoolStore}: pools, their numbers and when they are in force. */
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
            List<Ownership> owners = List.of(new Ownership(earlier, NOON), new Ownership(owner, hour(3)));
            List<Tenure> tenures = List.of(
                    new Tenure(earlier, hours(0, 1)), new Tenure(earlier, hours(2, 3)), new Tenure(owner, hours(3, 4)));
            SeatPool bought = new SeatPool(
                    POOL, new PoolSource.OrderLineSource(order, 1), offering, owners, NOON, hours(-5, 5), tenures);
            SeatPool granted = supply("other", owner, offering, 1).pool();
            w.write(s -> s.seatPools().supply(List.of(new SeatSupply(bought, 3), new SeatSupply(granted, 1))));
            Expect.equal(
                    Map.of(POOL, bought, OTHER, granted),
                    w.read(s -> s.seatPools().pools(List.of(OTHER, POOL, new SeatPoolId("none")))),
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
                            owned(owner),
                            NOON,
                            ALWAYS,
                            List.of()))
                    .toList();
            w.write(s -> s.seatPools()
                    .supply(pools.stream().map(p -> new SeatSupply(p, 2)).toList()));
            w.pool("granted", owner, offering, 1, ALWAYS);
            List<SeatPool> found = w.read(s -> s.seatPools().ofOrders(List.of(order, empty, new OrderId("none"))));
            Expect.sameElements(pools, found, "pools of the orders");
        });
        checks.add("SEAT-03", "A new pool has all its seats available.", w -> {
            pool(w, 7);
            Expect.equal(new SeatCounts(7, 0, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-04", "Counts name only the pools that exist.", w -> {
            pool(w, 1);
            Map<SeatPoolId, SeatCounts> counts = w.read(s -> s.seatPools().counts(List.of(OTHER, POOL)));
            Expect.equal(Map.of(POOL, new SeatCounts(1, 0, 0, 0)), counts, "counts");
        });
        checks.add("SEAT-05", "A second pool of one id is a conflict, and nothing of the list is added.", w -> {
            AccountId owner = pool(w, 1);
            OfferingId offering = new OfferingId("offering");
            w.conflicts(
                    "supplying a pool twice",
                    s -> s.seatPools()
                            .supply(List.of(supply("other", owner, offering, 1), supply("pool", owner, offering, 5))));
            Expect.equal(Map.of(POOL, new SeatCounts(1, 0, 0, 0)), allCounts(w), "counts");
        });
        checks.add("SEAT-06", "A pool of an owner or an offering that does not exist is a conflict.", w -> {
            AccountId owner = w.account("owner");
            OfferingId offering = w.offering("offering");
            w.conflicts(
                    "no owner",
                    s -> s.seatPools()
                            .supply(List.of(
                                    supply("pool", owner, offering, 1),
                                    supply("other", new AccountId("none"), offering, 1))));
            w.conflicts(
                    "no offering",
                    s -> s.seatPools().supply(List.of(supply("pool", owner, new OfferingId("none"), 1))));
            Expect.equal(Map.of(), allCounts(w), "counts");
        });
        checks.add("SEAT-07", "A pool of an order that does not exist is a conflict.", w -> {
            AccountId owner = w.account("owner");
            OfferingId offering = w.offering("offering");
            PoolSource source = new PoolSource.OrderLineSource(new OrderId("none"), 1);
            SeatPool pool = new SeatPool(POOL, source, offering, owned(owner), NOON, ALWAYS, List.of());
            w.conflicts("no order", s -> s.seatPools().supply(List.of(new SeatSupply(pool, 2))));
        });
        checks.add("SEAT-08", "Locking answers with the pools that exist.", w -> {
            pool(w, 1);
            Expect.equal(Set.of(POOL), w.inTransaction(s -> s.seatPools().lock(List.of(OTHER, POOL))), "locked pools");
        });
        checks.add("SEAT-09", "Tenures are replaced as a whole, and the owners stay.", w -> {
            AccountId owner = pool(w, 1);
            AccountId next = w.account("next");
            List<Tenure> tenures = List.of(new Tenure(owner, hours(0, 1)), new Tenure(next, hours(1, 2)));
            replaceTenures(w, tenures);
            SeatPool pool = poolIn(w);
            Expect.equal(tenures, pool.tenures(), "tenures");
            Expect.equal(owned(owner), pool.owners(), "owners");
        });
        checks.add("SEAT-10", "A pool may be without tenures, and keeps its owner.", w -> {
            AccountId owner = pool(w, 1);
            replaceTenures(w, List.of());
            Expect.equal(List.of(), poolIn(w).tenures(), "tenures");
            Expect.equal(owner, poolIn(w).owner(), "owner");
        });
        checks.add("SEAT-11", "Tenures of an unknown pool or owner are a conflict.", w -> {
            AccountId owner = pool(w, 1);
            SeatPool before = poolIn(w);
            w.conflicts(
                    "no pool", s -> s.seatPools().replaceTenures(Map.of(OTHER, List.of(new Tenure(owner, ALWAYS)))));
            w.conflicts("no owner", s -> {
                s.seatPools().lock(List.of(POOL));
                s.seatPools().replaceTenures(Map.of(POOL, List.of(new Tenure(new AccountId("none"), ALWAYS))));
            });
            Expect.equal(before, poolIn(w), "pool");
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

    private static Map<SeatPoolId, SeatCounts> allCounts(World w) {
        return w.read(s -> s.seatPools().counts(List.of(POOL, OTHER)));
    }

    private static SeatPool poolIn(World w) {
        return Expect.present(w.read(s -> s.seatPools().pools(List.of(POOL))).get(POOL), "pool");
    }

    private static void replaceTenures(World w, List<Tenure> tenures) {
        w.write(s -> {
            s.seatPools().lock(List.of(POOL));
            s.seatPools().replaceTenures(Map.of(POOL, tenures));
        });
    }
}
