package io.lcart.core.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.RuleJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of reliability.md G1 to G3, and that a rule is the JSON it is written as. */
class TileRuleProperties {

    @Provide
    Arbitrary<TileRule> rules() {
        return TileWorld.rules(4);
    }

    @Provide
    Arbitrary<TileRule> positiveRules() {
        return TileWorld.rules(TileWorld.positiveConditions(), 4, false);
    }

    @Provide
    Arbitrary<Situation> situations() {
        return TileWorld.situations();
    }

    @Provide
    Arbitrary<FactChange> gains() {
        return TileWorld.changes().filter(TileRuleProperties::isGain);
    }

    private static boolean isGain(FactChange change) {
        return change instanceof FactChange.OfFact of && of.gained()
                || change instanceof FactChange.OfAccess access && access.gained()
                || change instanceof FactChange.OfCompletion completion && completion.completed()
                || change instanceof FactChange.OfOrder order && order.gained();
    }

    @Property
    void a_rule_comes_back_from_its_json(@ForAll("rules") TileRule rule) {
        String json = RuleJson.write(rule);
        assertThat(RuleJson.read(json)).isEqualTo(rule);
        assertThat(RuleJson.write(RuleJson.read(json))).isEqualTo(json);
    }

    @Property
    void more_facts_never_hide_a_tile_of_positive_facts(
            @ForAll("positiveRules") TileRule rule,
            @ForAll("situations") Situation situation,
            @ForAll("gains") FactChange gain) {
        if (rule.holds(situation)) {
            assertThat(rule.holds(situation.with(gain))).isTrue();
        }
    }

    @Property
    void the_order_of_parts_does_not_matter(@ForAll("rules") TileRule rule, @ForAll("situations") Situation situation) {
        assertThat(reversed(rule).holds(situation)).isEqualTo(rule.holds(situation));
    }

    @Property
    void the_trace_says_what_the_rule_says(@ForAll("rules") TileRule rule, @ForAll("situations") Situation situation) {
        RuleTrace trace = RuleTrace.of(rule, situation);
        assertThat(trace.value()).isEqualTo(rule.holds(situation));
        assertThat(RuleTrace.of(rule, situation)).isEqualTo(trace);
    }

    @Property
    void a_change_made_twice_is_made_once(@ForAll("situations") Situation situation, @ForAll("gains") FactChange gain) {
        Situation once = situation.with(gain);
        assertThat(once.with(gain)).isEqualTo(once);
    }

    private static TileRule reversed(TileRule rule) {
        if (rule instanceof TileRule.Not not) {
            return TileRule.not(reversed(not.part()));
        } else if (rule instanceof Condition) {
            return rule;
        }
        List<TileRule> parts = new ArrayList<>(
                rule.parts().stream().map(TileRuleProperties::reversed).toList());
        Collections.reverse(parts);
        return rule instanceof TileRule.All ? new TileRule.All(parts) : new TileRule.Any(parts);
    }
}
