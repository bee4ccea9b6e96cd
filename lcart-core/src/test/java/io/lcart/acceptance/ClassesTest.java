package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.ClassSummary;
import io.lcart.core.classroom.LaunchOutcome;
import io.lcart.core.classroom.MailOutcome;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.RosterPage;
import io.lcart.core.paging.PageRequest;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.mail.MailMessage;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.List;
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
