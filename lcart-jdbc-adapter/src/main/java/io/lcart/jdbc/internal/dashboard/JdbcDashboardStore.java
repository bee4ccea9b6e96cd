package io.lcart.jdbc.internal.dashboard;

import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.GroupId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of dashboards in SQL: one statement, whatever is asked for. */
public final class JdbcDashboardStore implements DashboardStore {

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcDashboardStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DashboardFacts> facts(DashboardQuery query) {
        FactsStatement statement = FactsStatement.of(query);
        Query bound = sql.query(sql.dialect().factsText(statement, statement::text))
                .keepingItsPlan()
                .instant(query.at())
                .text(query.account().value());
        String terms = query.termsVersion();
        if (terms != null) {
            bound.text(terms);
        }
        GroupId group = query.defaultGroup();
        if (group != null) {
            bound.text(group.value());
        }
        for (List<String> keys : List.of(
                keys(query.accessCourses().stream().map(CourseId::value)),
                keys(query.completionCourses().stream().map(CourseId::value)),
                keys(query.orders().stream()
                        .map(OrderProbe::offering)
                        .filter(Objects::nonNull)
                        .map(OfferingId::value)))) {
            if (!keys.isEmpty()) {
                bound.texts(keys);
            }
        }
        FactsReader reader = new FactsReader(query);
        bound.each(reader::take);
        return reader.facts();
    }

    private static List<String> keys(Stream<String> keys) {
        return keys.distinct().sorted().toList();
    }
}
