package io.lcart.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link StalenessTest} does, for 300 revocations and more. */
@Tag("proof")
class LongStalenessTest {

    private static final int ROUNDS = 43;

    @Test
    void a_right_that_was_taken_away_is_not_shown_by_another_node() {
        assertThat(Nodes.rounds(ROUNDS)).hasSizeGreaterThanOrEqualTo(300).containsOnly("");
    }
}
