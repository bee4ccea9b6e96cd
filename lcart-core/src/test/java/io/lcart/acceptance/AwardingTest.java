package io.lcart.acceptance;

import static io.lcart.core.recognition.BadgeExplanation.Rule.BADGES_OFF;
import static io.lcart.core.recognition.BadgeExplanation.Rule.COUNTS;
import static io.lcart.core.recognition.BadgeExplanation.Rule.NOT_GIVEN_THEN;
import static io.lcart.core.recognition.BadgeExplanation.Rule.RENEWED;
import static io.lcart.core.recognition.BadgeExplanation.Rule.TOO_LATE;
import static io.lcart.core.recognition.BadgeExplanation.Rule.WAIVED;
import static io.lcart.core.recognition.BadgeExplanation.Rule.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.Lcart;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.recognition.BadgeExplanation;
import io.lcart.core.recognition.BadgeState;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.recognition.RecognitionStore;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which completion gives which badge, and what takes it back (domain.md §6, §15-Q21, Q36), on every storage. */
@ParameterizedClass
@EnumSource
class AwardingTest extends ClassesOnEveryAdapter {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEAR = Duration.ofDays(365);

    private BadgeStage badges;

    AwardingTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void switchBadgesOn() {
        badges = new BadgeStage(stage);
        badges.switchBadges(true);
        stage.later(HOUR);
    }

    @Test
    void a_completion_gives_the_badge_of_its_course_until_it_expires() {
        badges.star(true, 12, null, "java");
        Instant done = stage.now();
        badges.completes("ann", "other", done);
        badges.completes("bob", "intro", done);

        EarnedBadge star = badges.one("ann");
        assertThat(star.name()).isEqualTo("Star");
        assertThat(star.state()).isEqualTo(BadgeState.ACTIVE);
        assertThat(star.awardedAt()).isEqualTo(done);
        assertThat(star.expiresAt()).isEqualTo(months(done, 12));
        assertThat(star.learned()).isEqualTo("Offering other");
        assertThat(star.completion()).isEqualTo(stage.completions("ann").get(0).id());
        assertThat(badges.of("bob")).isEmpty();
        assertThat(badges.explained("bob").changes()).containsExactly(BadgeExplanation.Change.COMPLETE_COURSE);

        stage.later(YEAR);
        assertThat(badges.one("ann").state()).isEqualTo(BadgeState.EXPIRED);
    }

    @Test
    void to_complete_the_course_again_renews_the_badge_and_an_older_completion_told_late_changes_nothing_that_shows() {
        badges.star(true, 12, null, "java");
        Instant first = stage.now();
        badges.completes("ann", "other", first);
        stage.later(YEAR.plus(HOUR));
        Instant second = stage.now();
        badges.completes("ann", "class", second);
        EarnedBadge renewed = badges.one("ann");
        assertThat(renewed.awardedAt()).isEqualTo(second);
        assertThat(renewed.expiresAt()).isEqualTo(months(second, 12));
        assertThat(renewed.times()).isEqualTo(2);

        badges.completes("ann", "other", first.plus(HOUR));
        EarnedBadge still = badges.one("ann");
        assertThat(still.award()).isEqualTo(renewed.award());
        assertThat(still.times()).isEqualTo(3);
        assertThat(badges.rules("ann")).containsExactly(RENEWED, RENEWED, COUNTS);
    }

    @Test
    void a_withdrawn_completion_takes_its_badge_along_and_the_award_before_it_counts_again() {
        badges.star(true, 12, null, "java");
        Instant first = stage.now();
        badges.completes("ann", "other", first);
        stage.later(HOUR);
        stage.records("tina", "ann", "80", null);
        stage.records("tina", "bob", "80", null);
        assertThat(badges.one("ann").awardedAt()).isEqualTo(stage.now());

        stage.later(HOUR);
        stage.withdraws("tina", "ann");
        stage.withdraws("tina", "bob");
        assertThat(badges.one("ann").awardedAt()).isEqualTo(first);
        assertThat(badges.rules("ann")).containsExactly(COUNTS, WITHDRAWN);
        assertThat(badges.of("bob")).isEmpty();

        stage.later(HOUR);
        stage.records("tina", "bob", "85", null);
        assertThat(badges.one("bob").awardedAt()).isEqualTo(stage.now());
    }

    @Test
    void a_correction_keeps_the_badge_whatever_became_of_it_and_moves_its_date() {
        badges.star(true, 12, null, "java");
        stage.later(HOUR);
        Instant done = stage.now();
        stage.records("tina", "ann", "80", null);
        EarnedBadge before = badges.one("ann");
        badges.star(false, null, null);
        badges.switchBadges(false);
        stage.later(HOUR);

        stage.records("tina", "ann", "90", null);
        badges.switchBadges(true);
        EarnedBadge same = badges.one("ann");
        assertThat(same.award()).isNotEqualTo(before.award());
        assertThat(same.awardedAt()).isEqualTo(done);
        assertThat(same.expiresAt()).as("the rule it was given by").isEqualTo(before.expiresAt());
        assertThat(same.times()).isEqualTo(1);

        badges.star(true, 24, null, "java");
        stage.records("tina", "ann", "90", done.minus(HOUR));
        EarnedBadge moved = badges.one("ann");
        assertThat(moved.awardedAt()).isEqualTo(done.minus(HOUR));
        assertThat(moved.expiresAt()).isEqualTo(months(done.minus(HOUR), 24));
        assertThat(badges.rules("ann")).containsOnlyOnce(COUNTS).hasSize(3);
    }

