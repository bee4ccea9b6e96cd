package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import io.lcart.acceptance.BadgeHistory.Deed;
import io.lcart.acceptance.BadgeHistory.Kind;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.spi.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is completed, corrected, withdrawn, configured and revoked: who holds the badge, and since when, is what can be thought out. */
class BadgeLawsTest {

    private static final int MOST = 3;

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.integers().between(0, MOST))
                .as(Deed::new)
                .list()
                .ofMaxSize(14);
    }

    @Property(tries = 100)
    void a_badge_is_held_as_can_be_thought_out(@ForAll("deeds") List<Deed> deeds) {
        try (BadgeHistory history = new BadgeHistory(new Site(new InMemoryStorage(), ""))) {
            history.happens(new Deed(Kind.SWITCH, 0, 0, 1));
            deeds.forEach(history::happens);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Adapter.class,
            names = {"H2", "POSTGRES"})
    void a_badge_is_held_so_on_databases(Adapter adapter) {
        Random random = new Random(20_261_125);
        try (Sites sites = adapter.open()) {
            for (int i = 0; i < 3; i++) {
                try (BadgeHistory history = new BadgeHistory(sites.next())) {
                    history.happens(new Deed(Kind.SWITCH, 0, 0, 1));
                    for (int step = 0; step < 25; step++) {
                        history.happens(new Deed(
                                Kind.values()[random.nextInt(Kind.values().length)],
                                random.nextInt(40),
                                random.nextInt(MOST + 1),
                                random.nextInt(MOST + 1)));
                    }
                }
            }
        }
    }

    @Property(tries = 15)
    void in_whatever_order_completions_are_told_the_badge_is_the_same(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 0, max = 9) Integer> daysAgo, @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(daysAgo);
        Collections.shuffle(shuffled, random);
        EarnedBadge one = told(daysAgo);
        EarnedBadge other = told(shuffled);
        assertThat(other.awardedAt()).isEqualTo(one.awardedAt());
        assertThat(other.expiresAt()).isEqualTo(one.expiresAt());
        assertThat(other.times()).isEqualTo(one.times());
    }

    private static EarnedBadge told(List<Integer> daysAgo) {
        try (ClassStage stage = new ClassStage(new Site(new InMemoryStorage(), ""))) {
            BadgeStage badges = new BadgeStage(stage);
            badges.switchBadges(true);
            badges.star(true, 1, null, "java");
            stage.later(Duration.ofDays(10));
            Instant now = stage.now();
            daysAgo.forEach(days -> badges.completes("ann", "other", now.minusSeconds(60L * 60 * 24 * days)));
            return badges.one("ann");
        }
    }
}
