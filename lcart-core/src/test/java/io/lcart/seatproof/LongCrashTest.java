package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.oracle.Dice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link CrashTest} does, in many rounds at random moments and at every named point; and that it can fail. */
@Tag("proof")
class LongCrashTest {

    private static final int ROUNDS = 16;
    private static final int ROUNDS_OF_A_MUTANT = 8;

    @Test
    void nothing_told_is_lost_and_nothing_is_half_done() {
        try (FreshDatabase database = TestDatabase.POSTGRES.open()) {
            JdbcSchema.migrate(database.dataSource());
            try (Crash crash = new Crash(database, "")) {
                for (int seed = 0; seed < ROUNDS; seed++) {
                    assertThat(crash.atRandom(seed)).isEmpty();
                }
                for (FailPoint point : FailPoint.values()) {
                    long seed = ROUNDS + point.ordinal();
                    long before = crash.killed();
                    assertThat(crash.at(point, new Dice(seed).oneIn(2), seed)).isEmpty();
                    System.out.println("crashes at " + point + ": " + (crash.killed() - before) + " processes");
                }
                System.out.println("crashes on PostgreSQL: " + ROUNDS + " rounds at random and "
                        + FailPoint.values().length + " at named points, " + crash.numbers());
                assertThat(crash.killed()).isGreaterThan(ROUNDS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LateMutant.class,
            names = {"A_COMMAND_IS_REMEMBERED_AFTERWARDS", "A_COMMAND_IS_REMEMBERED_BEFOREHAND"})
    void what_is_not_in_the_transaction_is_noticed(LateMutant mutant) {
        try (FreshDatabase database = TestDatabase.POSTGRES.open()) {
            JdbcSchema.migrate(database.dataSource());
            try (Crash crash = new Crash(database, mutant.name())) {
                List<String> wrong = new ArrayList<>();
                for (int seed = 0; seed < ROUNDS_OF_A_MUTANT && wrong.isEmpty(); seed++) {
                    boolean before = mutant == LateMutant.A_COMMAND_IS_REMEMBERED_BEFOREHAND;
                    wrong.addAll(crash.at(FailPoint.COMMIT, before, seed));
                }
                System.out.println("mutant " + mutant + " is killed with " + crash.numbers());
                assertThat(wrong).isNotEmpty();
            }
        }
    }
}
