package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.Outcomes.CREATED;
import static io.lcart.core.intake.Outcomes.UNCHANGED;
import static io.lcart.core.intake.Outcomes.UPDATED;
import static io.lcart.core.intake.Outcomes.assertRefused;
import static io.lcart.core.intake.Outcomes.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.recognition.AwardTimeline;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Progress, completions, badges and points. */
final class LearningIntakeTest {

    private static final Instant DAY1 = START.plus(Duration.ofDays(1));
    private static final Instant DAY2 = START.plus(Duration.ofDays(2));
    private static final Instant DAY3 = START.plus(Duration.ofDays(3));

    private final IntakeWorld world = IntakeWorld.populated();

    @Test
    void of_two_reports_the_later_one_counts() {
        assertThat(world.tell(progress(40, DAY2))).isEqualTo(CREATED);
        assertThat(world.tell(progress(20, DAY1))).isEqualTo(UNCHANGED);
        assertThat(world.tell(progress(60, DAY3))).isEqualTo(UPDATED);
        assertThat(percent()).isEqualTo(60);
    }

    @Test
    void a_report_without_an_instant_is_one_of_now_if_it_says_something_new() {
        assertThat(world.tell(progress(40, null))).isEqualTo(CREATED);
        world.now = DAY1;
        assertThat(world.tell(progress(40, null))).isEqualTo(UNCHANGED);
        assertThat(world.tell(progress(50, null))).isEqualTo(UPDATED);
        assertThat(percent()).isEqualTo(50);
    }

    @Test
    void each_instant_of_completion_is_a_completion() {
        world.now = DAY3;
        assertThat(world.tell(completed(DAY1, "90.5", null))).isEqualTo(CREATED);
        assertThat(world.tell(completed(DAY1, "90.50", null))).isEqualTo(UNCHANGED);
        assertThat(world.tell(completed(DAY1, null, null))).isEqualTo(UNCHANGED);
        assertThat(world.tell(completed(DAY1, "91", null))).isEqualTo(UPDATED);
        assertThat(world.tell(completed(DAY2, null, CompletionSource.QUIZ))).isEqualTo(CREATED);
        assertRefused(world.tell(completed(DAY2, null, CompletionSource.CONTENT)), RefusalReason.CONFLICT);
        assertThat(world.count("p1", Fact.COMPLETION)).isEqualTo(2);
        assertThat(world.facts("p1", DAY1).counts().get(Fact.COMPLETION).count())
                .isEqualTo(1);
    }

    @Test
    void progress_is_checked() {
        assertThat(paths(world.tell(completed(DAY1, "90", null)))).containsExactly("completedAt");
        assertThat(paths(world.tell(completed(START, "100.01", null)))).containsExactly("score");
        assertThat(paths(world.tell(completed(START, "1.001", null)))).containsExactly("score");
        assertThat(paths(world.tell(new PutProgress("p1", "self", 101, null, null, BigDecimal.ONE, null))))
                .containsExactly("percent", "score");
        assertRefused(
                world.tell(new PutProgress("p9", "self", 1, null, null, null, null)), RefusalReason.UNKNOWN_PERSON);
        assertRefused(
                world.tell(new PutProgress("p1", "x", 1, null, null, null, null)), RefusalReason.UNKNOWN_OFFERING);
    }

    @Test
    void a_badge_is_created_and_updated() {
        assertThat(world.tell(badge(null, null))).isEqualTo(CREATED);
        assertThat(world.tell(badge(null, null))).isEqualTo(UNCHANGED);
        assertThat(world.tell(badge(12, null))).isEqualTo(UPDATED);
        assertThat(paths(world.tell(badge(0, LocalDate.EPOCH)))).containsExactly("expiresAfterMonths", "expiresOn");
        assertRefused(
                world.tell(new PutBadge("b", "B", "", null, true, null, null, List.of("x"))),
                RefusalReason.UNKNOWN_COURSE);
    }

    @Test
    void
            a_later_award_renews_an_earlier_one_in_whatever_order_they_come_and_the_earlier_counts_again_once_it_is_withdrawn() {
        world.accept(badge(null, null));
        assertThat(world.tell(List.of(award(DAY3, null), award(DAY1, null), award(DAY2, null))))
                .containsExactly(CREATED, CREATED, CREATED);
        assertThat(world.tell(award(DAY1, null))).isEqualTo(UNCHANGED);
        assertThat(awards()).extracting(Award::awardedAt).containsExactly(DAY1, DAY2, DAY3);
        assertThat(counting(DAY3)).isEqualTo(DAY3);

        Instant withdrawn = DAY3.plusSeconds(60);
        assertThat(world.tell(award(DAY3, withdrawn))).isEqualTo(UPDATED);
        assertThat(counting(DAY3)).isEqualTo(DAY3);
        assertThat(counting(withdrawn)).isEqualTo(DAY2);
        world.accept(award(DAY2, DAY2.plusSeconds(1)), award(DAY1, DAY2));
        assertThat(badges(DAY2)).isEqualTo(1);
        assertThat(badges(DAY2.plusSeconds(1))).isZero();
        assertThat(badges(withdrawn)).isZero();
    }

