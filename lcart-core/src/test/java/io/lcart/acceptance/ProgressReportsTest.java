package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.intake.PutPerson;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ProgressReports;
import io.lcart.core.report.ReportField;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.Transcript;
import io.lcart.core.report.Workbooks;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportTotals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports on others (domain.md §8), on every storage. */
@ParameterizedClass
@EnumSource
class ProgressReportsTest extends OnEveryAdapter {

    private static final int WORLDS = 6;
    private static final int DEEDS = 30;

    ProgressReportsTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void the_report_lists_exactly_the_pairs_that_the_rules_of_the_domain_allow() {
        for (int world = 0; world < WORLDS; world++) {
            Random dice = new Random(world);
            ReportedWorld told = new ReportedWorld(stage, "w" + world);
            for (int deed = 0; deed < DEEDS; deed++) {
                told.somethingHappens(dice);
            }
            for (boolean open : List.of(false, true)) {
                stage.settings(settings -> settings.openTranscripts(open));
                for (String viewer : told.people()) {
                    List<String> listed = pairs(viewer, ReportQuery.ALL);
                    assertThat(listed)
                            .as("world %d, %s, open %s", world, viewer, open)
                            .containsExactlyInAnyOrderElementsOf(told.reachedBy(viewer, open));
                    assertThat(reports()
                                    .page(stage.as(viewer), ReportQuery.ALL, PageRequest.first(1))
                                    .totals()
                                    .rows())
                            .isEqualTo(listed.size());
                    assertThat(told.everyPair())
                            .as("checks by %s", viewer)
                            .allSatisfy(pair -> assertThat(
                                            reports().inScope(stage.as(viewer), pair.person(), pair.offering()))
                                    .isEqualTo(listed.contains(pair.toString())));
                }
            }
            stage.settings(settings -> settings.openTranscripts(false));
        }
    }

    @Test
    void nothing_outside_the_scope_changes_a_byte_of_what_a_viewer_gets() {
        administersGroupOf("ann", "bob");
        stage.buys("bob", 1, "plain");
        stage.later(Duration.ofHours(1));
        String before = everything("ann");

        stage.group("others", false, null, false);
        stage.joins("cem", "others");
        stage.joins("bob", "others");
        stage.administers("dot", "others");
        stage.is("eve", AccountStatus.ACTIVE);
        stage.buys("cem", 3, "codes");
        stage.assigns("cem", "dot");
        stage.completes("dot", "codes");
        stage.completes("cem", "plain");
        stage.completes("ann", "plain");
        stage.teaches("eve", "plain", "codes");

        assertThat(everything("ann")).isEqualTo(before);
        assertThat(pairs(
                        "ann",
                        new ReportQuery(
                                null,
                                null,
                                new GroupId(stage.key("others")),
                                Set.of(),
                                null,
                                null,
                                null,
                                ReportSort.BY_NAME)))
                .as("who else is in a group that is not the viewer's")
                .isEmpty();
    }

