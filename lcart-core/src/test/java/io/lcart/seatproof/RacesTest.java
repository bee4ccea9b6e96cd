package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of all who want the same at once exactly the right ones get it, and everybody is told so (reliability.md P6). */
@ParameterizedClass
@EnumSource
@Tag("slow")
class RacesTest {

    private static final int ROUNDS = 1;
    private static final int CALLERS = 64;

    private static final Map<Adapter, Sites> SITES = new EnumMap<>(Adapter.class);

    private static final AtomicInteger RUN = new AtomicInteger();

    private final Adapter adapter;

    RacesTest(Adapter adapter) {
        this.adapter = adapter;
    }

    @ParameterizedTest
    @EnumSource
    void have_the_right_winners(Race race) {
        Site site = SITES.computeIfAbsent(adapter, Databases::of).next();
        try (Arena arena = new Arena(site.storage(), site, Arena.PEOPLE, race.policy())) {
            assertThat(Racing.wrong(race, arena, ROUNDS, CALLERS)).isEmpty();
            RUN.addAndGet(arena.round());
        }
    }

    @AfterAll
    static void clear() {
        System.out.println("races on every storage: " + RUN + " rounds of " + CALLERS + " callers");
        assertThat(RUN).hasPositiveValue();
        SITES.values().forEach(Sites::close);
        SITES.clear();
    }
}
