package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.owned;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The contract of {@code SeatPoolStore}: whose the pools are, and what brought their seats. */
final class PoolChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SeatPoolId NONE = new SeatPoolId("none");

    private PoolChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "POOL-01",
                "The pools of a person come in pages without gap or repeat: the latest supplied first, then by id, in force or not.",
                w -> {
                    AccountId owner = w.account("owner");
                    OfferingId o = w.offering("o");
                    supply(w, "c", owner, o, NOON);
                    supply(w, "b", owner, o, NOON, new Tenure(owner, hours(0, 1)));
                    supply(w, "other", w.account("other"), o, NOON);
                    supply(w, "z", owner, o, hour(5));
                    supply(w, "a", owner, o, hour(-5));
                    supply(w, "d", owner, o, NOON, new Tenure(owner, ALWAYS));
                    List<String> expected = List.of("z", "b", "c", "d", "a");
                    for (int limit : List.of(1, 2, 3, 5, 500)) {
                        Expect.equal(expected, allPages(w, owner, limit), "pools in pages of " + limit);
                    }
                });
        checks.add(
                "POOL-02",
                "A page goes on behind its last pool even if that is in other hands now; behind an unknown pool there is nothing.",
                w -> {
                    AccountId owner = w.account("owner");
                    AccountId next = w.account("next");
                    OfferingId o = w.offering("o");
                    for (String id : List.of("a", "b", "c")) {
                        supply(w, id, owner, o, NOON);
                    }
                    SeatSteps.transfer(w, new SeatPoolId("b"), next, hour(1));
                    Expect.equal(List.of("c"), page(w, owner, new SeatPoolId("b"), 5), "pools behind b");
                    Expect.equal(List.of("a", "c"), page(w, owner, null, 5), "pools of the owner");
                    Expect.equal(List.of("b"), page(w, next, null, 5), "pools of the next owner");
                    Expect.equal(List.of(), page(w, owner, NONE, 5), "pools behind none");
                    Expect.equal(List.of(), page(w, new AccountId("none"), null, 5), "pools of nobody");
                });
        checks.add(
                "POOL-03", "A transfer adds an owner from an instant on; earlier owners and all tenures stay.", w -> {
                    AccountId owner = SeatChecks.pool(w, 1);
                    AccountId next = w.account("next");
                    AccountId last = w.account("last");
                    SeatPool before = SeatSteps.pool(w, POOL);
                    SeatSteps.transfer(w, POOL, next, NOON);
                    SeatSteps.transfer(w, POOL, last, NOON);
                    SeatSteps.transfer(w, POOL, next, hour(1));
                    List<Ownership> owners = List.of(
                            new Ownership(owner, LONG_AGO),
                            new Ownership(next, NOON),
                            new Ownership(last, NOON),
                            new Ownership(next, hour(1)));
                    SeatPool expected = new SeatPool(
                            POOL,
                            before.source(),
                            before.offering(),
                            owners,
                            before.suppliedAt(),
                            before.window(),
                            before.tenures());
                    Expect.equal(expected, SeatSteps.pool(w, POOL), "pool");
                    Expect.equal(next, expected.owner(), "owner");
                    Expect.equal(List.of(), page(w, owner, null, 5), "pools of the first owner");
                    Expect.equal(List.of("pool"), page(w, next, null, 5), "pools of the present owner");
                });
        checks.add("POOL-04", "A transfer of an unknown pool or to nobody is a conflict, and nothing changes.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            SeatPool before = SeatSteps.pool(w, POOL);
            AccountId next = w.account("next");
            w.conflicts("no pool", s -> {
                s.seatPools().lock(List.of(POOL));
                s.seatPools().transfer(Map.of(POOL, new Ownership(next, NOON), NONE, new Ownership(next, NOON)));
            });
            w.conflicts("no owner", s -> {
                s.seatPools().lock(List.of(POOL));
                s.seatPools().transfer(Map.of(POOL, new Ownership(new AccountId("none"), NOON)));
            });
            Expect.equal(before, SeatSteps.pool(w, POOL), "pool");
            Expect.equal(List.of("pool"), page(w, owner, null, 5), "pools of the owner");
        });
        checks.add("POOL-05", "While a pool is held nobody changes its hands, and each change is made once.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            AccountId next = w.account("next");
            Expect.equal(
                    Set.of(POOL), w.inTransaction(s -> s.seatPools().hold(List.of(NONE, POOL, POOL))), "held pools");
            List<Boolean> steady = Race.all(8, n -> n % 2 == 0 ? seesOneOwner(w) : swaps(w, owner, next));
            Expect.that(!steady.contains(false), "the owner stays the same while the pool is held");
            Expect.equal(1 + 4 * 5, SeatSteps.pool(w, POOL).owners().size(), "owners after 20 transfers");
        });
        checks.add("POOL-06", "The supply ledger begins with the purchase or grant that brought the pool.", w -> {
            AccountId owner = w.account("owner");
            OfferingId o = w.offering("o");
            OrderId order = w.order("order", owner, o, status(OrderStatus.NEW, 0));
            SeatPool bought = new SeatPool(
                    POOL, new PoolSource.OrderLineSource(order, 1), o, owned(owner), hour(1), ALWAYS, List.of());
            w.write(s -> s.seatPools().supply(List.of(new SeatSupply(bought, 3))));
            SeatPoolId granted = w.pool("granted", owner, o, 7);
            w.claim(granted, owner, NOON);
            Expect.equal(
                    Map.of(
                            POOL,
                            List.of(new SupplyEntry(SupplyEntry.Kind.PURCHASED, 3, hour(1), null)),
                            granted,
                            List.of(new SupplyEntry(SupplyEntry.Kind.GRANTED, 7, LONG_AGO, null))),
                    w.read(s -> s.seatPools().ledgers(List.of(granted, NONE, POOL))),
                    "ledgers");
        });
        checks.add("POOL-07", "Available seats are counted no further than asked.", w -> {
            AccountId owner = SeatChecks.pool(w, 6);
            w.claim(POOL, owner, NOON);
            w.invite("i", POOL, owner, NOON, null);
            for (int limit : List.of(1, 3, 4, 5, 500)) {
                Expect.equal(Math.min(4, limit), availableUpTo(w, POOL, limit), "seats counted up to " + limit);
            }
            SeatSteps.revoke(w, hour(1), "i");
            Expect.equal(5, availableUpTo(w, POOL, 500), "seats after one was freed");
            Expect.equal(0, availableUpTo(w, NONE, 500), "seats of no pool");
        });
    }

    private static int availableUpTo(World w, SeatPoolId pool, int limit) {
        return w.read(s -> s.seatPools().availableUpTo(pool, limit));
    }

    private static void supply(World w, String id, AccountId owner, OfferingId o, Instant at, Tenure... tenures) {
        PoolSource source = new PoolSource.AdminGrant("grant-" + id);
        SeatPool pool = new SeatPool(new SeatPoolId(id), source, o, owned(owner), at, ALWAYS, List.of(tenures));
        w.write(s -> s.seatPools().supply(List.of(new SeatSupply(pool, 1))));
    }

    private static List<String> page(World w, AccountId owner, @Nullable SeatPoolId after, int limit) {
        return w.read(s -> s.seatPools().ownedBy(owner, after, limit)).stream()
                .map(pool -> pool.id().value())
                .toList();
    }

    private static List<String> allPages(World w, AccountId owner, int limit) {
        List<String> all = new ArrayList<>();
        List<String> page = page(w, owner, null, limit);
        while (!page.isEmpty()) {
            all.addAll(page);
            Expect.that(all.size() <= 5, "no more than the five pools are listed: " + all);
            page = page(w, owner, new SeatPoolId(page.get(page.size() - 1)), limit);
        }
        return all;
    }

    private static boolean seesOneOwner(World w) {
        boolean steady = true;
        for (int i = 0; i < 5; i++) {
            steady &= w.insist(s -> {
                s.seatPools().hold(List.of(POOL));
                SeatPool first = s.seatPools().pools(List.of(POOL)).get(POOL);
                pause();
                return first != null
                        && first.equals(s.seatPools().pools(List.of(POOL)).get(POOL));
            });
        }
        return steady;
    }

    private static boolean swaps(World w, AccountId one, AccountId other) {
        for (int i = 0; i < 5; i++) {
            w.insist(s -> {
                s.seatPools().lock(List.of(POOL));
                SeatPool now = Expect.present(s.seatPools().pools(List.of(POOL)).get(POOL), "pool");
                AccountId next = now.owner().equals(one) ? other : one;
                s.seatPools()
                        .transfer(Map.of(
                                POOL, new Ownership(next, hour(now.owners().size()))));
                return true;
            });
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
