package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.MarkAllOutcome;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.core.intake.PutProgress;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What instructors record of people (domain.md §11, §15-Q21), on every storage. */
@ParameterizedClass
@EnumSource
class ClassRecordsTest extends ClassesOnEveryAdapter {

    private static final Duration HOUR = Duration.ofHours(1);

    ClassRecordsTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void a_completion_is_recorded_with_score_and_date_and_says_who_recorded_it() {
        stage.later(HOUR);
        stage.records("tina", "ann", "87.5", ClassStage.START);
        RosterEntry.Mark mark = Objects.requireNonNull(stage.entry("tom", "ann").mark());
        assertThat(mark.score()).isEqualByComparingTo("87.5");
        assertThat(mark.completedAt()).isEqualTo(ClassStage.START);
        assertThat(mark.recordedAt()).isEqualTo(stage.now());
        assertThat(mark.recordedBy()).isEqualTo(stage.key("tina"));
        assertThat(mark.source()).isEqualTo(CompletionSource.INSTRUCTOR);
        assertThat(stage.certificates("ann")).containsExactly("IN_FORCE");
        AuditEntry entry = stage.audit().get(0);
        assertThat(entry.action()).isEqualTo("class.record");
        assertThat(entry.actor()).isEqualTo(stage.key("tina"));
        assertThat(entry.subject()).isEqualTo(stage.id("ann"));
    }

    @Test
    void a_correction_replaces_and_keeps_what_was_recorded_before() {
        stage.records("tina", "ann", "50", null);
        stage.later(HOUR);
        RecordOutcome.Recorded corrected = (RecordOutcome.Recorded) stage.records("tom", "ann", "60", null);

        List<Completion> history = stage.completions("ann");
        assertThat(history).hasSize(2);
        Completion now = history.stream()
                .filter(each -> each.withdrawnAt() == null)
                .findFirst()
                .orElseThrow();
        Completion before = history.stream()
                .filter(each -> each.withdrawnAt() != null)
                .findFirst()
                .orElseThrow();
        assertThat(now.occurredAt()).as("the date stays where none is given").isEqualTo(ClassStage.START);
        assertThat(now.replaces()).isEqualTo(before.id()).isEqualTo(corrected.replaced());
        assertThat(before.score()).isEqualByComparingTo("50");
        assertThat(before.recordedBy()).isEqualTo(stage.key("tina"));
        assertThat(before.withdrawnBy()).isEqualTo(stage.key("tom"));
        assertThat(stage.certificates("ann")).containsExactly("IN_FORCE", "SUPERSEDED");
        assertThat(Objects.requireNonNull(stage.entry("tina", "ann").mark()).times())
                .isEqualTo(1);
    }

    @Test
    void the_same_told_again_changes_nothing() {
        RecordOutcome first = stage.records("tina", "ann", "50", null);
        stage.later(HOUR);
        assertThat(stage.records("tom", "ann", "50.00", null)).isEqualTo(first);
        assertThat(stage.completions("ann")).hasSize(1);
        assertThat(stage.audit()).hasSize(1);
    }

    @Test
    void what_the_host_told_is_corrected_and_its_repeat_does_not_bring_it_back() {
        stage.completes("ann", "class", "40");
        stage.later(HOUR);
        stage.records("tina", "ann", "45", null);
        stage.tell(new PutProgress(
                stage.key("ann"),
                stage.key("class"),
                100,
                ClassStage.START,
                ClassStage.START,
                new BigDecimal("40"),
                CompletionSource.CONTENT));
        assertThat(Objects.requireNonNull(stage.entry("tina", "ann").mark()).score())
                .isEqualByComparingTo("45");
    }

    @Test
    void a_repeat_of_the_course_is_a_completion_of_its_own() {
        stage.completes("ann", "class", "40");
        stage.later(HOUR);
        stage.completes("ann", "class", "90");
        RosterEntry.Mark mark =
                Objects.requireNonNull(stage.entry("tina", "ann").mark());
        assertThat(mark.times()).isEqualTo(2);
        assertThat(mark.score()).isEqualByComparingTo("90");
        stage.withdraws("tina", "ann");
        assertThat(Objects.requireNonNull(stage.entry("tina", "ann").mark()).score())
                .isEqualByComparingTo("40");
    }

