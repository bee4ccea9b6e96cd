package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.intake.RefusalReason;
import io.lcart.core.intake.WithdrawActivity;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.points.PointsGap;
import io.lcart.core.points.PointsItem;
import io.lcart.core.points.PointsReason;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityScope;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Points, what they are for, and why there are not more (domain.md §5, §15-Q13, Q17, Q21; reliability.md E), on every storage. */
@ParameterizedClass
@EnumSource
class PointsTest extends ClassesOnEveryAdapter {

    private static final SystemViewer HOST = SystemViewer.named("acceptance");
    private static final Duration HOUR = Duration.ofHours(1);

    PointsTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void pointsAreOn() {
        rules(settings -> settings.points("course", 50)
                .points("login", 5)
                .points("quiz", new PointsRule(10, Map.of(), Once.ITEM, Attempts.BEST, new Cap(25, Per.DAY))));
    }

    private void rules(UnaryOperator<SettingsBuilder> change) {
        Settings settings =
                change.apply(Settings.DEFAULT.with().gamification(true)).build();
        stage.lcart()
                .configurations()
                .publish(
                        HOST,
                        SiteConfiguration.builder().settings(settings).build(),
                        stage.now().minus(Duration.ofDays(1)));
    }

    private IntakeOutcome tells(String event, String kind, String item, Boolean passed, Instant at) {
        return stage.lcart()
                .intake()
                .apply(
                        HOST,
                        new RecordActivity(
                                stage.key(event),
                                stage.key("ann"),
                                kind,
                                item == null ? null : stage.key(item),
                                at,
                                passed));
    }

    private IntakeOutcome undoes(String event) {
        return stage.lcart().intake().apply(HOST, new WithdrawActivity(stage.key(event)));
    }

    private long balance() {
        long balance = stage.lcart().points().balance(stage.as("ann"));
        long lines = items().stream()
                .flatMap(item -> item.lines().stream())
                .mapToLong(PointsEntry::points)
                .sum();
        assertThat(lines).as("the lines of the list").isEqualTo(balance);
        long given = items().stream().mapToLong(item -> item.finding().points()).sum();
        assertThat(given).as("what the list says is given").isEqualTo(balance);
        return balance;
    }

    private List<PointsItem> items() {
        return stage.lcart()
                .points()
                .list(stage.as("ann"), PageRequest.first(500))
                .items();
    }

    private List<PointsReason> reasons() {
        return items().stream().map(item -> item.finding().reason()).toList();
    }

    @Test
    void a_completion_gives_the_points_of_its_course_until_an_instructor_withdraws_it() {
        stage.records("tina", "ann", "60", null);
        assertThat(balance()).isEqualTo(50);
        stage.later(HOUR);
        stage.records("tom", "ann", "90", null);
        assertThat(balance()).as("corrected").isEqualTo(50);
        assertThat(reasons()).containsExactlyInAnyOrder(PointsReason.GIVEN, PointsReason.WITHDRAWN);
        stage.later(HOUR);
        stage.withdraws("tom", "ann");
        assertThat(balance()).isZero();
        assertThat(reasons()).containsOnly(PointsReason.WITHDRAWN);
        assertThat(items().get(0).lines()).extracting(PointsEntry::points).containsExactly(50L, -50L);
    }

    @Test
    void a_waiver_gives_no_points_and_takes_those_along_of_what_it_corrects() {
        stage.records("tina", "ann", "60", null);
        stage.later(HOUR);
        stage.waives("tina", "ann", "Holds a degree.");
        assertThat(balance()).isZero();
        assertThat(reasons()).containsExactly(PointsReason.WITHDRAWN);
    }

