package io.lcart.core.intake;

import io.lcart.core.commerce.OrderHistory;
import io.lcart.core.configuration.Settings;
import io.lcart.core.seat.pool.Fulfilment;
import io.lcart.core.training.Access;
import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.training.AccessEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders as they were placed, and what they give. */
final class OrderHandler implements Handler<PutOrder> {

    private static final BigDecimal PRICE_LIMIT = BigDecimal.TEN.pow(15);
    private static final String OTHER_STATE =
            "The order was placed in another state. Tell the states that came later by ChangeOrderStatus.";

    @Override
    public String action() {
        return "intake.orders";
    }

    @Override
    public String person(PutOrder command) {
        return command.person();
    }

    @Override
    public List<Violation> check(PutOrder command, Instant now) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < command.lines().size(); i++) {
            PutOrder.@Nullable Line line = command.lines().get(i);
            Money price = line == null ? null : line.unitPrice();
            if (price != null && price.amount().abs().compareTo(PRICE_LIMIT) >= 0) {
                violations.add(
                        new Violation("lines[" + i + "].unitPrice", "must have at most 15 digits before the point"));
            }
        }
        return violations;
    }

    @Override
    public void apply(Work work, List<Row<PutOrder>> rows) {
        Set<OrderId> ids = new LinkedHashSet<>();
        Set<AccountId> customers = new LinkedHashSet<>();
        Set<OfferingId> named = new LinkedHashSet<>();
        for (Row<PutOrder> row : rows) {
            ids.add(new OrderId(row.command().key()));
            customers.add(new AccountId(row.command().person()));
            row.command().lines().forEach(line -> named.add(new OfferingId(line.offering())));
        }
        Set<AccountId> people = work.session().people().lock(customers);
        Changes<OrderId, Order> orders = new Changes<>(work.session().orders().orders(ids));
        Map<OfferingId, Offering> offerings = work.session().catalog().offerings(named);
        for (Row<PutOrder> row : rows) {
            Order known = orders.get(new OrderId(row.command().key()));
            if (known != null) {
                repeat(row, known);
            } else if (!people.contains(new AccountId(row.command().person()))) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (!row.command().lines().stream()
                    .allMatch(line -> offerings.containsKey(new OfferingId(line.offering())))) {
                row.refuse(RefusalReason.UNKNOWN_OFFERING);
            } else {
                Order placed = order(row.command(), offerings, work);
                row.answer(orders.put(placed.id(), placed));
            }
        }
        place(work, orders.inserted(), offerings);
    }

    private static void place(Work work, List<Order> orders, Map<OfferingId, Offering> offerings) {
        if (orders.isEmpty()) {
            return;
        }
        List<SeatSupply> supplies = new ArrayList<>();
        List<AccessEntry> entries = new ArrayList<>();
        GrantedGroups groups = new GrantedGroups(offerings);
        for (Order order : orders) {
            Fulfilment fulfilment = Fulfilment.of(order);
            supplies.addAll(fulfilment.supplies());
            entries.addAll(fulfilment.entries());
            groups.note(order, List.of());
        }
        work.session().orders().insert(orders);
        work.session().seatPools().supply(supplies);
        work.session().training().insert(entries);
        groups.join(work.session());
    }

    private static void repeat(Row<PutOrder> row, Order known) {
        PutOrder command = row.command();
        boolean same = known.customer().value().equals(command.person())
                && Objects.equals(known.placedBy(), command.placedBy())
                && (command.placedAt() == null || known.placedAt().equals(Micros.of(command.placedAt())))
                && Objects.equals(known.paymentType(), command.paymentType())
                && lines(known).equals(command.lines());
        if (!same) {
            row.refuse(RefusalReason.CONFLICT);
        } else if (OrderHistory.mayHaveBegunAs(known, command.status())) {
            row.answer(new IntakeOutcome.Unchanged());
        } else {
            row.refuse(RefusalReason.CONFLICT, OTHER_STATE);
        }
    }

    private static List<PutOrder.Line> lines(Order order) {
        return order.lines().stream()
                .map(line -> new PutOrder.Line(line.offering().value(), line.quantity(), line.unitPrice()))
                .toList();
    }

    private static Order order(PutOrder command, Map<OfferingId, Offering> offerings, Work work) {
        Instant placedAt = work.at(command.placedAt());
        Settings settings = work.settingsAt(placedAt);
        List<OrderLine> lines = new ArrayList<>();
        for (PutOrder.Line line : command.lines()) {
            Offering offering = Objects.requireNonNull(offerings.get(new OfferingId(line.offering())));
            lines.add(new OrderLine(
                    lines.size() + 1,
                    offering.id(),
                    line.quantity(),
                    offering.registrationCodes() && line.quantity() >= 2,
                    Access.window(offering, placedAt, settings.zone()),
                    line.unitPrice()));
        }
        return new Order(
                new OrderId(command.key()),
                new AccountId(command.person()),
                command.placedBy(),
                placedAt,
                command.paymentType(),
                lines,
                List.of(new StatusChange(asSubmitted(command.status(), settings), placedAt)));
    }

    /** The switch for purchase orders is read when the order is submitted, and never again (domain.md §12). */
    private static OrderStatus asSubmitted(OrderStatus told, Settings settings) {
        return told == OrderStatus.PURCHASE_ORDER && settings.purchaseOrderAutoGrant()
                ? OrderStatus.PURCHASE_ORDER_ACCESS_GRANTED
                : told;
    }
}
