package io.lcart.boardproof;

import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.memory.InMemoryStorage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As {@link BoardOracleTest}, over more and longer histories. */
@Tag("proof")
class LongBoardOracleTest {

    @Test
    void over_long_histories_in_memory() {
        for (long seed = 1001; seed <= 1100; seed++) {
            BoardOracleTest.tell(new InMemoryStorage(), seed, 500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_histories_on_every_database(TestDatabase kind) {
        for (long seed = 2001; seed <= 2003; seed++) {
            BoardOracleTest.tell(kind, seed, 250);
        }
    }
}
