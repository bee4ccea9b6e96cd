package io.lcart.seatproof;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to seats, in whatever order, comes to what the model says, and no law is broken (reliability.md §3 A, P1, P2). */
@Tag("slow")
class SequencesTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 1500", "H2, 200", "POSTGRES, 40", "MARIADB, 20"})
    void come_to_what_the_model_says(Adapter adapter, int sequences) {
        new Proof(adapter).run(sequences);
    }
}
