package io.lcart.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.configuration.Settings;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.points.Recorded;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The laws of points (reliability.md E): whatever is told, in whatever order, the ledger is what the rules make of the facts. */
class PointsProperties {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Provide
    Arbitrary<ConfigurationTimeline> timelines() {
        return PointsWorld.timelines();
    }

    @Provide
    Arbitrary<List<Activity>> facts() {
        return PointsWorld.facts();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_arrival_and_repeats_do_not_matter_and_the_ledger_is_the_fold_of_the_facts(
            @ForAll("facts") List<Activity> facts,
            @ForAll("timelines") ConfigurationTimeline rules,
            @ForAll Random random) {
        Map<String, PointsFinding> expected = fold(facts, rules);
        for (int round = 0; round < 2; round++) {
            Storage storage = storage();
            List<Activity> order = new ArrayList<>(facts);
            order.addAll(facts);
            Collections.shuffle(order, random);
            tell(storage, order, rules, 1 + random.nextInt(5));
            lawsHold(storage, facts, expected);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void caps_hold_in_each_of_their_spans_and_nothing_is_given_twice_or_below_zero(
            @ForAll("facts") List<Activity> facts, @ForAll("timelines") ConfigurationTimeline rules) {
        TreeMap<Instant, Long> totals = new TreeMap<>();
        Map<String, Long> spans = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (PointsFinding finding : fold(facts, rules).values()) {
            if (finding.points() == 0) {
                continue;
            }
            assertThat(finding.points()).isPositive();
            keys.add(finding.awardKey());
            totals.merge(finding.activity().occurredAt(), finding.points(), Math::addExact);
            PointsRule rule = finding.rule();
            Cap cap = rule.cap();
            if (cap != null) {
                Instant at = finding.activity().occurredAt();
                ZoneId zone = rules.at(at).configuration().settings().zone();
                String span =
                        finding.activity().kind() + finding.rules() + cap.per().start(at, zone);
                assertThat(spans.merge(span, finding.points(), Math::addExact)).isLessThanOrEqualTo(cap.points());
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(totals.values()).allMatch(points -> points > 0);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_told_of_a_time_leaves_all_before_it_as_it_was(
            @ForAll("facts") List<Activity> facts,
            @ForAll("timelines") ConfigurationTimeline rules,
            @ForAll @IntRange(max = 504) int hour) {
        Instant until = PointsWorld.hour(hour);
        List<Activity> before =
                facts.stream().filter(fact -> fact.occurredAt().isBefore(until)).toList();
        assertThat(fold(facts, rules)).containsAllEntriesOf(fold(before, rules));
    }

    @Property(tries = 50)
    void comments_that_are_undone_and_written_again_repeated_quizzes_and_a_thousand_logins_gain_nothing(
            @ForAll @IntRange(min = 1, max = 60) int times) {
        Storage storage = storage();
        ConfigurationTimeline rules = PointsWorld.timeline(List.of(Settings.DEFAULT
                .with()
                .gamification(true)
                .points("comment", PointsWorld.rule(2, Once.EVENT, new Cap(4, Per.DAY)))
                .points("quiz", 10)
                .points("login", 5)
                .build()));
        for (int i = 0; i < times; i++) {
            Activity comment = PointsWorld.fact("c" + i, "comment", "post", 1 + i % 20, true);
            tell(storage, List.of(comment), rules, 1);
            tell(storage, List.of(comment.withdrawn(NOW)), rules, 1);
            tell(storage, List.of(PointsWorld.fact("q" + i, "quiz", "post", i % 20, true)), rules, 1);
        }
        tell(
                storage,
                IntStream.range(0, 1000)
                        .mapToObj(i -> PointsWorld.fact("l" + i, "login", null, i % 24, true))
                        .toList(),
                rules,
                200);
        assertThat(balance(storage)).isEqualTo(15);
    }

    @Test
    void an_activity_on_nothing_leaves_what_happened_on_something_at_the_same_instant_as_it_is() {
        Storage storage = storage();
        ConfigurationTimeline rules = PointsWorld.timeline(List.of(
                Settings.DEFAULT.with().gamification(true).points("quiz", 10).build()));
        List<Activity> facts = List.of(
                PointsWorld.fact("first", "quiz", "q", 1, true),
                PointsWorld.fact("again", "quiz", "q", 2, true),
                PointsWorld.fact("other", "quiz", null, 2, true));
        tell(storage, facts, rules, 1);
        lawsHold(storage, facts, fold(facts, rules));
        assertThat(balance(storage)).isEqualTo(20);
    }

    /** Tells of the activities in lists of some length, and undoes those that are to be undone at once. */
    private static void tell(Storage storage, List<Activity> facts, ConfigurationTimeline rules, int length) {
        PointsLedger ledger = new PointsLedger(session -> rules);
        for (int from = 0; from < facts.size(); from += length) {
            List<Activity> told = facts.subList(from, Math.min(facts.size(), from + length));
            storage.inTransaction(session -> tell(session, ledger, told));
        }
    }

    private static int tell(Session session, PointsLedger ledger, List<Activity> told) {
        List<Recorded> recorded = session.points().record(told);
        List<Activity> added = IntStream.range(0, told.size())
                .filter(i -> recorded.get(i) == Recorded.NEW)
                .mapToObj(told::get)
                .toList();
        int lines = ledger.settle(session, added, NOW);
        List<Activity> undone = told.stream()
                .filter(fact -> fact.withdrawnAt() != null)
                .distinct()
                .toList();
        session.points().withdraw(undone.stream().map(Activity::eventId).toList(), NOW);
        return lines + ledger.settle(session, undone, NOW);
    }

    private static void lawsHold(Storage storage, List<Activity> facts, Map<String, PointsFinding> expected) {
        List<PointsRecord> lines = storage.read(session ->
                session.points().entries(facts.stream().map(Activity::eventId).toList()));
        Map<String, Long> standing = new HashMap<>();
        PointsLedger.standing(lines)
                .forEach((event, line) -> standing.put(event, line.entry().points()));
        Map<String, Long> given = new HashMap<>();
        expected.forEach((event, finding) -> {
            if (finding.points() > 0) {
                given.put(event, finding.points());
            }
        });
        assertThat(standing).isEqualTo(given);
        Map<Long, PointsRecord> byNumber = lines.stream().collect(Collectors.toMap(PointsRecord::number, line -> line));
        lines.stream().filter(line -> line.entry().reverses() != null).forEach(line -> {
            PointsRecord original = byNumber.get(line.entry().reverses());
            assertThat(line.entry().points()).isEqualTo(-original.entry().points());
            assertThat(line.entry().occurredAt()).isEqualTo(original.entry().occurredAt());
        });
        assertThat(balance(storage))
                .isEqualTo(given.values().stream().mapToLong(Long::longValue).sum())
                .isNotNegative();
    }

    private static Map<String, PointsFinding> fold(List<Activity> facts, ConfigurationTimeline rules) {
        Map<String, PointsFinding> found = new HashMap<>();
        facts.stream()
                .collect(Collectors.groupingBy(Activity::kind))
                .values()
                .forEach(kind -> found.putAll(PointsWorld.byEvent(PointsFold.of(kind, rules))));
        return found;
    }

    private static long balance(Storage storage) {
        return storage.read(session -> session.points().balance(PointsWorld.ANN, NOW));
    }

    private static Storage storage() {
        Storage storage = new InMemoryStorage();
        storage.inTransaction(session -> {
            session.people().insert(List.of(account()));
            return true;
        });
        return storage;
    }

    private static Account account() {
        String mail = "ann@example.com";
        return new Account(PointsWorld.ANN, "Ann", "Lee", mail, mail, null, AccountStatus.ACTIVE, PointsWorld.START);
    }
}
