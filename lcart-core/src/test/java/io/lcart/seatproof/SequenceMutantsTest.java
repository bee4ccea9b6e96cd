package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequences of acts can fail: each broken storage is noticed (reliability.md P3, §4.3). */
@Tag("slow")
class SequenceMutantsTest {

    private static final int SEQUENCES = 400;

    @ParameterizedTest
    @EnumSource
    void are_noticed(StorageMutant mutant) {
        try (Sites sites = Adapter.IN_MEMORY.open()) {
            long calls = 0;
            for (int seed = 0; seed < SEQUENCES; seed++) {
                Site site = sites.next();
                Broken broken = mutant.of(site.storage());
                String difference = Sequence.difference(Generator.acts(seed, Proof.ACTS), broken, site, true);
                calls += broken.calls();
                if (!difference.isEmpty()) {
                    System.out.println("mutant " + mutant + " is killed by sequence " + (seed + 1));
                    return;
                }
            }
            assertThat(calls).as("calls of the broken verb").isPositive();
            throw new AssertionError("mutant " + mutant + " survived " + SEQUENCES + " sequences");
        }
    }
}
