package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.DownloadOutcome;
import io.lcart.core.report.ExportOutcome;
import io.lcart.core.report.ExportStatus;
import io.lcart.core.report.LinkOutcome;
import io.lcart.core.report.ReportExports;
import io.lcart.core.report.ReportField;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.ReportRefusal;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports in the background (reliability.md T24, T30), on every storage. */
@ParameterizedClass
@EnumSource
class ReportExportsTest extends OnEveryAdapter {

    private static final ReportQuery NAMES =
            ReportQuery.ALL.showing(List.of(ReportField.PERSON_ID, ReportField.OFFERING));

    ReportExportsTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void aTeam() {
        stage.group("team", false, null, false);
        stage.administers("ann", "team");
        for (String member : List.of("bob", "cem")) {
            stage.joins(member, "team");
            stage.buys(member, 1, "plain");
        }
        stage.later(Duration.ofHours(1));
        // why: other sites' exports may wait in the same database
        work();
        stage.files.startCounting();
    }

    @Test
    void a_report_is_made_and_given_to_who_asked_for_it_by_a_link_of_five_minutes() throws IOException {
        ExportStatus wanted = request("ann");
        assertThat(wanted.state()).isEqualTo(ExportState.QUEUED);
        assertThat(exports().link(stage.as("ann"), wanted.id())).isEqualTo(noLink(ReportRefusal.EXPORT_NOT_READY));

        assertThat(exports().work()).isEqualTo(1);
        ExportStatus ready = exports().find(stage.as("ann"), wanted.id()).orElseThrow();
        assertThat(ready.state()).isEqualTo(ExportState.READY);
        assertThat(ready.rows()).isEqualTo(2);
        assertThat(ready.readyUntil()).isEqualTo(stage.now().plus(Duration.ofDays(1)));
        assertThat(exports().list(stage.as("ann"))).containsExactly(ready);

        LinkOutcome.Given link = link("ann", wanted.id());
        assertThat(link.until()).isEqualTo(stage.now().plus(Duration.ofMinutes(5)));
        assertThat(file("ann", link.token()).lines())
                .containsExactly(
                        "\"personId\",\"offering\"",
                        "\"" + stage.key("bob") + "\",\"" + stage.key("plain") + "\"",
                        "\"" + stage.key("cem") + "\",\"" + stage.key("plain") + "\"");
        assertThat(exports().work()).isZero();
        assertThat(audited("report.export", wanted.id())).isEqualTo(1);
        assertThat(audited("report.download", wanted.id())).isEqualTo(1);
    }

