package io.lcart.jdbc.internal.dashboard;

import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.dashboard.FactsStatement.Kind;
import io.lcart.jdbc.internal.people.JdbcGroupStore;
import io.lcart.jdbc.internal.people.JdbcPeopleStore;
import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.GroupVersion;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the facts statement together. */
final class FactsReader {

    /** The columns of a person: account, number, instant, facts, points, configuration. */
    private static final int COLUMNS = 10 + Fact.values().length + 2;

    private final DashboardQuery query;
    private @Nullable Account account;
    private final Map<Fact, CappedCount> counts = new EnumMap<>(Fact.class);
    private long points;
    private long configuration;
    private final Map<Long, GroupVersion> groups = new TreeMap<>();
    private @Nullable GroupVersion defaultGroup;
    private final Set<CourseId> accessible = new HashSet<>();
    private final Set<CourseId> completed = new HashSet<>();
    private final Set<OrderProbe> orders = new HashSet<>();

    FactsReader(DashboardQuery query) {
        this.query = query;
    }

    void take(Row row) throws SQLException {
        if (account == null) {
            account = JdbcPeopleStore.read(row);
            row.skip(2);
            for (Fact fact : Fact.values()) {
                counts.put(fact, CappedCount.of(row.number()));
            }
            points = row.number();
            configuration = row.number();
        } else {
            row.skip(COLUMNS);
        }
        String kind = row.textOrNull();
        if (kind != null) {
            take(Kind.valueOf(kind), row);
        }
    }

    private void take(Kind kind, Row row) throws SQLException {
        switch (kind) {
            case GROUP -> {
                GroupVersion group = JdbcGroupStore.read(row);
                groups.put(row.number(), group);
            }
            case DEFAULT_GROUP -> defaultGroup = JdbcGroupStore.read(row);
            case ACCESS -> accessible.add(new CourseId(row.text()));
            case COMPLETION -> completed.add(new CourseId(row.text()));
            case ORDER -> ask(new OrderProbe(null, OrderStatus.valueOf(row.text())));
            case ORDERED_OFFERING -> {
                OfferingId offering = new OfferingId(row.text());
                ask(new OrderProbe(offering, OrderStatus.valueOf(row.skip(1).text())));
            }
        }
    }

    /** Keeps a probe that was asked for: the statement finds an order's state, whatever it is. */
    private void ask(OrderProbe probe) {
        if (query.orders().contains(probe)) {
            orders.add(probe);
        }
    }

    Optional<DashboardFacts> facts() {
        return account == null
                ? Optional.empty()
                : Optional.of(new DashboardFacts(
                        account,
                        configuration,
                        counts,
                        points,
                        List.copyOf(groups.values()),
                        defaultGroup,
                        accessible,
                        completed,
                        orders));
    }
}
