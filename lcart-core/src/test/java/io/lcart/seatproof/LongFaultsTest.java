package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.TestDatabase;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link FaultsTest} does, at every point on H2 and at some on PostgreSQL. */
@Tag("proof")
class LongFaultsTest {

    @Test
    void leave_nothing_half_done_on_h2() {
        all(TestDatabase.H2, 1);
    }

    @Test
    void leave_nothing_half_done_on_postgresql() {
        all(TestDatabase.POSTGRES, 41);
    }

    private static void all(TestDatabase database, int step) {
        AtomicLong points = new AtomicLong();
        Arrays.stream(UseCase.values())
                .parallel()
                .forEach(useCase -> points.addAndGet(FaultsTest.points(useCase, database, step)));
        System.out.println("faults on " + database + ": " + points + " points in all");
        assertThat(points).hasPositiveValue();
    }
}
