package io.lcart.oracle;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two evaluators and one world: the library, and a naive one written from the domain alone, see the same dashboards, for everybody, at every
 * instant that matters (reliability.md G1 to G4, P13).
 */
class OracleTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 8000, 8", "H2, 1000, 4", "POSTGRES, 200, 4", "MARIADB, 100, 4"})
    void sees_the_same_dashboards(Adapter adapter, int worlds, int instants) {
        new Campaign(adapter, new Trial.Dashboards(instants)).run(worlds);
    }
}
