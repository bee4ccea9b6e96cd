package io.lcart.oracle;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link ScopeOracleTest} does, in the long programme, where a campaign tries ten times the worlds named here. */
@Tag("proof")
class LongScopeOracleTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 2000, 1", "H2, 30, 1", "POSTGRES, 20, 1", "MARIADB, 5, 1"})
    void shows_the_same_of_others(Adapter adapter, int worlds, int instants) {
        new Campaign(adapter, new ReportTrial.Scopes(instants)).run(worlds);
    }
}
