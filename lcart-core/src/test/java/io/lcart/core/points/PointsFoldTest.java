package io.lcart.core.points;

import static io.lcart.core.points.PointsWorld.fact;
import static io.lcart.core.points.PointsWorld.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.configuration.Settings;
import io.lcart.spi.points.Activity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an activity gives, reason by reason. */
class PointsFoldTest {

    private static final PointsRule QUIZ = PointsRule.of("quiz", 10);

    @Test
    void an_item_gives_points_once_and_the_first_pass_is_what_gave_them() {
        List<PointsFinding> found = quiz(
                QUIZ,
                fact("a", "quiz", "i", 0, false),
                fact("b", "quiz", "i", 1, true),
                fact("c", "quiz", "i", 2, true),
                fact("d", "quiz", null, 2, true),
                fact("e", "quiz", null, 2, true));
        assertThat(found)
                .extracting(PointsFinding::reason)
                .containsExactly(
                        PointsReason.NOT_PASSED,
                        PointsReason.GIVEN,
                        PointsReason.TAKEN,
                        PointsReason.GIVEN,
                        PointsReason.GIVEN);
        assertThat(found.get(2).because()).isEqualTo("b");
        assertThat(sum(found)).isEqualTo(30);
    }

    @Test
    void a_first_attempt_that_failed_is_the_only_one_that_counts() {
        PointsRule first = new PointsRule(10, Map.of("easy", 2L), Once.EVENT, Attempts.FIRST, null);
        List<PointsFinding> found = quiz(
                first,
                fact("a", "quiz", "i", 0, false),
                fact("b", "quiz", "i", 1, true),
                fact("c", "quiz", "easy", 2, true),
                fact("d", "quiz", "easy", 3, true));
        assertThat(found).extracting(PointsFinding::points).containsExactly(0L, 0L, 2L, 0L);
        assertThat(found.get(1).reason()).isEqualTo(PointsReason.LATER_ATTEMPT);
        assertThat(found.get(1).because()).isEqualTo("a");
        List<PointsFinding> corrected = quiz(
                first,
                fact("a", "quiz", "i", 0, false).withdrawn(PointsWorld.hour(9)),
                fact("b", "quiz", "i", 1, true));
        assertThat(corrected).extracting(PointsFinding::points).containsExactly(0L, 10L);
    }

    @Test
    void a_cap_gives_what_it_has_left_and_begins_anew_in_the_sites_zone() {
        PointsRule capped = rule(4, Once.EVENT, new Cap(10, Per.WEEK));
        List<Activity> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(fact("sunday " + i, "quiz", null, 20 + i % 3, true));
        }
        told.add(fact("monday", "quiz", null, 24, true));
        Map<String, PointsFinding> found = PointsWorld.byEvent(PointsFold.of(told, PointsWorld.rules("quiz", capped)));
        assertThat(found.values()).extracting(PointsFinding::points).containsExactly(4L, 4L, 2L, 0L, 0L, 4L);
        assertThat(found.get("sunday 4").reason()).isEqualTo(PointsReason.CAP_REACHED);
        assertThat(found.get("sunday 4").capEnds()).isEqualTo(Instant.parse("2026-02-23T00:00:00Z"));
        assertThat(found.values())
                .filteredOn(each -> each.reason() == PointsReason.CAPPED)
                .hasSize(1);
    }

    @Test
    void what_a_cap_stopped_may_be_given_for_later_and_a_cap_for_ever_never_ends() {
        PointsRule daily = rule(4, Once.ITEM, new Cap(4, Per.DAY));
        Activity[] told = {
            fact("a", "quiz", "i", 1, true), fact("b", "quiz", "j", 2, true), fact("c", "quiz", "j", 30, true)
        };
        assertThat(quiz(daily, told)).extracting(PointsFinding::points).containsExactly(4L, 0L, 4L);
        List<PointsFinding> ever = quiz(rule(4, Once.ITEM, new Cap(4, Per.EVER)), told);
        assertThat(ever).extracting(PointsFinding::points).containsExactly(4L, 0L, 0L);
        assertThat(ever.get(2).capEnds()).isNull();
    }

    @Test
    void a_login_counts_once_a_day_and_cannot_fail() {
        List<PointsFinding> found = PointsFold.of(
                List.of(
                        fact("a", "login", null, 0, false),
                        fact("b", "login", null, 23, true),
                        fact("c", "login", null, 24, true)),
                PointsWorld.rules("login", PointsRule.of("login", 5)));
        assertThat(found).extracting(PointsFinding::points).containsExactly(5L, 0L, 5L);
    }

    @Test
    void the_rules_of_the_instant_count_and_without_gamification_or_a_rule_there_are_no_points() {
        Settings on =
                Settings.DEFAULT.with().gamification(true).points("quiz", 10).build();
        ConfigurationTimeline timeline = PointsWorld.timeline(List.of(
                Settings.DEFAULT.with().points("quiz", 10).build(),
                on,
                on.with().points("quiz", 20).points("login", 0).build()));
        List<PointsFinding> found = PointsFold.of(
                List.of(
                        fact("off", "quiz", "i", 1, true),
                        fact("ten", "quiz", "j", 200, true),
                        fact("twenty", "quiz", "k", 400, true)),
                timeline);
        assertThat(found).extracting(PointsFinding::points).containsExactly(0L, 10L, 20L);
        assertThat(found).extracting(PointsFinding::rules).containsExactly(1L, 2L, 3L);
        assertThat(found.get(0).reason()).isEqualTo(PointsReason.GAMIFICATION_OFF);
        assertThat(PointsFold.of(List.of(fact("a", "comment", null, 200, true)), timeline))
                .extracting(PointsFinding::reason)
                .containsExactly(PointsReason.NO_RULE);
        assertThat(PointsFold.of(List.of(fact("a", "login", null, 400, true)), timeline))
                .extracting(PointsFinding::reason)
                .containsExactly(PointsReason.NO_RULE);
    }

    @Test
    void a_kind_and_an_item_that_read_alike_together_are_not_taken_for_others() {
        String one = key("a", "b:item:c");
        String other = key("a:item:b", "c");
        assertThat(one).isNotEqualTo(other);
    }

    private static String key(String kind, String item) {
        return PointsFold.of(List.of(fact("e", kind, item, 0, true)), PointsWorld.rules(kind, rule(1, Once.ITEM, null)))
                .get(0)
                .awardKey();
    }

    private static List<PointsFinding> quiz(PointsRule rule, Activity... told) {
        return PointsFold.of(List.of(told), PointsWorld.rules("quiz", rule));
    }

    private static long sum(List<PointsFinding> found) {
        return found.stream().mapToLong(PointsFinding::points).sum();
    }
}
