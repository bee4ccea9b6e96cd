package io.lcart.boardproof;

import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A board always equals a plain sort of what was told (reliability.md E3, E5; product.md P9, N10). */
class BoardOracleTest {

    @Test
    void over_many_short_histories_in_memory() {
        for (long seed = 1; seed <= 40; seed++) {
            tell(new InMemoryStorage(), seed, 120);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES"})
    void over_a_history_on_a_database(TestDatabase kind) {
        tell(kind, 101, 120);
    }

    static void tell(TestDatabase kind, long seed, int steps) {
        try (FreshDatabase database = kind.open()) {
            tell(
                    JdbcStorage.builder(database.dataSource())
                            .schema(SchemaPolicy.MIGRATE)
                            .build(),
                    seed,
                    steps);
        }
    }

    static void tell(Storage storage, long seed, int steps) {
        try (BoardHistory history = new BoardHistory(storage, seed)) {
            for (int step = 0; step < steps; step++) {
                history.step();
                history.compare();
            }
        }
    }
}
