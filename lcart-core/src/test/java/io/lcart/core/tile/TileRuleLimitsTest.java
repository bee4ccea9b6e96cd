package io.lcart.core.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.RuleJson;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of reliability.md T26. */
class TileRuleLimitsTest {

    @Test
    void a_rule_may_be_sixteen_deep_and_no_deeper() {
        TileRule rule = TileRule.always();
        for (int depth = 1; depth < TileRule.MAX_DEPTH; depth++) {
            rule = TileRule.not(rule);
        }
        TileRule deepest = rule;
        assertThat(RuleJson.read(RuleJson.write(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> TileRule.any(TileRule.always(), deepest))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(
                                        new Violation("any[1]" + ".not".repeat(15), "is nested more than 16 deep")));
    }

    @Test
    void a_rule_may_have_256_nodes_and_no_more() {
        List<TileRule> parts = Collections.nCopies(TileRule.MAX_NODES - 1, TileRule.always());
        TileRule largest = new TileRule.All(parts);
        assertThat(RuleJson.read(RuleJson.write(largest))).isEqualTo(largest);
        assertThatThrownBy(() -> TileRule.not(largest))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(new Violation("not", "makes the rule larger than 256 nodes")));
    }

    @Test
    void a_rule_of_parts_has_one() {
        assertThatThrownBy(TileRule::all)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no part");
    }

    @Test
    void json_that_is_too_deep_or_too_large_is_refused_where_it_is() {
        String deep = "{\"not\":".repeat(16) + "{\"always\":true}" + "}".repeat(16);
        assertThatThrownBy(() -> RuleJson.read(deep)).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.violations()).hasSize(1);
            assertThat(refused.violations().get(0).path()).isEqualTo("not" + ".not".repeat(15));
        });
        String large = "{\"all\":[" + "{\"always\":true},".repeat(255) + "{\"always\":true}]}";
        assertThatThrownBy(() -> RuleJson.read(large)).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.violations()).hasSize(1);
            assertThat(refused.violations().get(0).path()).isEqualTo("all[255]");
        });
    }

    @Test
    void a_thousand_levels_of_json_are_refused_and_not_overflown() {
        String bomb = "{\"not\":".repeat(1_000) + "{\"always\":true}" + "}".repeat(1_000);
        assertThatThrownBy(() -> RuleJson.read(bomb)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everything_wrong_is_said_at_once_with_line_and_column() {
        String json =
                "{\"any\": [\n  {\"role\": \"boss\"},\n  {\"fact\": 7},\n  {\"order\": {\"statuses\": [\"paid\"], \"x\": 1}},\n"
                        + "  {\"during\": {}},\n  {\"setting\": {\"name\": \"badges\", \"value\": \"yes\"}},\n  {\"when\": 1}, {}]}";
        assertThatThrownBy(() -> RuleJson.read(json)).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.violations())
                    .extracting(Violation::path)
                    .containsExactly(
                            "any[0].role",
                            "any[1].fact",
                            "any[2].order.statuses[0]",
                            "any[2].order.x",
                            "any[3].during",
                            "any[4].setting",
                            "any[5].when",
                            "any[6]");
            assertThat(refused.violations().get(0).message())
                    .isEqualTo("is not one of learner, instructor, customer-admin, group-admin (line 2, column 12)");
        });
    }
}
