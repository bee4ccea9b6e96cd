package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link RacesTest} does, on PostgreSQL and in many rounds. */
@Tag("proof")
class LongRacesTest {

    private static final int ROUNDS = 200;
    private static final int CALLERS = 32;

    @ParameterizedTest
    @EnumSource
    void have_the_right_winners(Race race) {
        try (Sites sites = Databases.of(Adapter.POSTGRES)) {
            Site site = sites.next();
            try (Arena arena = new Arena(site.storage(), site, Arena.PEOPLE, race.policy())) {
                assertThat(Racing.wrong(race, arena, ROUNDS, CALLERS)).isEmpty();
                System.out.println("race on PostgreSQL: " + race + ", " + arena.round() + " rounds of " + CALLERS);
                assertThat(arena.round()).isEqualTo(ROUNDS);
            }
        }
    }
}
