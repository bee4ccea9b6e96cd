package io.lcart.oracle;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may not see changes no byte of what they are shown, answered or refused (reliability.md D4, P14). */
class TwinWorldsTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 100", "H2, 5", "POSTGRES, 3", "MARIADB, 2"})
    void look_the_same(Adapter adapter, int worlds) {
        new Campaign(adapter, new Twins()).run(worlds);
    }
}
