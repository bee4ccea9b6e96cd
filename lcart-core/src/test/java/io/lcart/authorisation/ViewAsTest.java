package io.lcart.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.acceptance.Adapter;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.people.ViewerRefusedException.Reason;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.training.Training;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator looks at the pages of somebody else (product.md P3, reliability.md T30, D8). */
@ParameterizedClass
@EnumSource
class ViewAsTest extends SchoolsOnEveryAdapter {

    private static final PageRequest PAGE = PageRequest.first(50);

    ViewAsTest(Adapter adapter) {
        super(adapter);
    }

    private Viewer hal(String subject) {
        return school.as(subject).by(school.id("hal"));
    }

    @Test
    void sees_what_the_person_sees_and_the_page_says_whose_it_is_and_who_looks() {
        Dashboard own = school.lcart().dashboards().of(school.as("cam"));
        Dashboard seen = school.lcart().dashboards().of(hal("cam"));

        assertThat(seen.tiles()).usingRecursiveComparison().isEqualTo(own.tiles());
        assertThat(seen.tiles()).extracting(Tile::id).isNotEmpty();
        assertThat(seen.viewer()).isEqualTo(school.id("cam"));
        assertThat(seen.displayName()).isEqualTo(own.displayName());
        assertThat(seen.actor()).isEqualTo(school.id("hal"));
        assertThat(own.actor()).isNull();
        assertThat(school.lcart().registrationCodes().lines(hal("cam"), PAGE))
                .isEqualTo(school.lcart().registrationCodes().lines(school.as("cam"), PAGE));
        assertThat(school.lcart()
                        .progressReports()
                        .page(hal("gus"), ReportQuery.ALL, PAGE)
                        .rows())
                .isEqualTo(school.lcart()
                        .progressReports()
                        .page(school.as("gus"), ReportQuery.ALL, PAGE)
                        .rows());
    }

    @Test
    void each_read_has_one_entry_in_the_audit_trail_with_both() {
        long before = school.lastAudit();
        school.lcart().trainings().list(hal("mia"), PAGE);
        school.lcart().progressReports().transcript(hal("gus"), school.id("mia"));

        List<AuditEntry> entries =
                school.auditSince(before).stream().map(AuditRecord::entry).toList();
        assertThat(entries).extracting(AuditEntry::action).containsExactly("view-as", "view-as");
        assertThat(entries).extracting(AuditEntry::actor).containsOnly(school.key("hal"));
        assertThat(entries).extracting(AuditEntry::subject).containsExactly(school.id("gus"), school.id("mia"));
        assertThat(entries.get(0).detail()).contains("report.transcript", school.key("mia"));
        assertThat(entries.get(1).detail()).contains("training.list");
    }

    @Test
    void one_s_own_reads_are_not_noted() {
        long before = school.lastAudit();
        school.lcart().trainings().list(school.as("mia"), PAGE);

        assertThat(school.auditSince(before)).isEmpty();
    }

    @Test
    void nothing_can_be_changed_and_nothing_is_left_behind_by_the_attempt() {
        AssignTo gift = new AssignTo(
                school.lineOf("cam", "class"), "New", "Comer", school.key("new") + "@example.org", "key-1");
        refused(Reason.READ_ONLY, () -> school.lcart().registrationCodes().assign(hal("cam"), gift));
        refused(
                Reason.READ_ONLY,
                () -> school.lcart()
                        .classes()
                        .record(
                                hal("ina"),
                                new RecordCompletion(
                                        school.offering("class"), school.id("mia"), null, null, null, null, null)));

        assertThat(school.newcomers().made()).as("accounts in the directory").isZero();
        assertThat(school.lcart()
                        .registrationCodes()
                        .line(school.as("cam"), school.lineOf("cam", "class"))
                        .orElseThrow()
                        .counts()
                        .claimed())
                .isEqualTo(2);
    }

