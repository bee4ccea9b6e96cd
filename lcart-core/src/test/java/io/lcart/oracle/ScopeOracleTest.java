package io.lcart.oracle;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two evaluators and one world: the library, and a naive one written from the domain alone, show everybody the same of others, in lists,
 * totals, exports, transcripts, rosters, certificates and checks (reliability.md D2, D3, P13).
 */
class ScopeOracleTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 400, 2", "H2, 20, 1", "POSTGRES, 10, 1", "MARIADB, 5, 1"})
    void shows_the_same_of_others(Adapter adapter, int worlds, int instants) {
        new Campaign(adapter, new ReportTrial.Scopes(instants)).run(worlds);
    }
}
