package io.lcart.jdbc.internal.commerce;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.OrderStore;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders in SQL. */
public final class JdbcOrderStore implements OrderStore {

    private static final String FIND = """
            select o.host_key, a.host_key, o.placed_by, o.placed_at, o.payment_type
            from lcart_order o join lcart_account a on a.id = o.customer_id
            where o.host_key {in}
            """;
    private static final String FIND_LINES = """
            select o.host_key, l.line_no, f.host_key, l.quantity, l.makes_seats, l.window_from, l.window_until, l.unit_price,
                l.currency
            from lcart_order o
            join lcart_order_line l on l.order_id = o.id
            join lcart_offering f on f.id = l.offering_id
            where o.host_key {in}
            order by l.line_no
            """;
    private static final String FIND_STATES = """
            select o.host_key, s.status, s.valid_from
            from lcart_order o join lcart_order_state s on s.order_id = o.id
            where o.host_key {in}
            order by s.valid_from
            """;
    private static final String INSERT = """
            insert into lcart_order (host_key, customer_id, placed_by, placed_at, payment_type) values (?, ?, ?, ?, ?)
            """;
    private static final String INSERT_LINE = """
            insert into lcart_order_line (order_id, line_no, offering_id, quantity, makes_seats, window_from, window_until,
                unit_price, currency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_STATE = """
            insert into lcart_order_state (order_id, customer_id, status, valid_from, valid_until) values (?, ?, ?, ?, ?)
            """;
    private static final String FIND_CUSTOMERS = "select host_key, customer_id from lcart_order where host_key {in}";
    private static final String DELETE_STATES = "delete from lcart_order_state where order_id {in}";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcOrderStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<OrderId, Order> orders(Collection<OrderId> ids) {
        Map<OrderId, Order> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, OrderId::value)) {
            Map<String, List<OrderLine>> lines = new HashMap<>();
            Map<String, List<StatusChange>> states = new HashMap<>();
            sql.query(FIND_LINES)
                    .texts(chunk)
                    .each(row -> lines.computeIfAbsent(row.text(), key -> new ArrayList<>())
                            .add(line(row)));
            sql.query(FIND_STATES)
                    .texts(chunk)
                    .each(row -> states.computeIfAbsent(row.text(), key -> new ArrayList<>())
                            .add(new StatusChange(OrderStatus.valueOf(row.text()), row.instant())));
            sql.query(FIND).texts(chunk).each(row -> {
                OrderId id = new OrderId(row.text());
                Order order = new Order(
                        id,
                        new AccountId(row.text()),
                        row.textOrNull(),
                        row.instant(),
                        row.textOrNull(),
                        lines.getOrDefault(id.value(), List.of()),
                        states.getOrDefault(id.value(), List.of()));
                found.put(id, order);
            });
        }
        return found;
    }

    private static OrderLine line(Row row) throws SQLException {
        return new OrderLine(
                row.integer(),
                new OfferingId(row.text()),
                row.integer(),
                row.flag(),
                row.interval(),
                price(row.decimalOrNull(), row.textOrNull()));
    }

    private static @Nullable Money price(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    @Override
    public Set<OrderId> lock(Collection<OrderId> ids) {
        return Keyed.ORDER.lockAll(sql, ids, OrderId::value);
    }

    @Override
    public void insert(List<Order> orders) {
        Numbers customers = Keyed.ACCOUNT.require(
                sql, orders.stream().map(order -> order.customer().value()).toList());
        Numbers offerings = Keyed.OFFERING.require(
                sql,
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .map(line -> line.offering().value())
                        .toList());
        sql.batch(
                INSERT,
                orders,
                (params, order) -> params.text(order.id().value())
                        .number(customers.of(order.customer().value()))
                        .text(order.placedBy())
                        .instant(order.placedAt())
                        .text(order.paymentType()));
        Numbers ids = Keyed.ORDER.require(
                sql, orders.stream().map(order -> order.id().value()).toList());
        insertLines(orders, ids, offerings);
        List<State> states = new ArrayList<>();
        orders.forEach(order -> addStates(
                states,
                ids.of(order.id().value()),
                customers.of(order.customer().value()),
                order.history()));
        insertStates(states);
    }

    private record Line(long order, OrderLine line) {}

    private void insertLines(List<Order> orders, Numbers ids, Numbers offerings) {
        List<Line> lines = new ArrayList<>();
        orders.forEach(order -> order.lines()
                .forEach(line -> lines.add(new Line(ids.of(order.id().value()), line))));
        sql.batch(INSERT_LINE, lines, (params, row) -> {
            OrderLine line = row.line();
            Money price = line.unitPrice();
            params.number(row.order())
                    .integer(line.number())
                    .number(offerings.of(line.offering().value()))
                    .integer(line.quantity())
                    .flag(line.makesSeats())
                    .interval(line.window())
                    .decimal(price == null ? null : price.amount())
                    .text(price == null ? null : price.currency().getCurrencyCode());
        });
    }

    @Override
    public void replaceHistory(Map<OrderId, List<StatusChange>> histories) {
        List<String> keys = histories.keySet().stream().map(OrderId::value).toList();
        Numbers ids = Keyed.ORDER.require(sql, keys);
        Map<String, Long> customers = new HashMap<>();
        for (List<String> chunk : Chunks.of(keys)) {
            sql.query(FIND_CUSTOMERS).texts(chunk).each(row -> customers.put(row.text(), row.number()));
        }
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_STATES).numbers(chunk).update();
        }
        List<State> states = new ArrayList<>();
        histories.forEach((order, history) ->
                addStates(states, ids.of(order.value()), customers.getOrDefault(order.value(), 0L), history));
        insertStates(states);
    }

    private record State(
            long order,
            long customer,
            StatusChange change,
            @Nullable Instant until) {}

    private static void addStates(List<State> states, long order, long customer, List<StatusChange> history) {
        for (int i = 0; i < history.size(); i++) {
            Instant until = i + 1 < history.size() ? history.get(i + 1).at() : null;
            states.add(new State(order, customer, history.get(i), until));
        }
    }

    private void insertStates(List<State> states) {
        sql.batch(
                INSERT_STATE,
                states,
                (params, state) -> params.number(state.order())
                        .number(state.customer())
                        .text(state.change().status().name())
                        .instant(state.change().at())
                        .end(state.until()));
    }
}