    @Test
    void a_link_of_somebody_else_a_changed_one_and_one_that_is_over_answer_as_if_there_were_none() {
        stage.administers("dot", "team");
        ExportStatus wanted = request("ann");
        work();
        String token = link("ann", wanted.id()).token();

        assertThat(exports().find(stage.as("dot"), wanted.id())).isEmpty();
        assertThat(exports().link(stage.as("dot"), wanted.id())).isEqualTo(noLink(ReportRefusal.UNKNOWN_EXPORT));
        assertThat(exports().link(stage.as("ann"), new ExportId("none")))
                .isEqualTo(noLink(ReportRefusal.UNKNOWN_EXPORT));
        assertThat(exports().open(stage.as("dot"), token)).isEqualTo(nothing(ReportRefusal.UNKNOWN_EXPORT));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(exports().open(stage.as("ann"), changed))
                    .as("character %d of %s", i, token)
                    .isEqualTo(nothing(ReportRefusal.UNKNOWN_EXPORT));
        }
        assertThat(exports().open(stage.as("ann"), "")).isEqualTo(nothing(ReportRefusal.UNKNOWN_EXPORT));
        stage.later(Duration.ofMinutes(5).minusNanos(1000));
        assertThat(exports().open(stage.as("ann"), token)).isInstanceOf(DownloadOutcome.Opened.class);
        stage.later(Duration.ofNanos(1000));
        assertThat(exports().open(stage.as("ann"), token)).isEqualTo(nothing(ReportRefusal.UNKNOWN_EXPORT));
    }

    @Test
    void a_report_is_made_with_the_rights_of_the_moment_it_is_made() {
        ExportStatus wanted = request("ann");
        stage.later(Duration.ofMinutes(1));
        stage.administersNoMore("ann", "team");
        stage.later(Duration.ofMinutes(1));
        work();

        ExportStatus ready = exports().find(stage.as("ann"), wanted.id()).orElseThrow();
        assertThat(ready.rows()).isZero();
    }

    @Test
    void a_file_is_not_given_out_once_a_right_is_gone_not_even_by_a_link_from_before() {
        ExportStatus all = request("ann");
        work();
        String token = link("ann", all.id()).token();

        stage.leaves("cem", "team");
        stage.later(Duration.ofSeconds(1));
        assertThat(exports().link(stage.as("ann"), all.id())).isEqualTo(noLink(ReportRefusal.SCOPE_CHANGED));
        assertThat(exports().open(stage.as("ann"), token)).isEqualTo(nothing(ReportRefusal.SCOPE_CHANGED));
        assertThat(ReportRefusal.SCOPE_CHANGED.nextStep(Locale.ENGLISH)).contains("Run the export again");
        assertThat(audited("report.download", all.id())).isZero();

        ExportStatus again = request("ann");
        work();
        String newer = link("ann", again.id()).token();
        stage.is("ann", AccountStatus.LOCKED);
        assertThatThrownBy(() -> exports().open(stage.as("ann"), newer)).isInstanceOf(ViewerRefusedException.class);
    }

    @Test
    void a_file_is_given_out_although_there_is_more_to_report_on_than_when_it_was_made() {
        ExportStatus wanted = request("ann");
        work();
        stage.joins("dot", "team");
        stage.buys("dot", 1, "plain");
        stage.later(Duration.ofSeconds(1));

        assertThat(exports().open(stage.as("ann"), link("ann", wanted.id()).token()))
                .isInstanceOf(DownloadOutcome.Opened.class);
    }

    @Test
    void a_report_of_somebody_who_may_no_longer_use_the_site_is_not_made() {
        ExportStatus wanted = request("ann");
        stage.is("ann", AccountStatus.INACTIVE);
        work();
        stage.is("ann", AccountStatus.ACTIVE);

        assertThat(state(wanted)).isEqualTo(ExportState.FAILED);
        assertThat(exports().link(stage.as("ann"), wanted.id())).isEqualTo(noLink(ReportRefusal.EXPORT_FAILED));
        assertThat(stage.files.number()).isZero();
    }

    @Test
    void while_one_worker_has_an_export_no_other_gets_it() {
        ExportStatus wanted = request("ann");
        AtomicReference<Integer> other = new AtomicReference<>();
        stage.files.beforeNextPut(() -> other.set(exports().work()));

        assertThat(exports().work()).isEqualTo(1);
        assertThat(other.get()).isZero();
        assertThat(state(wanted)).isEqualTo(ExportState.READY);
        assertThat(stage.files.number()).isEqualTo(2);
    }

    @Test
    void an_export_whose_worker_died_is_taken_up_again_after_two_minutes() {
        ExportStatus wanted = request("ann");
        stage.files.beforeNextPut(() -> {
            throw new OutOfMemoryError("the worker dies");
        });
        assertThatThrownBy(() -> exports().work()).isInstanceOf(OutOfMemoryError.class);
        assertThat(state(wanted)).isEqualTo(ExportState.RUNNING);
        stage.later(Duration.ofMinutes(2).minusNanos(1000));
        assertThat(exports().work()).isZero();
        stage.later(Duration.ofNanos(1000));
        assertThat(exports().work()).isEqualTo(1);
        assertThat(state(wanted)).isEqualTo(ExportState.READY);
    }

    @Test
    void a_worker_that_slept_past_its_lease_changes_nothing_and_leaves_no_file() {
        ExportStatus wanted = request("ann");
        AtomicReference<Integer> other = new AtomicReference<>();
        stage.files.beforeNextPut(() -> {
            stage.later(Duration.ofMinutes(3));
            other.set(exports().work());
        });

        assertThat(exports().work()).isZero();
        assertThat(other.get()).isEqualTo(1);
        assertThat(state(wanted)).isEqualTo(ExportState.READY);
        assertThat(stage.files.number()).isEqualTo(2);
        assertThat(audited("report.export", wanted.id())).isEqualTo(1);
    }

    @Test
    void an_export_that_cannot_be_kept_is_tried_three_times() {
        ExportStatus wanted = request("ann");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(state(wanted)).isEqualTo(ExportState.QUEUED);
            stage.files.beforeNextPut(() -> {
                throw new IllegalStateException("the disk is full");
            });
            work();
            stage.later(Duration.ofMinutes(5));
        }
        assertThat(state(wanted)).isEqualTo(ExportState.FAILED);
        assertThat(exports().work()).isZero();
    }

    @Test
    void a_file_is_deleted_when_its_time_is_over() {
        ExportStatus wanted = request("ann");
        work();
        assertThat(stage.files.number()).isEqualTo(2);
        stage.later(Duration.ofDays(1).minusMinutes(1));
        LinkOutcome.Given last = link("ann", wanted.id());
        assertThat(last.until()).isEqualTo(stage.now().plus(Duration.ofMinutes(1)));
        stage.later(Duration.ofMinutes(1));

        assertThat(state(wanted)).isEqualTo(ExportState.EXPIRED);
        assertThat(exports().link(stage.as("ann"), wanted.id())).isEqualTo(noLink(ReportRefusal.EXPORT_OVER));
        assertThat(stage.files.number()).isEqualTo(2);
        work();
        assertThat(stage.files.number()).isZero();
        assertThat(state(wanted)).isEqualTo(ExportState.EXPIRED);
    }

    @Test
    void what_failed_or_is_over_is_forgotten_thirty_days_later_and_nothing_else_is() {
        ExportStatus over = request("ann");
        work();
        ExportStatus failed = request("ann");
        stage.is("ann", AccountStatus.INACTIVE);
        work();
        stage.is("ann", AccountStatus.ACTIVE);
        stage.later(Duration.ofDays(1));
        work();
        ExportStatus waiting = request("ann");

        stage.later(Duration.ofDays(29).minusNanos(1000));
        assertThat(forgotten(failed, over)).isZero();
        stage.later(Duration.ofNanos(1000));
        assertThat(forgotten(over)).isZero();
        assertThat(exports().find(stage.as("ann"), failed.id())).isEmpty();
        assertThat(state(waiting)).isEqualTo(ExportState.READY);
        stage.later(Duration.ofDays(1));
        assertThat(forgotten(failed, over)).isEqualTo(2);
        assertThat(state(waiting)).isEqualTo(ExportState.EXPIRED);
        assertThat(exports().list(stage.as("ann"))).extracting(ExportStatus::id).containsExactly(waiting.id());
    }

    /** How many of some exports are not there after the worker has been. */
    private long forgotten(ExportStatus... exports) {
        work();
        return Stream.of(exports)
                .filter(each -> exports().find(stage.as("ann"), each.id()).isEmpty())
                .count();
    }

    @Test
    void a_wish_with_a_key_is_one_wish_and_five_may_wait() {
        ExportOutcome first = exports().request(stage.as("ann"), NAMES, ReportFormat.XLSX, "k");
        assertThat(exports().request(stage.as("ann"), NAMES, ReportFormat.XLSX, "k"))
                .isEqualTo(first);
        assertThat(exports().request(stage.as("ann"), NAMES, ReportFormat.CSV, "k"))
                .isEqualTo(new ExportOutcome.Refused(ReportRefusal.KEY_REUSED));
        assertThat(exports().list(stage.as("ann"))).hasSize(1);
        for (int i = 0; i < 4; i++) {
            request("ann");
        }
        assertThat(exports().request(stage.as("ann"), NAMES, ReportFormat.CSV, null))
                .isEqualTo(new ExportOutcome.Refused(ReportRefusal.TOO_MANY_EXPORTS));
        request("bob");
        work();
        request("ann");
    }

    private ReportExports exports() {
        return stage.lcart().reportExports();
    }

    private void work() {
        while (exports().work() > 0) {
            // why: there may be more
        }
    }

    private ExportStatus request(String viewer) {
        ExportOutcome outcome = exports().request(stage.as(viewer), NAMES, ReportFormat.CSV, null);
        assertThat(outcome).isInstanceOf(ExportOutcome.Requested.class);
        return ((ExportOutcome.Requested) outcome).export();
    }

    private ExportState state(ExportStatus export) {
        return exports().find(stage.as("ann"), export.id()).orElseThrow().state();
    }

    private LinkOutcome.Given link(String viewer, ExportId id) {
        LinkOutcome outcome = exports().link(stage.as(viewer), id);
        assertThat(outcome).isInstanceOf(LinkOutcome.Given.class);
        return (LinkOutcome.Given) outcome;
    }

    private String file(String viewer, String token) throws IOException {
        DownloadOutcome outcome = exports().open(stage.as(viewer), token);
        assertThat(outcome).isInstanceOf(DownloadOutcome.Opened.class);
        try (InputStream content = ((DownloadOutcome.Opened) outcome).content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long audited(String action, ExportId id) {
        return stage.lcart().ports().storage().read(session -> session.audit().page(Long.MAX_VALUE, 500)).stream()
                .filter(found -> found.entry().action().equals(action)
                        && found.entry().detail().contains(id.value()))
                .count();
    }

    private static LinkOutcome noLink(ReportRefusal reason) {
        return new LinkOutcome.Refused(reason);
    }

    private static DownloadOutcome nothing(ReportRefusal reason) {
        return new DownloadOutcome.Refused(reason);
    }
}
