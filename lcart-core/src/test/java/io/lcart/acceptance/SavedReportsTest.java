package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ReportField;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.ReportRefusal;
import io.lcart.core.report.SaveOutcome;
import io.lcart.core.report.SavedQuery;
import io.lcart.core.report.SavedReports;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.saved.SavedReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries that people keep, on every storage. */
@ParameterizedClass
@EnumSource
class SavedReportsTest extends OnEveryAdapter {

    private static final ReportQuery FULL = new ReportQuery(
            new CourseId("c"),
            new OfferingId("o"),
            new GroupId("g"),
            Set.of(ReportStatus.COMPLETED, ReportStatus.NOT_STARTED),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-02-01T00:00:00.123456Z"),
            "Zoë \"x\"",
            new ReportSort(ReportColumn.COMPLETED_AT, true),
            List.of(ReportField.STATUS, ReportField.LAST_NAME));

    SavedReportsTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void a_query_comes_back_whole_for_its_owner_and_nobody_else() {
        SavedQuery saved = saved(saved().save(stage.as("ann"), "  Quarter — Ω ", FULL));

        assertThat(saved.name()).isEqualTo("Quarter — Ω");
        assertThat(saved().list(stage.as("ann"))).containsExactly(saved);
        assertThat(saved().find(stage.as("ann"), saved.id()).orElseThrow().query())
                .isEqualTo(FULL);
        assertThat(saved().list(stage.as("bob"))).isEmpty();
        assertThat(saved().find(stage.as("bob"), saved.id())).isEmpty();
        assertThat(saved().change(stage.as("bob"), saved.id(), 1, "mine", ReportQuery.ALL))
                .isEqualTo(new SaveOutcome.Refused(ReportRefusal.UNKNOWN_REPORT));
        assertThat(saved().delete(stage.as("bob"), saved.id())).isFalse();
        assertThat(saved().list(stage.as("ann"))).containsExactly(saved);
        assertThat(saved().delete(stage.as("ann"), saved.id())).isTrue();
        assertThat(saved().list(stage.as("ann"))).isEmpty();
    }

    @Test
    void a_saved_query_is_answered_with_the_rights_of_the_moment_of_reading() {
        stage.group("team", false, null, false);
        stage.administers("ann", "team");
        stage.joins("bob", "team");
        stage.buys("bob", 1, "plain");
        ReportQuery query = ReportQuery.ALL.showing(List.of(ReportField.EMAIL));
        SavedReportId id = saved(saved().save(stage.as("ann"), "team", query)).id();

        assertThat(rows(id)).isEqualTo(1);
        stage.later(Duration.ofMinutes(1));
        stage.administersNoMore("ann", "team");
        assertThat(rows(id)).isZero();
    }

    private long rows(SavedReportId id) {
        ReportQuery query = saved().find(stage.as("ann"), id).orElseThrow().query();
        return stage.lcart()
                .progressReports()
                .page(stage.as("ann"), query, PageRequest.first(5))
                .totals()
                .rows();
    }

    @Test
    void a_name_is_taken_once_and_a_change_needs_the_version_that_was_read() {
        SavedQuery first = saved(saved().save(stage.as("ann"), "team", ReportQuery.ALL));
        assertThat(saved().save(stage.as("ann"), "team ", FULL))
                .isEqualTo(new SaveOutcome.Refused(ReportRefusal.NAME_TAKEN));
        saved(saved().save(stage.as("bob"), "team", ReportQuery.ALL));
        SavedQuery other = saved(saved().save(stage.as("ann"), "other", ReportQuery.ALL));

        assertThat(saved().change(stage.as("ann"), other.id(), 1, "team", FULL))
                .isEqualTo(new SaveOutcome.Refused(ReportRefusal.NAME_TAKEN));
        SavedQuery second = saved(saved().change(stage.as("ann"), first.id(), 1, "team", FULL));
        assertThat(second.version()).isEqualTo(2);
        assertThat(saved().change(stage.as("ann"), first.id(), 1, "late", ReportQuery.ALL))
                .isEqualTo(new SaveOutcome.Refused(ReportRefusal.CHANGED_MEANWHILE));
        assertThat(saved().list(stage.as("ann"))).containsExactly(second, other);
    }

    @Test
    void a_person_keeps_no_more_than_fifty_and_names_are_checked() {
        for (int i = 0; i < SavedReports.MOST; i++) {
            saved(saved().save(stage.as("ann"), "report " + i, ReportQuery.ALL));
        }
        assertThat(saved().save(stage.as("ann"), "one more", ReportQuery.ALL))
                .isEqualTo(new SaveOutcome.Refused(ReportRefusal.TOO_MANY_REPORTS));
        for (String name : List.of(" ", "x".repeat(101), "a\nb")) {
            assertThatThrownBy(() -> saved().save(stage.as("bob"), name, ReportQuery.ALL))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("name");
        }
        stage.is("bob", AccountStatus.LOCKED);
        assertThatThrownBy(() -> saved().list(stage.as("bob"))).isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> saved().save(stage.as("bob"), "x", ReportQuery.ALL))
                .isInstanceOf(ViewerRefusedException.class);
    }

    private SavedReports saved() {
        return stage.lcart().savedReports();
    }

    private static SavedQuery saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).report();
    }
}
