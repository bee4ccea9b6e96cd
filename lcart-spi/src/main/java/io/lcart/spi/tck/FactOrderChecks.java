package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.ORDER;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of orders, and the probes that rules ask. */
final class FactOrderChecks {

    private FactOrderChecks() {}

    static void addTo(Checks checks) {
        checks.add("ORDER-20", "An order counts from its first state on.", w -> {
            AccountId a = w.account("a");
            w.order("r", a, w.offering("o"), status(OrderStatus.NEW, 0), status(OrderStatus.PROCESSED, 2));
            w.expectWithin(since(0), ORDER, a);
        });
        checks.add("ORDER-21", "An order counts in every state but abandoned.", w -> {
            OfferingId o = w.offering("o");
            for (OrderStatus status : OrderStatus.values()) {
                AccountId a = w.account("customer-" + status);
                w.order("order-" + status, a, o, status(status, 0));
                w.expect(status == OrderStatus.ABANDONED ? 0 : 1, ORDER, a, hour(1));
            }
        });
        checks.add("ORDER-22", "An order counts while it is not abandoned, to the microsecond.", w -> {
            AccountId a = w.account("a");
            w.order(
                    "r",
                    a,
                    w.offering("o"),
                    status(OrderStatus.ABANDONED, -2),
                    status(OrderStatus.NEW, 0),
                    status(OrderStatus.ABANDONED, 3));
            w.expectWithin(hours(0, 3), ORDER, a);
        });
        checks.add("ORDER-23", "Orders are counted exactly up to 99.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.write(s -> s.orders()
                    .insert(Numbers.upTo(
                            99,
                            i -> Samples.order(
                                    "r" + i,
                                    a,
                                    List.of(o),
                                    status(OrderStatus.NEW, 0),
                                    status(OrderStatus.PENDING, 1)))));
            w.expect(99, ORDER, a, hour(1));
            w.order("r100", a, o, status(OrderStatus.NEW, 0));
            w.expect(100, ORDER, a, hour(1));
        });
        checks.add(
                "ORDER-24",
                "An order of several lines counts once, and a line of the person's elsewhere does not.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    w.write(s -> s.orders()
                            .insert(List.of(Samples.order("r", a, List.of(o, p, o), status(OrderStatus.NEW, 0)))));
                    w.order("q", w.account("b"), o, status(OrderStatus.NEW, 0));
                    w.expect(1, ORDER, a, NOON);
                });
        checks.add("ORDER-25", "A probe without an offering holds if any order has that state at the instant.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.order("r", a, o, status(OrderStatus.INVOICE, 0), status(OrderStatus.PROCESSED, 2));
            w.order("q", w.account("b"), o, status(OrderStatus.CANCELLED, 0));
            Set<OrderProbe> asked =
                    Set.of(any(OrderStatus.INVOICE), any(OrderStatus.PROCESSED), any(OrderStatus.CANCELLED));
            Expect.equal(Set.of(), probes(w, a, justBefore(NOON), asked), "before the order");
            Expect.equal(Set.of(any(OrderStatus.INVOICE)), probes(w, a, justBefore(hour(2)), asked), "invoiced");
            Expect.equal(Set.of(any(OrderStatus.PROCESSED)), probes(w, a, hour(2), asked), "processed");
        });
        checks.add("ORDER-26", "A probe with an offering holds if an order in that state has a line of it.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            OfferingId p = w.offering("p");
            w.write(s -> s.orders()
                    .insert(List.of(Samples.order(
                            "r", a, List.of(o, p), status(OrderStatus.NEW, 0), status(OrderStatus.CANCELLED, 2)))));
            w.order("q", a, o, status(OrderStatus.PENDING, 0));
            Set<OrderProbe> asked = Set.of(
                    new OrderProbe(o, OrderStatus.NEW),
                    new OrderProbe(p, OrderStatus.NEW),
                    new OrderProbe(o, OrderStatus.PENDING),
                    new OrderProbe(p, OrderStatus.PENDING),
                    new OrderProbe(p, OrderStatus.CANCELLED),
                    new OrderProbe(w.offering("x"), OrderStatus.NEW),
                    new OrderProbe(new OfferingId("unknown"), OrderStatus.NEW));
            Expect.equal(
                    Set.of(
                            new OrderProbe(o, OrderStatus.NEW),
                            new OrderProbe(p, OrderStatus.NEW),
                            new OrderProbe(o, OrderStatus.PENDING)),
                    probes(w, a, NOON, asked),
                    "probes at first");
            Expect.equal(
                    Set.of(new OrderProbe(o, OrderStatus.PENDING), new OrderProbe(p, OrderStatus.CANCELLED)),
                    probes(w, a, hour(2), asked),
                    "probes after the cancellation");
        });
        checks.add("ORDER-27", "Probes of both kinds may be asked together, abandoned orders included.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.order("r", a, o, status(OrderStatus.ABANDONED, 0));
            Set<OrderProbe> holding = Set.of(any(OrderStatus.ABANDONED), new OrderProbe(o, OrderStatus.ABANDONED));
            Set<OrderProbe> asked = new HashSet<>(holding);
            asked.add(any(OrderStatus.NEW));
            Expect.equal(holding, probes(w, a, NOON, asked), "probes");
        });
        checks.add("ORDER-28", "A replaced history decides for every instant.", w -> {
            AccountId a = w.account("a");
            OrderId r = w.order("r", a, w.offering("o"), status(OrderStatus.NEW, 0));
            w.write(s -> {
                s.orders().lock(List.of(r));
                s.orders()
                        .replaceHistory(
                                Map.of(r, List.of(status(OrderStatus.NEW, 1), status(OrderStatus.ABANDONED, 2))));
            });
            w.expectWithin(hours(1, 2), ORDER, a);
        });
    }

    private static OrderProbe any(OrderStatus status) {
        return new OrderProbe(null, status);
    }

    private static Set<OrderProbe> probes(World w, AccountId a, Instant at, Set<OrderProbe> asked) {
        return w.facts(new DashboardQuery(a, at, null, null, Set.of(), Set.of(), asked))
                .orders();
    }
}
