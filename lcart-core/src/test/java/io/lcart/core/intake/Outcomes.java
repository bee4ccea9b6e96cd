package io.lcart.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.Violation;
import java.util.List;

/** Short words for what became of commands. */
final class Outcomes {

    static final IntakeOutcome CREATED = new IntakeOutcome.Created();
    static final IntakeOutcome UPDATED = new IntakeOutcome.Updated();
    static final IntakeOutcome UNCHANGED = new IntakeOutcome.Unchanged();

    private Outcomes() {}

    static void assertRefused(IntakeOutcome outcome, RefusalReason reason) {
        assertThat(outcome).isInstanceOfSatisfying(IntakeOutcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.nextStep()).isNotBlank();
            assertThat(refused.violations().isEmpty()).isEqualTo(reason != RefusalReason.INVALID);
        });
    }

    static List<String> paths(IntakeOutcome outcome) {
        return ((IntakeOutcome.Refused) outcome)
                .violations().stream().map(Violation::path).toList();
    }
}
