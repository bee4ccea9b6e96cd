package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.ClassSummary;
import io.lcart.core.classroom.LaunchOutcome;
import io.lcart.core.classroom.MailOutcome;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.classroom.MarkAllOutcome;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.RosterPage;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.paging.PageRequest;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.mail.MailMessage;
import io.lcart.spi.people.AccountStatus;
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

/** What instructors see and do in their classes (domain.md §11), on every storage. */
@ParameterizedClass
@EnumSource
class ClassesTest extends ClassesOnEveryAdapter {

    private static final Duration HOUR = Duration.ofHours(1);

    ClassesTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void an_instructor_sees_assigned_classes_with_their_numbers_and_address() {
        stage.teaches("tina", true, false, "other");
        stage.records("tom", "ann", "80", null);

        List<ClassSummary> classes =
                stage.classes().classes(stage.as("tina"), PageRequest.first(10)).items();
        assertThat(classes).extracting(each -> each.info().title()).containsExactly("Offering class", "Offering other");
        assertThat(classes).extracting(ClassSummary::people).containsExactly(2, 0);
        assertThat(classes).extracting(ClassSummary::completed).containsExactly(1, 0);
        assertThat(classes.get(0).info().link()).isEqualTo("https://learn.example.org/classes/" + stage.key("class"));
        assertThat(classes.get(0).info().canChangeScores()).isFalse();
        assertThat(stage.classes()
                        .classes(stage.as("ann"), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(stage.classes()
                        .classes(stage.as("tina"), new PageRequest(1, stage.key("class")))
                        .items())
                .extracting(each -> each.info().title())
                .containsExactly("Offering other");
    }

    @Test
    void on_the_roster_is_who_has_access_however_they_came_by_it() {
        stage.isGivenByImport("dot", "class");
        stage.isGivenSeat("cem", "class");
        stage.buys("tom", "other");
        assertThat(stage.names("tina")).containsExactly("ann", "bob", "cem", "dot");
        stage.cancels("bob", "class");
        assertThat(stage.names("tina")).containsExactly("ann", "cem", "dot");
        RosterPage first = stage.classes()
                .roster(stage.as("tina"), stage.offering("class"), PageRequest.first(2))
                .orElseThrow();
        assertThat(first.entries().next()).isNotNull();
        assertThat(stage.classes()
                        .roster(
                                stage.as("tina"),
                                stage.offering("class"),
                                new PageRequest(2, first.entries().next()))
                        .orElseThrow()
                        .entries()
                        .items())
                .extracting(RosterEntry::person)
                .containsExactly(stage.id("dot"));
    }

    @Test
    void prerequisites_are_shown_met_or_not_with_their_date_and_bar_nobody() {
        stage.completes("ann", "intro", null);
        assertThat(stage.entry("tina", "ann").prerequisites()).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Intro");
            assertThat(each.completedAt()).isEqualTo(stage.now());
        });
        assertThat(stage.entry("tina", "bob").prerequisites())
                .singleElement()
                .satisfies(each -> assertThat(each.met()).isFalse());
        assertThat(stage.records("tina", "bob", null, null)).isInstanceOf(RecordOutcome.Recorded.class);
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

    @Test
    void a_mail_to_the_roster_is_one_message_for_each_person_who_may_use_the_site() {
        stage.buys("cem", "class");
        stage.is("cem", AccountStatus.LOCKED);
        MailRoster command = new MailRoster(
                stage.offering("class"), "Room \"5\" {0} = 100 %", "Bring {1} pens.\n.\nBcc: all@example.org", "m");
        assertThat(stage.classes().mail(stage.as("tina"), command)).isEqualTo(new MailOutcome.Sent(2));
        assertThat(stage.classes().mail(stage.as("tina"), command)).isEqualTo(new MailOutcome.Sent(2));
        while (stage.lcart().outbox().deliver() > 0) {
            continue;
        }
        List<MailMessage> mails = stage.mail.sent().stream()
                .filter(each -> each.to().startsWith(stage.key("")))
                .toList();
        assertThat(mails)
                .extracting(MailMessage::to)
                .containsExactlyInAnyOrder(stage.key("ann@example.org"), stage.key("bob@example.org"));
        assertThat(mails).extracting(MailMessage::subject).containsOnly("Room \"5\" {0} = 100 %");
        assertThat(mails.get(0).text()).startsWith("Bring {1} pens.\n.\nBcc: all@example.org\n\n--\ntina Example sent");
        assertThat(stage.classes()
                        .mail(stage.as("tina"), new MailRoster(stage.offering("class"), "Again", "Text", null)))
                .isEqualTo(new MailOutcome.Sent(2));
        assertThat(stage.classes()
                        .mail(stage.as("tina"), new MailRoster(stage.offering("class"), "Again", "Text", null)))
                .as("five mails a day are allowed here")
                .isEqualTo(new MailOutcome.Refused(ClassRefusal.TOO_MANY_MAILS));
    }

    @Test
    void a_subject_of_several_lines_is_refused_so_that_no_header_is_smuggled_in() {
        for (String subject : List.of("Hi\r\nBcc: x@example.org", "Hi\nX", "Hi\u0000", "Hi\u0085X")) {
            assertThatThrownBy(() -> stage.classes()
                            .mail(stage.as("tina"), new MailRoster(stage.offering("class"), subject, "Text", null)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_session_is_launched_in_its_window_and_before_it_the_answer_says_when_it_opens() {
        assertThat(stage.classes().launch(stage.as("tina"), stage.offering("class")))
                .isEqualTo(new LaunchOutcome.Refused(
                        ClassRefusal.SESSION_NOT_OPEN, ClassStage.START.plus(Duration.ofMinutes(45))));
        stage.later(Duration.ofMinutes(45));
        assertThat(stage.classes().launch(stage.as("tina"), stage.offering("class")))
                .isEqualTo(new LaunchOutcome.Open("https://meet.example.org/1"));
        stage.later(Duration.ofMinutes(135));
        assertThat(stage.classes().launch(stage.as("tina"), stage.offering("class")))
                .isEqualTo(new LaunchOutcome.Refused(ClassRefusal.SESSION_OVER, null));
        stage.teaches("tina", true, true, "other");
        assertThat(stage.classes().launch(stage.as("tina"), stage.offering("other")))
                .isEqualTo(new LaunchOutcome.Refused(ClassRefusal.NOT_VIRTUAL, null));
    }

    @Test
    void a_right_that_was_taken_away_is_gone_with_the_next_call() {
        RosterPage page = stage.classes()
                .roster(stage.as("tina"), stage.offering("class"), PageRequest.first(1))
                .orElseThrow();
        stage.later(HOUR);
        stage.leaves("tina", "class");
        assertThat(stage.classes()
                        .roster(
                                stage.as("tina"),
                                stage.offering("class"),
                                new PageRequest(1, page.entries().next())))
                .as("an old cursor")
                .isEmpty();
        assertThat(stage.records("tina", "ann", "1", null))
                .isEqualTo(new RecordOutcome.Refused(ClassRefusal.UNKNOWN_CLASS));
        stage.teaches("tom", true, false);
        assertThat(stage.records("tom", "ann", "1", null))
                .isEqualTo(new RecordOutcome.Refused(ClassRefusal.MAY_NOT_CHANGE_SCORES));
        stage.teaches("tom", true, true);
        stage.later(HOUR);
        stage.teachesNoMore("tom");
        assertThat(stage.records("tom", "ann", "1", null))
                .isEqualTo(new RecordOutcome.Refused(ClassRefusal.UNKNOWN_CLASS));
    }

    @Test
    void people_who_are_not_on_the_roster_answer_as_those_who_do_not_exist() {
        assertThat(stage.records("tina", "cem", "1", null))
                .isEqualTo(stage.records("tina", "nobody", "1", null))
                .isEqualTo(new RecordOutcome.Refused(ClassRefusal.UNKNOWN_PERSON));
        stage.records("tina", "ann", "1", null);
        stage.cancels("ann", "class");
        assertThat(stage.withdraws("tina", "ann")).isEqualTo(new RecordOutcome.Refused(ClassRefusal.UNKNOWN_PERSON));
        assertThat(stage.completions("ann"))
                .as("it stays when access goes (domain.md §15-Q26)")
                .singleElement()
                .satisfies(each -> assertThat(each.withdrawnAt()).isNull());
    }
}
