package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.TestDatabase;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call of the database fails, and however: who asks again is answered, and it is done once (reliability.md B2, P9). */
@Tag("slow")
class FaultsTest {

    private static final int STEP = 23;

    @ParameterizedTest
    @EnumSource
    void leave_nothing_half_done(UseCase useCase) {
        assertThat(points(useCase, TestDatabase.H2, STEP)).isPositive();
    }

    /** Tries each so-many-th fault of a use case; gives how many there were. */
    static long points(UseCase useCase, TestDatabase database, int step) {
        try (Faults faults = new Faults(database, UnaryOperator.identity(), (storage, whole) -> storage)) {
            assertThat(faults.wrong(useCase, step, call -> true)).isEmpty();
            System.out.println(
                    "faults on " + database + ": " + useCase + " broken off at " + faults.points() + " points");
            return faults.points();
        }
    }
}
