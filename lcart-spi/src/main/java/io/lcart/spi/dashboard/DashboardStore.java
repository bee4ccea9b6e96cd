package io.lcart.spi.dashboard;

import java.util.Optional;

/** Reads dashboards from storage. Belongs to one session and is not thread-safe. */
public interface DashboardStore {

    /**
     * All facts of one dashboard, in one round trip whatever the number of courses, orders, seats and rules (product.md N4).
     *
     * <p>Contract: FACTS-01, FACTS-02, FACTS-03, FACTS-04, FACTS-05, FACTS-06, RULES-01, TRIPS-01, TRIPS-02, TRIPS-03, TRIPS-04,
     * TRIPS-05, TRIPS-06.
     *
     * @param query whose facts, as of when, and what the configured rules ask for
     * @return the facts, or nothing if there is no such account
     */
    Optional<DashboardFacts> facts(DashboardQuery query);
}
