package io.lcart.core.flip;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileRule;
import io.lcart.core.tile.TileWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That flips flip, and that no shorter one is to be had by trying every change of the world. */
class FlipProperties {

    @Provide
    Arbitrary<TileRule> rules() {
        return TileWorld.rules(4);
    }

    @Provide
    Arbitrary<TileRule> smallRules() {
        return TileWorld.rules(3);
    }

    @Provide
    Arbitrary<Situation> situations() {
        return TileWorld.situations();
    }

    @Property(tries = 1_000)
    void the_changes_turn_the_decision_around(
            @ForAll("rules") TileRule rule, @ForAll("situations") Situation situation) {
        Flip flip = Flips.find(rule, situation);
        Statistics.label("changes").collect(flip.changes().size(), flip.proven() ? "proven" : "open");
        if (flip.found()) {
            Situation changed = Flips.after(situation, flip.changes());
            assertThat(rule.holds(changed)).isNotEqualTo(rule.holds(situation));
        }
        assertThat(Flips.find(rule, situation)).isEqualTo(flip);
        flip.changes()
                .forEach(change ->
                        assertThat(ChangeText.of(change, Locale.GERMAN)).doesNotStartWith("change."));
    }

    @Property(tries = 60)
    void no_shorter_change_does(@ForAll("smallRules") TileRule rule, @ForAll("situations") Situation situation) {
        Flip flip = Flips.find(rule, situation);
        assertThat(flip.proven()).isTrue();
        int reach = flip.found() ? Math.min(flip.changes().size() - 1, 2) : 2;
        assertThat(flippedWithin(reach, rule, situation)).isFalse();
    }

    /** Tries all changes of the world, and not only those that the search thinks of. */
    private static boolean flippedWithin(int reach, TileRule rule, Situation start) {
        Set<Situation> edge = Set.of(start);
        List<FactChange> all = TileWorld.allChanges();
        for (int length = 1; length <= reach; length++) {
            Set<Situation> next = new HashSet<>();
            for (Situation situation : edge) {
                all.forEach(change -> next.add(situation.with(change)));
            }
            if (next.stream().anyMatch(situation -> rule.holds(situation) != rule.holds(start))) {
                return true;
            }
            edge = next;
        }
        return false;
    }
}
