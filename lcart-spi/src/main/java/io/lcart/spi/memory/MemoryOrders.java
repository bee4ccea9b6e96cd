package io.lcart.spi.memory;

import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStore;
import io.lcart.spi.commerce.StatusChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders in memory. */
final class MemoryOrders implements OrderStore {

    private final MemorySession session;

    MemoryOrders(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<OrderId, Order> orders(Collection<OrderId> ids) {
        return session.read().orders.pick(ids);
    }

    @Override
    public Set<OrderId> lock(Collection<OrderId> ids) {
        return session.write().orders.existing(ids);
    }

    @Override
    public void insert(List<Order> orders) {
        Tables tables = session.write();
        for (Order order : orders) {
            session.requireNew("order", tables.orders, order.id());
            session.require("account", tables.accounts, order.customer());
            order.lines().forEach(line -> session.require("offering", tables.offerings, line.offering()));
            tables.orders.put(order.id(), order);
            tables.ordersOf.add(order.customer(), order.id());
        }
    }

    @Override
    public void replaceHistory(Map<OrderId, List<StatusChange>> histories) {
        Tables tables = session.write();
        histories.forEach((id, history) -> {
            Order before = tables.orders.get(id);
            if (before == null) {
                throw session.conflict("there is no order " + id);
            }
            tables.orders.put(
                    id,
                    new Order(
                            id,
                            before.customer(),
                            before.placedBy(),
                            before.placedAt(),
                            before.paymentType(),
                            before.lines(),
                            history));
        });
    }
}
