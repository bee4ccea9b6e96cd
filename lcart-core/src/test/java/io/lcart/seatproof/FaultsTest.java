package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.TestDatabase;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call of the database fails, and however: who asks again is answered, and it is done once (reliability.md B2, P9). */
class FaultsTest {

    private static final int STEP = 23;

    @ParameterizedTest
    @EnumSource
    void leave_nothing_half_done(UseCase useCase) {
        try (Faults faults = new Faults(TestDatabase.H2, UnaryOperator.identity(), (storage, whole) -> storage)) {
            assertThat(faults.wrong(useCase, STEP, call -> true)).isEmpty();
            System.out.println("faults on H2: " + useCase + " broken off at " + faults.points() + " points");
            assertThat(faults.points()).isPositive();
        }
    }
}
