package io.lcart.seatproof;

import io.lcart.acceptance.Adapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link SequencesTest} does, in the long programme. */
@Tag("proof")
class LongSequencesTest {

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 5000", "H2, 20000", "POSTGRES, 1000", "MARIADB, 300"})
    void come_to_what_the_model_says(Adapter adapter, int sequences) {
        new Proof(adapter).run(sequences);
    }
}
