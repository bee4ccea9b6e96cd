package io.lcart.jdbc.internal.dashboard;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.DashboardStore;
import java.util.Optional;

/** The facts of dashboards in SQL. */
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
        sql.dialect();
        throw new UnsupportedOperationException();
    }
}