    @Test
    void a_waiver_gives_no_badge_and_takes_away_that_of_what_it_corrects_and_the_other_way_round() {
        badges.star(true, null, null, "java");
        stage.waives("tina", "bob", "A degree.");
        stage.records("tina", "ann", "80", null);
        assertThat(badges.of("bob")).isEmpty();
        assertThat(badges.rules("bob")).containsExactly(WAIVED);

        stage.later(HOUR);
        stage.waives("tina", "ann", "A degree.");
        stage.records("tina", "bob", "70", null);
        assertThat(badges.of("ann")).isEmpty();
        assertThat(badges.one("bob").state()).isEqualTo(BadgeState.ACTIVE);
    }

    @Test
    void no_badge_is_given_that_is_not_active_not_attached_or_over_or_while_badges_are_off() {
        badges.star(false, null, null, "java");
        badges.completes("ann", "other", stage.now());
        badges.star(true, null, null);
        badges.completes("ann", "other", stage.now().minusSeconds(1));
        badges.star(true, null, LocalDate.parse("2026-03-01"), "java");
        badges.completes("ann", "other", stage.now().minusSeconds(2));
        badges.star(true, null, LocalDate.parse("2026-03-02"), "java");
        badges.completes("ann", "other", ClassStage.START.minus(HOUR));
        assertThat(badges.of("ann")).isEmpty();
        assertThat(badges.rules("ann"))
                .as("the completions that came after the last day are judged by the day it has now")
                .containsExactly(BADGES_OFF, NOT_GIVEN_THEN, NOT_GIVEN_THEN, NOT_GIVEN_THEN);

        stage.later(Duration.ofDays(2));
        badges.completes("ann", "other", stage.now());
        assertThat(badges.of("ann")).isEmpty();
        assertThat(badges.rules("ann")).endsWith(TOO_LATE);
        assertThat(badges.explained("ann").changes())
                .containsExactly(BadgeExplanation.Change.MOVE_LAST_DAY, BadgeExplanation.Change.COMPLETE_COURSE);
        badges.star(false, null, null);
        badges.switchBadges(false);
        assertThat(badges.explained("ann").changes())
                .containsExactly(
                        BadgeExplanation.Change.SWITCH_BADGES_ON,
                        BadgeExplanation.Change.ACTIVATE_BADGE,
                        BadgeExplanation.Change.ATTACH_TO_COURSE,
                        BadgeExplanation.Change.COMPLETE_COURSE);
    }

    @Test
    void a_badge_that_is_attached_later_is_not_given_for_what_was_completed_before_even_if_that_is_told_again() {
        badges.star(true, null, null);
        Instant done = stage.now();
        badges.completes("ann", "other", done);
        badges.star(true, null, null, "java");
        stage.later(HOUR);
        stage.tell(new PutProgress(
                stage.key("ann"),
                stage.key("other"),
                100,
                null,
                done,
                BigDecimal.valueOf(99),
                CompletionSource.CONTENT));
        assertThat(badges.of("ann")).isEmpty();
    }

    @Test
    void what_was_earned_stays_where_its_badge_is_switched_off_or_detached() {
        badges.star(true, null, null, "java");
        badges.completes("ann", "other", stage.now());
        badges.star(false, null, null);
        assertThat(badges.one("ann").state()).isEqualTo(BadgeState.ACTIVE);
    }

    @Test
    void a_completion_that_is_told_twice_gives_its_badge_once() {
        badges.star(true, null, null, "java");
        badges.completes("ann", "other", stage.now());
        badges.completes("ann", "other", stage.now());
        assertThat(badges.one("ann").times()).isEqualTo(1);
    }

    @Test
    void completions_that_come_at_once_give_an_award_each_and_the_badge_shows_once() throws Exception {
        badges.star(true, null, null, "java");
        int rivals = 6;
        CyclicBarrier start = new CyclicBarrier(rivals);
        ExecutorService threads = Executors.newFixedThreadPool(rivals);
        try {
            List<Callable<Boolean>> tellers = IntStream.range(0, rivals)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        start.await(60, TimeUnit.SECONDS);
                        // why i / 2: two of them tell the same completion
                        badges.completes("ann", "other", stage.now().minusSeconds(i / 2));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> told : threads.invokeAll(tellers, 60, TimeUnit.SECONDS)) {
                assertThat(told.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        EarnedBadge star = badges.one("ann");
        assertThat(star.times()).isEqualTo(3);
        assertThat(star.awardedAt()).isEqualTo(stage.now());
    }

    @Test
    void what_fails_between_completion_and_award_leaves_neither() {
        badges.star(true, null, null, "java");
        Instant now = stage.now();
        PutProgress done =
                new PutProgress(stage.key("ann"), stage.key("other"), 100, now, now, null, CompletionSource.CONTENT);
        try (Lcart torn = Lcart.builder()
                .storage(new Torn(stage.storage()))
                .clock((InstantSource) () -> now)
                .build()) {
            assertThatThrownBy(() -> torn.intake().apply(ClassStage.HOST, done))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("torn");
        }
        assertThat(stage.completions("ann")).isEmpty();
        assertThat(badges.of("ann")).isEmpty();
        stage.tell(done);
        assertThat(badges.one("ann").awardedAt()).isEqualTo(now);
    }

    private static Instant months(Instant at, int months) {
        return at.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** A storage that breaks down when an award is to be added. */
    private record Torn(Storage right) implements Storage {

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            return right.inTransaction(session -> work.apply(instead(
                    Session.class,
                    session,
                    "recognition",
                    () -> instead(RecognitionStore.class, session.recognition(), "insertAwards", () -> {
                        throw new IllegalStateException("torn");
                    }))));
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return right.read(work);
        }

        private static <T> T instead(Class<T> type, T right, String name, Supplier<Object> other) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) ->
                            method.getName().equals(name) ? other.get() : method.invoke(right, arguments)));
        }
    }
}