    @Test
    void a_right_that_is_taken_away_is_gone_from_the_next_page_and_all_else() {
        administersGroupOf("ann", "bob", "cem");
        stage.buys("bob", 1, "plain");
        stage.buys("cem", 1, "plain");
        ReportPage first = reports().page(stage.as("ann"), ReportQuery.ALL, PageRequest.first(1));
        assertThat(first.totals()).isEqualTo(new ReportTotals(2, 2, 0, 0));

        stage.later(Duration.ofMinutes(1));
        stage.administersNoMore("ann", "team");

        ReportPage second = reports()
                .page(
                        stage.as("ann"),
                        ReportQuery.ALL,
                        new PageRequest(1, first.rows().next()));
        assertThat(second.rows().items()).isEmpty();
        assertThat(second.totals()).isEqualTo(ReportTotals.NONE);
        assertThat(csv("ann", ReportQuery.ALL).lines()).hasSize(1);
        assertThat(reports().transcript(stage.as("ann"), id("bob"))).isEmpty();
        assertThat(reports().scope(stage.as("ann"), PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    void a_cursor_that_was_changed_or_given_to_somebody_else_or_for_another_query_is_refused() {
        administersGroupOf("ann", "bob", "cem");
        stage.buys("bob", 1, "plain");
        stage.buys("cem", 1, "plain");
        stage.administers("dot", "team");
        String cursor = reports()
                .page(stage.as("ann"), ReportQuery.ALL, PageRequest.first(1))
                .rows()
                .next();
        ReportQuery byEmail = sorted(ReportColumn.EMAIL, false);

        assertThat(reports()
                        .page(stage.as("ann"), ReportQuery.ALL, new PageRequest(5, cursor))
                        .rows()
                        .items())
                .hasSize(1);
        assertRefused("dot", ReportQuery.ALL, cursor);
        assertRefused("ann", byEmail, cursor);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertRefused("ann", ReportQuery.ALL, cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        assertRefused("ann", ReportQuery.ALL, "?");
    }

    private void assertRefused(String viewer, ReportQuery query, String cursor) {
        assertThatThrownBy(() -> reports().page(stage.as(viewer), query, new PageRequest(5, cursor)))
                .as(cursor)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void pages_follow_each_other_in_every_order_and_filters_only_take_away() {
        administersGroupOf("ann", "bob", "cem", "dot");
        for (String person : List.of("bob", "cem", "dot")) {
            stage.buys(person, 1, "plain");
        }
        stage.completes("dot", "plain");
        stage.completes("bob", "codes");
        for (ReportColumn column : ReportColumn.values()) {
            for (boolean descending : List.of(false, true)) {
                ReportQuery query = sorted(column, descending);
                assertThat(pairs("ann", query))
                        .as("%s", query.sort())
                        .hasSize(4)
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(pairs("ann", searched("DOT exam"))).containsExactly(pair("dot", "plain"));
        assertThat(pairs("ann", searched("nobody"))).isEmpty();
        assertThatThrownBy(() -> searched("a b c d e f g h i")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void who_has_not_begun_is_there_and_a_transcript_shows_what_is_in_scope_or_nothing() {
        administersGroupOf("ann", "bob");
        stage.buys("bob", 1, "plain");
        stage.completes("bob", "codes");
        stage.buys("cem", 1, "plain");

        Transcript bob = reports().transcript(stage.as("ann"), id("bob")).orElseThrow();
        assertThat(bob.rows())
                .extracting(ReportRow::status)
                .containsExactly(ReportStatus.NOT_STARTED, ReportStatus.COMPLETED);
        assertThat(bob.rows().get(1).accessFrom()).isNull();
        assertThat(reports().transcript(stage.as("ann"), id("cem"))).isEmpty();
        assertThat(reports().transcript(stage.as("ann"), id("none"))).isEmpty();
        assertThat(reports()
                        .transcript(stage.as("cem"), id("cem"))
                        .orElseThrow()
                        .rows())
                .hasSize(1);
        assertThat(reports().transcript(stage.as("bob"), id("cem"))).isEmpty();
    }

    @Test
    void who_is_reached_without_a_row_was_said_not_to_exist() {
        administersGroupOf("ann", "bob");

        for (String viewer : List.of("ann", "bob")) {
            Transcript bob = reports().transcript(stage.as(viewer), id("bob")).orElseThrow();
            assertThat(bob.rows()).isEmpty();
            assertThat(bob.person().id()).isEqualTo(id("bob"));
        }
        assertThat(reports().transcript(stage.as("cem"), id("bob"))).isEmpty();
    }

    @Test
    void an_export_keeps_formulas_from_running_and_names_the_zone() throws IOException {
        stage.settings(settings -> settings.zone(ZoneId.of("America/New_York")));
        administersGroupOf("ann", "bob");
        stage.tell(new PutPerson(
                stage.key("bob"), "=1+1", "+cmd|' /C calc'!A0", stage.key("bob") + "@example.org", null, null, null));
        stage.buys("bob", 1, "plain");

        List<String> lines = csv("ann", ReportQuery.ALL).lines().toList();
        assertThat(lines.get(0)).contains("\"completedAt (America/New_York)\"", "\"accessUntil (America/New_York)\"");
        assertThat(lines.get(1)).contains("\"'=1+1\"", "\"'+cmd|' /C calc'!A0\"", "\"not-started\",\"0\"");
        assertThat(lines.get(1)).contains("\"2026-03-01T04:00:00-05:00\"");
        assertThat(lines).hasSize(2);
        assertThat(export("ann", ReportFormat.JSON_LINES))
                .contains("\"firstName\":\"=1+1\"")
                .endsWith("}\n");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        assertThat(reports().export(stage.as("ann"), ReportQuery.ALL, ReportFormat.XLSX, workbook))
                .isEqualTo(1);
        Workbooks.Sheet sheet = Workbooks.read(workbook.toByteArray()).get("Report");
        assertThat(sheet.rows().get(0)).contains("completedAt (America/New_York)");
        assertThat(sheet.rows().get(1)).contains("=1+1", "+cmd|' /C calc'!A0", "2026-03-01T04:00:00-05:00");
        assertThat(sheet.xml()).doesNotContain("<f>");
    }

    @Test
    void files_show_the_chosen_columns_in_their_order_and_refuse_one_that_is_chosen_twice() {
        administersGroupOf("ann", "bob");
        stage.buys("bob", 1, "plain");
        ReportQuery chosen = ReportQuery.ALL.showing(
                List.of(ReportField.STATUS, ReportField.ACCESS_FROM, ReportField.LAST_NAME, ReportField.SCORE));

        assertThat(csv("ann", chosen).lines())
                .containsExactly(
                        "\"status\",\"accessFrom (UTC)\",\"lastName\",\"score\"",
                        "\"not-started\",\"2026-03-01T09:00:00Z\",\"" + lastName("bob") + "\",\"\"");
        assertThat(export("ann", chosen, ReportFormat.JSON_LINES))
                .isEqualTo("{\"accessFrom\":\"2026-03-01T09:00:00Z\",\"lastName\":\"" + lastName("bob")
                        + "\",\"status\":\"not-started\"}\n");
        assertThatThrownBy(
                        () -> ReportQuery.ALL.showing(List.of(ReportField.EMAIL, ReportField.SCORE, ReportField.EMAIL)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("columns[2]")
                .hasMessageContaining("email");
    }

    private String lastName(String person) {
        return reports()
                .transcript(stage.as(person), id(person))
                .orElseThrow()
                .person()
                .lastName();
    }

    @Test
    void who_may_not_use_the_site_gets_no_report_and_stays_in_those_of_others() {
        administersGroupOf("ann", "bob");
        stage.buys("bob", 1, "plain");
        stage.is("bob", AccountStatus.LOCKED);

        assertThat(pairs("ann", ReportQuery.ALL)).containsExactly(pair("bob", "plain"));
        assertThatThrownBy(() -> pairs("bob", ReportQuery.ALL)).isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> export("bob", ReportFormat.CSV)).isInstanceOf(ViewerRefusedException.class);
    }

    private void administersGroupOf(String admin, String... members) {
        stage.group("team", false, null, false);
        stage.administers(admin, "team");
        for (String member : members) {
            stage.joins(member, "team");
        }
    }

    private ProgressReports reports() {
        return stage.lcart().progressReports();
    }

    private AccountId id(String person) {
        return new AccountId(stage.key(person));
    }

    private String pair(String person, String offering) {
        return stage.key(person) + " " + stage.key(offering);
    }

    /** All pairs, by pages of three. */
    private List<String> pairs(String viewer, ReportQuery query) {
        List<String> pairs = new ArrayList<>();
        String cursor = null;
        do {
            ReportPage page = reports().page(stage.as(viewer), query, new PageRequest(3, cursor));
            page.rows().items().forEach(row -> pairs.add(row.person().id() + " " + row.offering()));
            cursor = page.rows().next();
        } while (cursor != null);
        return pairs;
    }

    private String everything(String viewer) {
        return csv(viewer, ReportQuery.ALL)
                + export(viewer, ReportFormat.JSON_LINES)
                + reports().page(stage.as(viewer), ReportQuery.ALL, PageRequest.first(500))
                + reports().scope(stage.as(viewer), PageRequest.first(500))
                + reports().transcript(stage.as(viewer), id("bob"))
                + reports().transcript(stage.as(viewer), id("cem"))
                + reports().transcript(stage.as(viewer), id("eve"));
    }

    private String csv(String viewer, ReportQuery query) {
        return export(viewer, query, ReportFormat.CSV);
    }

    private String export(String viewer, ReportFormat format) {
        return export(viewer, ReportQuery.ALL, format);
    }

    private String export(String viewer, ReportQuery query, ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports().export(stage.as(viewer), query, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ReportQuery sorted(ReportColumn column, boolean descending) {
        return new ReportQuery(null, null, null, Set.of(), null, null, null, new ReportSort(column, descending));
    }

    private static ReportQuery searched(String q) {
        return new ReportQuery(null, null, null, Set.of(), null, null, q, ReportSort.BY_NAME);
    }
}
