package io.lcart.oracle;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link OracleTest} does, in the long programme, where a campaign tries ten times the worlds named here. */
@Tag("proof")
class LongOracleTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 2000, 12", "H2, 100, 6", "POSTGRES, 20, 6", "MARIADB, 10, 6"})
    void sees_the_same_dashboards(Adapter adapter, int worlds, int instants) {
        new Campaign(adapter, new Trial.Dashboards(instants)).run(worlds);
    }
}
