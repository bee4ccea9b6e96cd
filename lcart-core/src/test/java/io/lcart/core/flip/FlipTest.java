package io.lcart.core.flip;

import static io.lcart.core.tile.TileRule.all;
import static io.lcart.core.tile.TileRule.any;
import static io.lcart.core.tile.TileRule.fact;
import static io.lcart.core.tile.TileRule.inGroup;
import static io.lcart.core.tile.TileRule.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.people.Role;
import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileRule;
import io.lcart.core.tile.TileWorld;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.GroupId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FlipTest {

    private final Situation nobody = TileWorld.empty(true, true, false);

    @Test
    void one_change_with_what_it_entails_is_one_change() {
        TileRule rule = all(fact(Fact.ACCESS), TileRule.access(TileWorld.COURSES.get(0)));
        Flip flip = Flips.find(rule, nobody);
        assertThat(flip).isEqualTo(new Flip(List.of(new FactChange.OfAccess(TileWorld.COURSES.get(0), true)), true));
    }

    @Test
    void who_is_in_the_default_group_by_being_in_no_other_leaves_it_by_joining_another() {
        Flip flip = Flips.find(inGroup(TileWorld.DEFAULT), nobody);
        assertThat(flip).isEqualTo(new Flip(List.of(new FactChange.OfAnotherGroup(false)), true));
    }

    @Test
    void all_ways_to_a_role_are_closed_one_by_one() {
        Situation learner = nobody.with(new FactChange.OfFact(Fact.ACCESS, true))
                .with(new FactChange.OfFact(Fact.COMPLETION, true));
        Flip flip = Flips.find(TileRule.role(Role.LEARNER), learner);
        assertThat(flip.changes())
                .containsExactly(
                        new FactChange.OfFact(Fact.ACCESS, false), new FactChange.OfFact(Fact.COMPLETION, false));
        assertThat(flip.proven()).isTrue();
    }

    @Test
    void waiting_comes_before_going_back() {
        TileRule rule = TileRule.during(TileWorld.NOW.plusSeconds(60), null);
        assertThat(Flips.find(rule, nobody).changes())
                .containsExactly(new FactChange.OfTime(TileWorld.NOW.plusSeconds(60)));
        TileRule now = TileRule.during(TileWorld.NOW.minusSeconds(60), TileWorld.NOW.plusSeconds(60));
        assertThat(Flips.find(now, nobody).changes())
                .containsExactly(new FactChange.OfTime(TileWorld.NOW.plusSeconds(60)));
    }

    @Test
    void what_cannot_be_has_no_flip_and_that_is_proven() {
        assertThat(Flips.find(TileRule.always(), nobody)).isEqualTo(Flip.IMPOSSIBLE);
        assertThat(Flips.find(all(fact(Fact.ACCESS), not(fact(Fact.ACCESS))), nobody))
                .isEqualTo(Flip.IMPOSSIBLE);
        assertThat(Flips.find(all(TileRule.setting("color", "red"), TileRule.setting("color", "blue")), nobody))
                .isEqualTo(Flip.IMPOSSIBLE);
        assertThat(Flips.find(all(fact(Fact.AVAILABLE_SEAT), not(fact(Fact.SEAT_POOL))), nobody))
                .isEqualTo(Flip.IMPOSSIBLE);
        assertThat(Flips.find(fact(Fact.TERMS_ACCEPTED), nobody)).isEqualTo(Flip.IMPOSSIBLE);
    }

    @Test
    @Timeout(10)
    void a_puzzle_beyond_the_effort_still_gets_a_flip_that_admits_it_may_not_be_the_shortest() {
        List<TileRule> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(any(inGroup(group(i)), inGroup(group((i * 7 + 3) % 40))));
        }
        TileRule rule = new TileRule.All(pairs);
        Flip flip = Flips.find(rule, nobody);
        assertThat(flip.found()).isTrue();
        assertThat(flip.proven()).isFalse();
        assertThat(rule.holds(Flips.after(nobody, flip.changes()))).isTrue();
    }

    @Test
    void a_flip_beside_a_puzzle_is_proven_only_if_the_puzzle_cannot_be_shorter() {
        List<TileRule> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(any(inGroup(group(i)), inGroup(group((i * 7 + 3) % 40))));
        }
        List<TileRule> settings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            settings.add(TileRule.setting("s" + i, "on"));
        }
        TileRule puzzle = new TileRule.All(pairs);
        assertThat(Flips.find(any(puzzle, new TileRule.All(settings)), nobody))
                .satisfies(flip -> assertThat(flip.changes()).hasSize(10))
                .satisfies(flip -> assertThat(flip.proven()).isFalse());
        assertThat(Flips.find(any(puzzle, TileRule.setting("s", "on")), nobody).proven())
                .isTrue();
    }

    @Test
    void the_largest_rule_is_explained_in_reasonable_time() {
        List<TileRule> parts = new ArrayList<>();
        for (int i = 0; i < 127; i++) {
            parts.add(not(inGroup(group(i))));
        }
        TileRule rule = not(new TileRule.All(parts));
        long start = System.nanoTime();
        assertThat(Flips.find(rule, nobody).changes()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void changes_are_told_in_the_readers_language() {
        FactChange change = new FactChange.OfMembership(new GroupId("{1}"), true);
        assertThat(ChangeText.of(change, Locale.ENGLISH)).isEqualTo("Join the group {1}");
        assertThat(ChangeText.of(change, Locale.forLanguageTag("de-AT"))).isEqualTo("Der Gruppe {1} beitreten");
        assertThat(ChangeText.of(change, Locale.JAPANESE)).isEqualTo("Join the group {1}");
    }

    private static GroupId group(int i) {
        return new GroupId("g" + i);
    }
}
