package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.storage.Storage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Races can be lost: each build that looks and then does is noticed (reliability.md P3, §4.3). */
@Tag("slow")
class RaceMutantsTest {

    private static final int ROUNDS = 40;
    private static final int CALLERS = 32;

    @ParameterizedTest
    @EnumSource
    void are_noticed(RaceMutant mutant) {
        try (FreshDatabase database = TestDatabase.POSTGRES.open()) {
            Storage whole = JdbcStorage.builder(database.dataSource())
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            mutant.schema().forEach(database::run);
            Rewriting rewriting = new Rewriting(mutant.statements());
            Storage broken = mutant.of(JdbcStorage.on(Watched.source(database.dataSource(), rewriting)), whole);
            Race race = mutant.race();
            try (Arena arena = new Arena(broken, new Site(whole, ""), Arena.PEOPLE, race.policy())) {
                for (int round = 1; round <= ROUNDS; round++) {
                    List<String> wrong = Racing.wrong(race, arena, 1, CALLERS);
                    if (!wrong.isEmpty()) {
                        System.out.println("mutant " + mutant + " is killed by " + race + " in round " + round);
                        assertThat(rewriting.missing())
                                .as("statements that are not there")
                                .isEmpty();
                        return;
                    }
                }
            }
            assertThat(rewriting.missing()).as("statements that are not there").isEmpty();
            throw new AssertionError("mutant " + mutant + " survived " + ROUNDS + " rounds of " + race);
        }
    }
}