    @Test
    void what_the_host_tells_of_a_completion_gives_the_same_points_once() {
        stage.completes("ann", "class", null);
        stage.completes("ann", "class", null);
        stage.later(HOUR);
        stage.completes("ann", "class", "80");
        assertThat(balance()).isEqualTo(50);
        assertThat(reasons()).containsExactly(PointsReason.TAKEN, PointsReason.GIVEN);
        RecordActivity foreign = new RecordActivity("lcart:mine", stage.key("ann"), "course", "java", null, true);
        assertThat(stage.lcart().intake().apply(HOST, foreign))
                .as("an event in the name of lcart")
                .isInstanceOfSatisfying(
                        IntakeOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID));
    }

    @Test
    void every_activity_says_why_it_gave_what_it_gave() {
        Instant day = stage.now();
        tells("q1", "quiz", "i", false, day);
        tells("q2", "quiz", "i", true, day.plusSeconds(1));
        tells("q3", "quiz", "i", true, day.plusSeconds(2));
        tells("q4", "quiz", "j", true, day.plusSeconds(3));
        tells("q5", "quiz", "k", true, day.plusSeconds(4));
        tells("q6", "quiz", "l", true, day.plusSeconds(5));
        tells("c", "comment", null, null, day.plusSeconds(6));
        tells("l", "login", null, null, day.plusSeconds(7));
        tells("early", "login", null, null, day.minus(Duration.ofDays(2)));
        stage.later(HOUR);
        assertThat(reasons())
                .containsExactly(
                        PointsReason.GIVEN,
                        PointsReason.NO_RULE,
                        PointsReason.CAP_REACHED,
                        PointsReason.CAPPED,
                        PointsReason.GIVEN,
                        PointsReason.TAKEN,
                        PointsReason.GIVEN,
                        PointsReason.NOT_PASSED,
                        PointsReason.GAMIFICATION_OFF);
        PointsItem taken = items().get(5);
        assertThat(taken.finding().because()).isEqualTo(stage.key("q2"));
        assertThat(taken.obstacle()).isEqualTo(day.plusSeconds(1));
        assertThat(items().get(2).finding().capEnds()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(balance()).isEqualTo(30);
        assertThat(undoes("q4")).isEqualTo(new IntakeOutcome.Updated());
        assertThat(balance()).as("what the cap held back moves up").isEqualTo(30);
        assertThat(undoes("q4")).isEqualTo(new IntakeOutcome.Unchanged());
        assertThat(tells("q4", "quiz", "j", true, day.plusSeconds(3))).isEqualTo(new IntakeOutcome.Unchanged());
        assertThat(undoes("none")).isInstanceOf(IntakeOutcome.Refused.class);
    }

    @Test
    void pages_join_to_the_whole_list_and_show_nothing_of_the_future_or_of_others() {
        for (int i = 0; i < 5; i++) {
            tells("e" + i, "login", null, null, stage.now().minusSeconds(i % 2));
        }
        tells("tomorrow", "login", null, null, stage.now().plus(Duration.ofDays(1)));
        List<PointsItem> paged = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        while (request != null) {
            Page<PointsItem> page = stage.lcart().points().list(stage.as("ann"), request);
            paged.addAll(page.items());
            request = page.next() == null ? null : new PageRequest(2, page.next());
        }
        assertThat(paged).hasSize(5).isEqualTo(items());
        assertThat(stage.lcart()
                        .points()
                        .list(stage.as("bob"), PageRequest.first(9))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> stage.lcart().points().list(stage.as("ann"), new PageRequest(9, "yesterday_x")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void points_beyond_counting_are_refused_and_nothing_of_it_is_kept() {
        rules(settings -> settings.points("jackpot", PointsRule.of("jackpot", PointsRule.MAX_POINTS)));
        long near = (1L << 53) - 1_500_000_000L;
        stage.storage().inTransaction(session -> {
            Instant at = stage.now();
            session.points()
                    .append(List.of(new PointsEntry(stage.id("ann"), stage.key("old"), "old", at, at, near, 0, null)));
            return true;
        });
        assertThat(tells("one", "jackpot", null, null, stage.now())).isEqualTo(new IntakeOutcome.Created());
        assertThat(tells("two", "jackpot", null, null, stage.now()))
                .isInstanceOfSatisfying(
                        IntakeOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.TOO_MANY_POINTS));
        List<IntakeOutcome> both = stage.lcart()
                .intake()
                .apply(
                        HOST,
                        List.of(
                                new RecordActivity(stage.key("two"), stage.key("ann"), "jackpot", null, null, null),
                                new RecordActivity(stage.key("b"), stage.key("bob"), "jackpot", null, null, null)));
        assertThat(both).extracting(IntakeOutcome::isRefused).containsExactly(true, false);
        assertThat(stage.lcart().points().balance(stage.as("ann"))).isEqualTo(near + PointsRule.MAX_POINTS);
        assertThat(items()).hasSize(1);
    }

    @Test
    @Timeout(120)
    void rivals_for_one_cap_and_one_day_keep_the_cap_and_the_ledger_what_the_rules_make_of_it() throws Exception {
        Instant day = stage.now();
        List<Callable<Boolean>> rivals = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int mine = thread;
            rivals.add(() -> {
                for (int i = 0; i < 4; i++) {
                    Instant at = day.minusSeconds(mine * 7L + i);
                    tells("q" + mine + "-" + i, "quiz", "i" + (mine + i) % 6, true, at);
                    tells("l" + mine + "-" + i, "login", null, true, at);
                }
                return undoes("q" + mine + "-1").isRefused();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
        try {
            for (Future<Boolean> rival : threads.invokeAll(rivals)) {
                assertThat(rival.get()).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(items()).hasSize(64);
        assertThat(gaps()).isEmpty();
        assertThat(balance()).as("the cap of quizzes and one login").isEqualTo(30);
        assertThat(standing("login")).hasSize(1);
        assertThat(standing("quiz").stream().mapToLong(PointsEntry::points).sum())
                .isEqualTo(25);
    }

    @Test
    void the_check_names_what_stands_in_the_ledger_and_ought_not_and_what_is_missing() {
        tells("given", "quiz", "i", true, stage.now());
        tells("none", "comment", null, null, stage.now());
        stage.records("tina", "ann", "60", null);
        assertThat(gaps()).isEmpty();
        stage.storage().inTransaction(session -> {
            Instant at = stage.now();
            PointsRecord given =
                    session.points().entries(List.of(stage.key("given"))).get(0);
            session.points()
                    .append(List.of(
                            given.reversal(at),
                            new PointsEntry(stage.id("ann"), stage.key("none"), "false", at, at, 7, 0, null)));
            return true;
        });
        assertThat(gaps())
                .containsExactlyInAnyOrder(
                        new PointsGap(stage.id("ann"), stage.key("given"), 0, 10, PointsReason.GIVEN),
                        new PointsGap(stage.id("ann"), stage.key("none"), 7, 0, PointsReason.NO_RULE));
    }

    private List<PointsGap> gaps() {
        return stage.lcart().pointsCheck().gaps(100).stream()
                .filter(gap -> gap.account().equals(stage.id("ann")))
                .toList();
    }

    private List<PointsEntry> standing(String kind) {
        return stage.storage().read(session -> {
            List<String> events =
                    session
                            .points()
                            .within(List.of(new ActivityScope(stage.id("ann"), kind, null, null, null)))
                            .stream()
                            .map(Activity::eventId)
                            .toList();
            List<PointsRecord> lines = session.points().entries(events);
            List<Long> reversed =
                    lines.stream().map(line -> line.entry().reverses()).toList();
            return lines.stream()
                    .filter(line -> line.entry().reverses() == null && !reversed.contains(line.number()))
                    .map(PointsRecord::entry)
                    .toList();
        });
    }
}