    @Test
    void a_waiver_needs_a_reason_and_gives_no_certificate() {
        assertThatThrownBy(() -> stage.waives("tina", "ann", " \n"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(each -> assertThat(each.path()).isEqualTo("waiverReason")));
        stage.records("tina", "ann", "70", null);
        stage.waives("tina", "ann", "Holds a degree");
        RosterEntry.Mark mark =
                Objects.requireNonNull(stage.entry("tina", "ann").mark());
        assertThat(mark.waiverReason()).isEqualTo("Holds a degree");
        assertThat(mark.score()).isNull();
        assertThat(stage.certificates("ann")).containsExactly("WITHDRAWN");
        assertThat(stage.audit().get(0).reason()).isEqualTo("Holds a degree");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> stage.classes()
                        .record(
                                stage.as("tina"),
                                stage.mark("ann", "100.001", stage.now().plusSeconds(1), "x", null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(each -> each.path())
                                .contains("score", "completedAt"));
        assertThat(stage.completions("ann")).isEmpty();
    }

    @Test
    void a_withdrawal_takes_the_completion_and_its_certificate_and_keeps_the_history() {
        stage.records("tina", "ann", "70", null);
        stage.later(HOUR);
        assertThat(stage.withdraws("tom", "ann")).isInstanceOf(RecordOutcome.Withdrawn.class);
        assertThat(stage.entry("tina", "ann").mark()).isNull();
        assertThat(stage.certificates("ann")).containsExactly("WITHDRAWN");
        assertThat(stage.completions("ann")).singleElement().satisfies(each -> {
            assertThat(each.withdrawnAt()).isEqualTo(stage.now());
            assertThat(each.withdrawnBy()).isEqualTo(stage.key("tom"));
        });
        assertThat(stage.withdraws("tina", "ann")).isEqualTo(new RecordOutcome.Refused(ClassRefusal.NOTHING_RECORDED));
        assertThat(stage.records("tina", "ann", "70", ClassStage.START)).isInstanceOf(RecordOutcome.Recorded.class);
        assertThat(stage.certificates("ann")).containsExactly("IN_FORCE", "WITHDRAWN");
    }

    @Test
    void who_looked_before_another_instructor_recorded_something_overwrites_nothing() {
        String seen = stage.entry("tom", "ann").version();
        stage.records("tina", "ann", "70", null);
        assertThat(stage.classes().record(stage.as("tom"), stage.mark("ann", "10", null, null, seen)))
                .isEqualTo(new RecordOutcome.Refused(ClassRefusal.CHANGED_MEANWHILE));
        assertThat(stage.classes()
                        .withdraw(
                                stage.as("tom"),
                                new WithdrawCompletion(stage.offering("class"), stage.id("ann"), seen, null)))
                .isEqualTo(new RecordOutcome.Refused(ClassRefusal.CHANGED_MEANWHILE));
        String fresh = stage.entry("tom", "ann").version();
        assertThat(stage.classes().record(stage.as("tom"), stage.mark("ann", "10", null, null, fresh)))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    @Test
    void of_two_instructors_who_record_at_once_one_is_told_that_the_other_did() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            int recorded = 0;
            for (int round = 0; round < 10; round++) {
                String version = stage.entry("tina", "ann").version();
                String score = Integer.toString(round);
                Future<RecordOutcome> one = both.submit(() ->
                        stage.classes().record(stage.as("tina"), stage.mark("ann", score + ".1", null, null, version)));
                Future<RecordOutcome> other = both.submit(() ->
                        stage.classes().record(stage.as("tom"), stage.mark("ann", score + ".2", null, null, version)));
                List<RecordOutcome> outcomes = List.of(one.get(), other.get());
                assertThat(outcomes)
                        .filteredOn(RecordOutcome.Recorded.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes).contains(new RecordOutcome.Refused(ClassRefusal.CHANGED_MEANWHILE));
                recorded++;
            }
            assertThat(recorded).isEqualTo(10);
        } finally {
            both.shutdown();
        }
        assertThat(stage.completions("ann")).hasSize(10);
        assertThat(stage.completions("ann"))
                .filteredOn(each -> each.withdrawnAt() == null)
                .hasSize(1);
    }

    @Test
    void of_two_instructors_who_record_blindly_at_once_both_are_in_the_history() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        stage.classes();
        try {
            Future<RecordOutcome> one = both.submit(() -> stage.records("tina", "ann", "1", null));
            Future<RecordOutcome> other = both.submit(() -> stage.records("tom", "ann", "2", null));
            RecordOutcome.Recorded first = (RecordOutcome.Recorded) one.get();
            RecordOutcome.Recorded second = (RecordOutcome.Recorded) other.get();
            assertThat(first.replaced() == null).isNotEqualTo(second.replaced() == null);
        } finally {
            both.shutdown();
        }
        assertThat(stage.completions("ann")).hasSize(2);
        assertThat(stage.completions("ann"))
                .filteredOn(each -> each.withdrawnAt() == null)
                .hasSize(1);
    }

