package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.order;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.ConflictException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract of {@code OrderStore}. */
final class OrderChecks {

    private static final OrderId R = new OrderId("r");
    private static final OrderId Q = new OrderId("q");
    private static final StatusChange NEW = status(OrderStatus.NEW, 0);

    private OrderChecks() {}

    static void addTo(Checks checks) {
        checks.add("ORDER-01", "An order is found with every value, line and state it was added with.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            OfferingId p = w.offering("p");
            Order full = new Order(
                    R,
                    a,
                    "admin Zoë",
                    hour(-1),
                    "Purchase Order",
                    List.of(
                            new OrderLine(1, p, 25, true, hours(0, 9), money("12.50", "EUR")),
                            new OrderLine(2, o, 1, false, ALWAYS, null),
                            new OrderLine(7, p, 1000000, false, ALWAYS, money("1200", "JPY"))),
                    List.of(status(OrderStatus.PURCHASE_ORDER, 0), status(OrderStatus.PROCESSED, 2)));
            Order sparse = order("q", a, List.of(), NEW);
            w.write(s -> s.orders().insert(List.of(full, sparse)));
            Expect.equal(Map.of(R, full, Q, sparse), orders(w), "orders");
        });
        checks.add("ORDER-02", "Every state and every price comes back as it was stored.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            List<StatusChange> history = new ArrayList<>();
            for (OrderStatus status : OrderStatus.values()) {
                history.add(status(status, history.size()));
            }
            List<OrderLine> lines = new ArrayList<>();
            for (Money price : List.of(
                    money("0.00", "EUR"), money("99999999.99", "USD"), money("-5.00", "EUR"), money("1.234", "KWD"))) {
                lines.add(new OrderLine(lines.size() + 1, o, 1, false, ALWAYS, price));
            }
            Order order = new Order(R, a, null, NOON, null, lines, history);
            w.write(s -> s.orders().insert(List.of(order)));
            Expect.equal(Map.of(R, order), orders(w), "orders");
        });
        checks.add("ORDER-03", "A second order of one id is a conflict, and nothing of the list is added.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.order("r", a, o, NEW);
            w.conflicts(
                    "adding a taken id",
                    s -> s.orders().insert(List.of(order("q", a, List.of(o), NEW), order("r", a, List.of(), NEW))));
            w.conflicts(
                    "one id twice",
                    s -> s.orders().insert(List.of(order("q", a, List.of(o), NEW), order("q", a, List.of(o), NEW))));
            Expect.equal(Map.of(R, order("r", a, List.of(o), NEW)), orders(w), "orders");
        });
        checks.add(
                "ORDER-04", "An order of an unknown customer or offering is a conflict, and nothing is added.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.conflicts(
                            "no customer",
                            s -> s.orders()
                                    .insert(List.of(
                                            order("r", a, List.of(o), NEW),
                                            order("q", new AccountId("none"), List.of(o), NEW))));
                    w.conflicts(
                            "no offering",
                            s -> s.orders().insert(List.of(order("r", a, List.of(o, new OfferingId("none")), NEW))));
                    Expect.equal(Map.of(), orders(w), "orders");
                });
        checks.add("ORDER-05", "A history is replaced as a whole, and everything else of the order stays.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.order("r", a, o, NEW, status(OrderStatus.PENDING, 1), status(OrderStatus.NEW, 2));
            w.order("q", a, o, NEW);
            List<StatusChange> history = List.of(status(OrderStatus.INVOICE, -4), status(OrderStatus.CANCELLED, 7));
            replace(w, history);
            Order expected = new Order(
                    R, a, null, NOON, null, order("r", a, List.of(o), NEW).lines(), history);
            Expect.equal(Map.of(R, expected, Q, order("q", a, List.of(o), NEW)), orders(w), "orders");
        });
        checks.add(
                "ORDER-06", "The history of an order that does not exist is a conflict, and nothing is changed.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.order("r", a, o, NEW);
                    List<StatusChange> history = List.of(status(OrderStatus.CANCELLED, 1));
                    w.conflicts("no order", s -> s.orders().replaceHistory(Map.of(R, history, Q, history)));
                    Expect.equal(Map.of(R, order("r", a, List.of(o), NEW)), orders(w), "orders");
                });
        checks.add("ORDER-07", "Locking answers with the orders that exist.", w -> {
            w.order("r", w.account("a"), w.offering("o"), NEW);
            Expect.equal(Set.of(R), w.inTransaction(s -> s.orders().lock(List.of(Q, R))), "locked orders");
        });
        checks.add("ORDER-08", "A history stays as it is while another transaction has the order locked.", w -> {
            w.order("r", w.account("a"), w.offering("o"), NEW);
            Race.all(8, n -> {
                for (int i = 0; i < 5; i++) {
                    w.insist(s -> {
                        s.orders().lock(List.of(R));
                        Order now = Expect.present(s.orders().orders(List.of(R)).get(R), "order");
                        List<StatusChange> longer = new ArrayList<>(now.history());
                        longer.add(status(OrderStatus.PENDING, longer.size()));
                        s.orders().replaceHistory(Map.of(R, longer));
                        return true;
                    });
                }
                return n;
            });
            Order after = Expect.present(orders(w).get(R), "order");
            Expect.equal(41, after.history().size(), "states after 40 additions");
        });
        checks.add("ORDER-09", "Of rivals that add one order, exactly one wins; the others get a conflict.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            List<Race.Finish<Boolean>> finishes = Race.run(
                    16,
                    n -> w.inTransaction(s -> {
                        s.orders().insert(List.of(order("r", a, List.of(o), status(OrderStatus.NEW, n))));
                        return true;
                    }));
            Expect.equal(
                    15L,
                    finishes.stream()
                            .filter(f -> f.threw(ConflictException.class))
                            .count(),
                    "conflicts among " + finishes);
            Expect.equal(1, Expect.present(orders(w).get(R), "order").lines().size(), "lines");
        });
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    private static Map<OrderId, Order> orders(World w) {
        return w.read(s -> s.orders().orders(List.of(Q, R, new OrderId("none"))));
    }

    private static void replace(World w, List<StatusChange> history) {
        w.write(s -> {
            s.orders().lock(List.of(R));
            s.orders().replaceHistory(Map.of(R, history));
        });
    }
}
