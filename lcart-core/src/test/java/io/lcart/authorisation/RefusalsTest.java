package io.lcart.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.acceptance.Adapter;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the audit trail says of refusals (reliability.md D8): those that are about who asks, of people, and not without end. */
@ParameterizedClass
@EnumSource
class RefusalsTest extends SchoolsOnEveryAdapter {

    RefusalsTest(Adapter adapter) {
        super(adapter);
    }

    private List<AuditEntry> since(long before) {
        return school.auditSince(before).stream().map(AuditRecord::entry).toList();
    }

    @Test
    void commands_and_reads_out_of_reach_and_a_viewer_who_may_not_are_noted_with_who_and_why() {
        SeatPoolId line = school.lineOf("cam", "class");
        long before = school.lastAudit();
        school.lcart().registrationCodes().invite(school.as("olaf"), new InviteTo(line, "x@example.org", null));
        school.lcart().registrationCodes().line(school.as("olaf"), line);
        school.lcart()
                .classes()
                .mail(school.as("olaf"), new MailRoster(school.offering("class"), "Hello", "Secret text", null));
        school.lcart().certificates().print(school.as("olaf"), "no such number");
        school.is("lea", AccountStatus.LOCKED);
        long told = school.lastAudit();
        assertThatThrownBy(() -> school.lcart().trainings().list(school.as("lea"), PageRequest.first(5)))
                .isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() ->
                        school.lcart().trainings().list(school.as("mia").by(school.id("olaf")), PageRequest.first(5)))
                .isInstanceOf(ViewerRefusedException.class);

        List<AuditEntry> entries = since(before).stream()
                .filter(entry -> entry.action().equals("refused"))
                .toList();
        assertThat(entries)
                .extracting(AuditEntry::actor)
                .containsExactly(
                        school.key("olaf"),
                        school.key("lea"),
                        school.key("olaf"),
                        school.key("olaf"),
                        school.key("olaf"),
                        school.key("olaf"));
        assertThat(entries)
                .extracting(AuditEntry::detail)
                .satisfiesExactly(
                        detail -> assertThat(detail).contains("training.list", "not-administrator"),
                        detail -> assertThat(detail).contains("training.list", "locked"),
                        detail -> assertThat(detail).contains("certificate.print", "unknown-certificate"),
                        detail -> assertThat(detail).contains("class.mail", "unknown-class"),
                        detail -> assertThat(detail).contains("seat.line", "not-in-reach"),
                        detail -> assertThat(detail).contains("seat.invite", "unknown-line"))
                .noneMatch(detail -> detail.contains("Secret") || detail.contains("x@example"));
        assertThat(entries.get(0).subject()).isEqualTo(school.id("mia"));
        assertThat(since(told)).hasSize(2);
    }

    @Test
    void who_reaches_for_the_saved_reports_and_the_files_of_others_leaves_a_trace_even_by_deleting() {
        Papers papers = school.papers("gus");
        long before = school.lastAudit();
        school.lcart().savedReports().find(school.as("olaf"), papers.report());
        school.lcart().savedReports().change(school.as("olaf"), papers.report(), 1, "Mine", ReportQuery.ALL);
        school.lcart().savedReports().delete(school.as("olaf"), papers.report());
        school.lcart().reportExports().find(school.as("olaf"), papers.export());
        school.lcart().reportExports().link(school.as("olaf"), papers.export());
        school.lcart().reportExports().open(school.as("olaf"), papers.link());

        assertThat(since(before)).extracting(AuditEntry::actor).hasSize(6).containsOnly(school.key("olaf"));
        assertThat(since(before))
                .extracting(AuditEntry::detail)
                .satisfiesExactly(
                        detail -> assertThat(detail).contains("report.download", "unknown-export"),
                        detail -> assertThat(detail).contains("report.link", "unknown-export"),
                        detail -> assertThat(detail).contains("report.exports", "not-in-reach"),
                        detail -> assertThat(detail).contains("saved-report.delete", "not-in-reach"),
                        detail -> assertThat(detail).contains("saved-report.change", "unknown-report"),
                        detail -> assertThat(detail).contains("saved-report.find", "not-in-reach"))
                .noneMatch(detail -> detail.contains(papers.link()));
    }

    @Test
    void what_is_refused_because_of_what_is_stored_is_not_noted() {
        SeatPoolId line = school.lineOf("cam", "class");
        long before = school.lastAudit();
        school.lcart().registrationCodes().issue(school.as("cam"), new IssueCodes(line, 500, null));

        assertThat(since(before)).isEmpty();
    }

    @Test
    void strangers_leave_nothing_behind() {
        long before = school.lastAudit();
        for (int i = 0; i < 50; i++) {
            AccountId nobody = new AccountId(school.key("nobody" + i));
            assertThatThrownBy(
                            () -> school.lcart().trainings().list(school.lcart().viewer(nobody), PageRequest.first(5)))
                    .isInstanceOf(ViewerRefusedException.class);
        }
        school.lcart().certificates().verify("no such number");

        assertThat(since(before)).isEmpty();
    }

    @Test
    void a_flood_of_one_person_ends_and_begins_anew_in_the_next_hour() {
        long before = school.lastAudit();
        for (int i = 0; i < Gate.NOTED_PER_HOUR + 15; i++) {
            school.lcart().classes().info(school.as("lea"), school.offering("far"));
        }
        assertThat(since(before)).hasSize(Gate.NOTED_PER_HOUR);
        assertThat(since(before).get(0).detail()).contains("\"lastOfTheHour\":true");
        assertThat(since(before).get(1).detail()).contains("\"lastOfTheHour\":false");

        school.lcart().classes().info(school.as("mia"), school.offering("far"));
        school.later(Duration.ofHours(1));
        school.lcart().classes().info(school.as("lea"), school.offering("far"));
        assertThat(since(before)).hasSize(Gate.NOTED_PER_HOUR + 2);
    }
}