    @Test
    void a_try_at_a_code_is_refused_before_it_counts_against_the_person() {
        String code = school.codeOf("cam", school.lineOf("cam", "class")).code().text();
        for (int i = 0; i < 30; i++) {
            refused(Reason.READ_ONLY, () -> school.lcart().registrationCodes().check(hal("rex"), code));
        }
        assertThat(school.lcart()
                        .registrationCodes()
                        .check(school.as("rex"), code)
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Usable");
    }

    @Test
    void what_could_be_taken_along_or_used_in_the_person_s_name_is_withheld() {
        String serial = school.completion("mia", "class").certificate().value();
        refused(Reason.READ_ONLY, () -> school.lcart().certificates().print(hal("mia"), serial));
        refused(Reason.READ_ONLY, () -> school.lcart().classes().launch(hal("ina"), school.offering("class")));
        refused(
                Reason.READ_ONLY,
                () -> school.lcart()
                        .progressReports()
                        .export(hal("gus"), ReportQuery.ALL, ReportFormat.CSV, new ByteArrayOutputStream()));

        assertThat(school.lcart().trainings().list(school.as("mia"), PAGE).items())
                .extracting(Training::sessionLink)
                .contains("https://meet.example.org/class");
        assertThat(school.lcart().trainings().list(hal("mia"), PAGE).items())
                .extracting(Training::sessionLink)
                .containsOnlyNulls();
    }

    @Test
    void to_look_at_completions_issues_no_certificates_that_the_person_has_not_seen_yet() {
        school.tell(new PutCourse(school.key("late"), "Late", List.of(), false, null));
        school.sells("late");
        school.learns("mia", "late");
        school.tell(new PutCourse(school.key("late"), "Late", List.of(), true, null));

        assertThat(school.lcart().completions().list(hal("mia"), PAGE).items())
                .filteredOn(entry -> entry.offering().equals(school.offering("late")))
                .allMatch(entry -> entry.certificate() == null);
        assertThat(school.completion("mia", "late").certificate()).isNotNull();
    }

    @Test
    void only_administrators_look_and_only_at_people_below_them() {
        Viewer mia = school.as("mia");
        refused(Reason.NOT_ADMINISTRATOR, () -> trainings(mia.by(school.id("gus"))));
        refused(Reason.NOT_ADMINISTRATOR, () -> trainings(mia.by(new AccountId("nobody"))));
        refused(Reason.OWN_PAGES, () -> trainings(school.as("hal").by(school.id("hal"))));
        refused(Reason.ADMINISTRATORS_PAGES, () -> trainings(school.as("una").by(school.id("hal"))));
        assertThat(school.lcart()
                        .trainings()
                        .list(school.as("hal").by(school.id("una")), PAGE)
                        .items())
                .isNotEmpty();
    }

    @Test
    void who_may_not_look_does_not_learn_who_exists() {
        refused(
                Reason.NOT_ADMINISTRATOR,
                () -> trainings(school.as("no-such-person").by(school.id("gus"))));
        refused(Reason.UNKNOWN_PERSON, () -> trainings(hal("no-such-person")));
    }

    @Test
    void a_locked_person_has_no_pages_and_a_locked_administrator_sees_none() {
        school.is("mia", AccountStatus.LOCKED);
        refused(Reason.LOCKED, () -> trainings(hal("mia")));
        refused(Reason.LOCKED, () -> school.lcart().dashboards().of(hal("mia")));

        school.is("hal", AccountStatus.INACTIVE);
        refused(Reason.INACTIVE, () -> trainings(hal("lea")));
        refused(Reason.INACTIVE, () -> school.lcart().dashboards().of(hal("lea")));
    }

    @Test
    void refusals_say_what_to_do_in_three_languages() {
        for (Reason reason : Reason.values()) {
            ViewerRefusedException refused = new ViewerRefusedException(school.id("hal"), reason);
            assertThat(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("ar")))
                    .extracting(refused::nextStep)
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.startsWith("refused."));
        }
    }

    private void trainings(Viewer viewer) {
        school.lcart().trainings().list(viewer, PAGE);
    }

    private static void refused(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ViewerRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