    @Test
    void an_award_expires_by_the_rule_its_badge_had_when_it_was_told() {
        world.gamify(Map.of(), ZoneId.of("America/New_York"));
        world.accept(badge(12, null), award(Instant.parse("2024-02-29T12:00:00Z"), null));
        world.accept(badge(24, null));

        assertThat(world.tell(award(Instant.parse("2024-02-29T12:00:00Z"), null)))
                .isEqualTo(UNCHANGED);
        assertThat(awards()).extracting(Award::expiresAt).containsExactly(Instant.parse("2025-02-28T12:00:00Z"));

        world.accept(badge(null, LocalDate.of(2026, 7, 1)), award(DAY1, null));
        assertThat(awards().get(1).expiresAt()).isEqualTo(Instant.parse("2026-07-01T04:00:00Z"));
    }

    @Test
    void awards_are_checked() {
        assertRefused(world.tell(award(DAY1, null)), RefusalReason.UNKNOWN_BADGE);
        world.accept(badge(null, null));
        assertRefused(world.tell(new PutAward("p9", "b", DAY1, null, null)), RefusalReason.UNKNOWN_PERSON);
        assertThat(paths(world.tell(new PutAward("p1", "b", DAY1, DAY1, DAY1))))
                .containsExactly("expiresAt", "withdrawnAt");
    }

    @Test
    void an_event_counts_once() {
        world.gamify(Map.of("quiz", 10L), ZoneOffset.UTC);
        RecordActivity command = quiz("e1", "item", null);
        assertThat(world.tell(List.of(command, command))).containsExactly(CREATED, UNCHANGED);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(command)).isEqualTo(UNCHANGED);
        assertRefused(world.tell(quiz("e1", "other", null)), RefusalReason.CONFLICT);
        assertRefused(
                world.tell(new RecordActivity("e2", "p9", "quiz", null, null, null)), RefusalReason.UNKNOWN_PERSON);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void an_item_gives_points_once_and_only_if_it_was_passed() {
        world.gamify(Map.of("quiz", 10L), ZoneOffset.UTC);
        world.accept(quiz("e1", "item", false));
        assertThat(points()).isZero();
        world.accept(quiz("e2", "item", true), quiz("e3", "item", true), quiz("e4", "other", null));
        assertThat(points()).isEqualTo(20);
    }

    @Test
    void an_activity_without_an_item_gives_points_each_time() {
        world.gamify(Map.of("comment", 2L), ZoneOffset.UTC);
        world.accept(
                new RecordActivity("e1", "p1", "comment", null, null, null),
                new RecordActivity("e2", "p1", "comment", null, null, null));
        assertThat(points()).isEqualTo(4);
    }

    @Test
    void nothing_is_earned_while_gamification_is_off() {
        world.accept(quiz("e1", "item", true));
        world.gamify(Map.of("quiz", 10L), ZoneOffset.UTC);
        assertThat(world.tell(quiz("e1", "item", true))).isEqualTo(UNCHANGED);
        assertThat(points()).isZero();
    }

    private static PutProgress progress(int percent, Instant at) {
        return new PutProgress("p1", "self", percent, at, null, null, null);
    }

    private static PutProgress completed(Instant at, String score, CompletionSource source) {
        return new PutProgress("p1", "self", 100, null, at, score == null ? null : new BigDecimal(score), source);
    }

    private static PutBadge badge(Integer months, LocalDate day) {
        return new PutBadge("b", "Badge", "", null, true, months, day, List.of("c"));
    }

    private static PutAward award(Instant at, Instant withdrawnAt) {
        return new PutAward("p1", "b", at, null, withdrawnAt);
    }

    private static RecordActivity quiz(String event, String item, Boolean passed) {
        return new RecordActivity(event, "p1", "quiz", item, null, passed);
    }

    private int percent() {
        return world.read(session ->
                session.training().progress(List.of(new AccountId("p1"))).get(0).percent());
    }

    private Instant counting(Instant at) {
        assertThat(badges(at)).isEqualTo(1);
        return AwardTimeline.at(awards(), at).orElseThrow().awardedAt();
    }

    private int badges(Instant at) {
        return world.facts("p1", at).counts().get(Fact.BADGE_AWARD).count();
    }

    private List<Award> awards() {
        AccountId id = new AccountId("p1");
        return world.read(session -> session.recognition().awards(List.of(id)).get(id));
    }

    private long points() {
        return world.facts("p1", DAY3).points();
    }
}
