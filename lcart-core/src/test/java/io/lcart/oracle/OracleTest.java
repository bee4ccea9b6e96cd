package io.lcart.oracle;

import io.lcart.spi.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/**
 * Two evaluators and one world: the library, and a naive one written from the domain alone, see the same dashboards, for everybody, at every
 * instant that matters (reliability.md G1 to G4, P13).
 */
class OracleTest {

    @Test
    void sees_the_same_dashboards_in_memory() {
        new Campaign("oracle in memory", InMemoryStorage::new, 8).run(20_000);
    }
}
