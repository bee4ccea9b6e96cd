package io.lcart.core.intake;

import io.lcart.core.commerce.OrderHistory;
import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.Interval;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States of orders, and with them the access and the seats of the orders (architecture.md, "Order and access"). */
final class OrderStatusHandler implements Handler<ChangeOrderStatus> {

    @Override
    public String action() {
        return "intake.order-statuses";
    }

    @Override
    public @Nullable String person(ChangeOrderStatus command) {
        return null;
    }

    @Override
    public void apply(Work work, List<Row<ChangeOrderStatus>> rows) {
        Session session = work.session();
        Set<OrderId> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(new OrderId(row.command().order())));
        session.orders().lock(ids);
        Map<OrderId, Order> stored = session.orders().orders(ids);
        Changes<OrderId, Order> orders = new Changes<>(stored);
        for (Row<ChangeOrderStatus> row : rows) {
            Order known = orders.get(new OrderId(row.command().order()));
            if (known == null) {
                row.refuse(RefusalReason.UNKNOWN_ORDER);
            } else if (row.command().at() != null && work.at(row.command().at()).isBefore(known.placedAt())) {
                row.refuse(new Violation("at", "must not be before the order's date"));
            } else {
                row.answer(orders.put(known.id(), told(known, row.command(), work)));
            }
        }
        write(session, orders.updates(), stored);
    }

    private static Order told(Order known, ChangeOrderStatus command, Work work) {
        Instant at = command.at() == null ? later(work.now(), known.placedAt()) : work.at(command.at());
        StatusChange change = new StatusChange(command.status(), at);
        if (command.at() != null) {
            return with(known, OrderHistory.tell(known.history(), change));
        }
        boolean isSo = OrderHistory.at(known.history(), at)
                .filter(command.status()::equals)
                .isPresent();
        return isSo ? known : with(known, OrderHistory.change(known.history(), change));
    }

    private static void write(Session session, Map<OrderId, Order> changed, Map<OrderId, Order> before) {
        if (changed.isEmpty()) {
            return;
        }
        List<SeatPoolId> ids = session.seatPools().ofOrders(changed.keySet()).stream()
                .map(SeatPool::id)
                .toList();
        session.seatPools().lock(ids);
        // why read again: until they were locked they may have changed hands
        List<SeatPool> pools = List.copyOf(session.seatPools().pools(ids).values());
        Map<OrderId, List<StatusChange>> histories = new LinkedHashMap<>();
        changed.forEach((id, order) -> histories.put(id, order.history()));
        session.orders().replaceHistory(histories);
        replaceTenures(session, pools, changed);
        replaceAccess(session, pools, changed);
        joinGroups(session, changed, before);
    }

    private static void replaceTenures(Session session, List<SeatPool> pools, Map<OrderId, Order> orders) {
        Map<SeatPoolId, List<Tenure>> tenures = new LinkedHashMap<>();
        for (SeatPool pool : pools) {
            Order order = orderOf(pool, orders);
            tenures.put(
                    pool.id(), Pools.tenures(pool.owners(), OrderHistory.grants(order.history(), pool.suppliedAt())));
        }
        session.seatPools().replaceTenures(tenures);
    }

    /** The buyer's entries, and those of everybody who holds a seat of the orders. */
    private static void replaceAccess(Session session, List<SeatPool> pools, Map<OrderId, Order> orders) {
        Map<AccessSource, Order> sources = new HashMap<>();
        orders.values()
                .forEach(order -> sources.put(
                        new AccessSource(AccessSource.Kind.ORDER, order.id().value()), order));
        pools.forEach(pool ->
                sources.put(new AccessSource(AccessSource.Kind.SEAT, pool.id().value()), orderOf(pool, orders)));
        Map<AccessEntryId, List<Interval>> inForce = new LinkedHashMap<>();
        for (AccessEntry entry : session.training().entriesFrom(sources.keySet())) {
            Order order = Objects.requireNonNull(sources.get(entry.source()));
            List<Interval> grants = OrderHistory.grants(order.history(), entry.givenAt());
            if (entry.endedAt() != null) {
                grants = Pools.within(grants, new Interval(entry.givenAt(), entry.endedAt()));
            }
            if (!grants.equals(entry.inForce())) {
                inForce.put(entry.id(), grants);
            }
        }
        session.training().replaceInForce(inForce);
    }

    private static void joinGroups(Session session, Map<OrderId, Order> changed, Map<OrderId, Order> before) {
        List<OfferingId> offerings = changed.values().stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLine::offering)
                .distinct()
                .toList();
        GrantedGroups groups = new GrantedGroups(session.catalog().offerings(offerings));
        changed.forEach((id, order) ->
                groups.note(order, Objects.requireNonNull(before.get(id)).history()));
        groups.join(session);
    }

    private static Order orderOf(SeatPool pool, Map<OrderId, Order> orders) {
        PoolSource.OrderLineSource source = (PoolSource.OrderLineSource) pool.source();
        return Objects.requireNonNull(orders.get(source.order()));
    }

    private static Order with(Order order, List<StatusChange> history) {
        return new Order(
                order.id(),
                order.customer(),
                order.placedBy(),
                order.placedAt(),
                order.paymentType(),
                order.lines(),
                history);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
