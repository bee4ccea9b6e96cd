package io.lcart.oracle;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link TwinWorldsTest} does, in the long programme, where a campaign tries ten times the worlds named here. */
@Tag("proof")
class LongTwinWorldsTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 200", "H2, 5", "POSTGRES, 3", "MARIADB, 1"})
    void look_the_same(Adapter adapter, int worlds) {
        new Campaign(adapter, new Twins()).run(worlds);
    }
}
