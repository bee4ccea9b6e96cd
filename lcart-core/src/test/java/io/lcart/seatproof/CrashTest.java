package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes that are killed leave nothing half done, and nothing that was told is lost (reliability.md §3 K, P7). */
@Tag("slow")
class CrashTest {

    @Test
    void nothing_told_is_lost_and_nothing_is_half_done() {
        try (FreshDatabase database = TestDatabase.POSTGRES.open()) {
            JdbcSchema.migrate(database.dataSource());
            try (Crash crash = new Crash(database, "")) {
                assertThat(crash.atRandom(1)).isEmpty();
                assertThat(crash.at(FailPoint.COMMIT, false, 2)).isEmpty();
                System.out.println("crashes on PostgreSQL: 2 rounds, " + crash.numbers());
                assertThat(crash.killed()).isPositive();
            }
        }
    }
}
