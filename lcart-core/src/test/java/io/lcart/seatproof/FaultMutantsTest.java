package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.TestDatabase;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults of JDBC can show what is broken: each of these is noticed (reliability.md P3, §4.3). */
@Tag("slow")
class FaultMutantsTest {

    private static final int STEP = 1;

    private static final List<UseCase> TRIED =
            List.of(UseCase.INVITE, UseCase.ISSUE, UseCase.CLAIM, UseCase.IMPORT, UseCase.WITHDRAW);

    @ParameterizedTest
    @EnumSource
    void notice_what_is_not_in_the_transaction(LateMutant mutant) {
        try (Faults faults = new Faults(TestDatabase.H2, UnaryOperator.identity(), mutant::of)) {
            notice(faults, mutant, "commit"::equals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void notice_what_is_no_transaction(DriverMutant mutant) {
        try (Faults faults = new Faults(TestDatabase.H2, mutant::of, (storage, whole) -> storage)) {
            notice(faults, mutant, call -> true);
        }
    }

    private static void notice(Faults faults, Enum<?> mutant, Predicate<String> calls) {
        for (UseCase useCase : TRIED) {
            List<String> wrong = faults.wrong(useCase, STEP, calls);
            if (!wrong.isEmpty()) {
                assertThat(faults.points())
                        .as("a fault, and not the undisturbed call: %s", wrong)
                        .isPositive();
                System.out.println("mutant " + mutant + " is killed at " + wrong.get(0));
                return;
            }
        }
        throw new AssertionError("mutant " + mutant + " survived " + faults.points() + " faults");
    }
}