    @Test
    void mark_all_marks_those_of_whom_nothing_was_ever_recorded_and_nobody_else() {
        stage.buys("cem", "class");
        stage.buys("dot", "class");
        stage.records("tina", "ann", "70", null);
        stage.records("tina", "bob", null, null);
        stage.withdraws("tina", "bob");
        MarkAllOutcome.Planned plan =
                (MarkAllOutcome.Planned) stage.classes().previewMarkAll(stage.as("tom"), stage.all(null, null));
        assertThat(plan.people())
                .extracting(MarkAllOutcome.Person::id)
                .containsExactly(stage.id("cem"), stage.id("dot"));
        assertThat(stage.completions("cem")).as("a preview changes nothing").isEmpty();

        MarkAllOutcome done = stage.classes().markAll(stage.as("tom"), stage.all(plan.plan(), "k"));
        assertThat(done).isEqualTo(new MarkAllOutcome.Marked(2));
        assertThat(stage.entry("tina", "bob").mark()).isNull();
        assertThat(Objects.requireNonNull(stage.entry("tina", "ann").mark()).score())
                .isEqualByComparingTo("70");
        assertThat(stage.certificates("cem")).containsExactly("IN_FORCE");
        assertThat(stage.audit())
                .filteredOn(each -> each.action().equals("class.mark-all"))
                .extracting(AuditEntry::subject)
                .containsExactlyInAnyOrder(stage.id("cem"), stage.id("dot"));
        assertThat(stage.classes().markAll(stage.as("tom"), stage.all(plan.plan(), "k")))
                .as("the same command again")
                .isEqualTo(done);
        assertThat(stage.classes().markAll(stage.as("tom"), stage.all(null, "k")))
                .isEqualTo(new MarkAllOutcome.Refused(ClassRefusal.KEY_REUSED));
        assertThat(stage.classes().markAll(stage.as("tom"), stage.all(null, null)))
                .isEqualTo(new MarkAllOutcome.Refused(ClassRefusal.NOBODY_LEFT));
    }

    @Test
    void mark_all_does_not_mark_others_than_were_previewed() {
        MarkAllOutcome.Planned plan =
                (MarkAllOutcome.Planned) stage.classes().previewMarkAll(stage.as("tina"), stage.all(null, null));
        stage.buys("cem", "class");
        assertThat(stage.classes().markAll(stage.as("tina"), stage.all(plan.plan(), null)))
                .isEqualTo(new MarkAllOutcome.Refused(ClassRefusal.PLAN_CHANGED));
        assertThat(stage.completions("ann")).isEmpty();
        for (String person : List.of("dot", "tom", "tina")) {
            stage.buys(person, "class");
        }
        assertThat(stage.classes().previewMarkAll(stage.as("tina"), stage.all(null, null)))
                .isEqualTo(new MarkAllOutcome.Refused(ClassRefusal.TOO_MANY_PEOPLE));
    }
}
