package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Reports over the API: what is in scope, in pages and files alike, and nothing else. */
@ExtendWith(RunningPortal.class)
class ReportApiTest {

    private static final String REPORT = "/api/v1/progress-report";

    private final Client client;
    private final SeatWorld world;

    ReportApiTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @Test
    void aManagerSeesWhoUsedTheirSeatsAndMayFollowThatAndNothingMore() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        Person eve = world.person("Eve");
        String line = world.line(mia, 3);
        client.post(
                line + "/assignments", mia.credentials(), "{\"firstName\":\"Ali\",\"email\":\"" + ali.email() + "\"}");

        JsonNode report = client.get(REPORT, mia.credentials()).json();
        assertThat(report.get("total").intValue()).isEqualTo(1);
        JsonNode row = report.get("items").get(0);
        assertThat(row.get("personId").stringValue()).isEqualTo(ali.id());
        assertThat(row.get("offering").stringValue()).isEqualTo("forklift-online");
        assertThat(row.get("status").stringValue()).isEqualTo("not-started");
        JsonNode reached = client.get("/api/v1/report-scope", mia.credentials()).json();
        assertThat(reached.at("/items/0/personId").stringValue()).isEqualTo(ali.id());
        assertThat(reached.at("/items/0/grants/0/ground").stringValue()).isEqualTo("manager");
        assertThat(transcript(mia, ali.id()).json().get("items")).hasSize(1);
        assertThat(transcript(ali, ali.id()).json().get("items")).hasSize(1);
        assertThat(client.get(REPORT, eve.credentials()).json().get("total").intValue())
                .isZero();
    }

    @Test
    void whatIsOutOfScopeAndWhatDoesNotExistAnswerAlike() {
        Person mia = world.person("Mia");
        Person other = world.person("Ali");

        Answer foreign = transcript(mia, other.id());
        Answer none = transcript(mia, "nobody-at-all");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().toString().replace(other.id(), "nobody-at-all"))
                .isEqualTo(none.json().toString());
    }

    @Test
    void everybodyOfTheDemoGetsTheSameRowsInPagesAndInFilesAndNeverThemselves() {
        for (Person person : client.people()) {
            List<String> paged = new ArrayList<>();
            Set<String> people = new HashSet<>();
            String cursor = "";
            JsonNode page;
            do {
                page = client.get(REPORT + "?limit=40" + cursor, person.credentials())
                        .json();
                page.get("items").forEach(row -> {
                    paged.add(row.get("personId").stringValue() + " "
                            + row.get("offering").stringValue());
                    people.add(row.get("personId").stringValue());
                });
                cursor = page.has("cursor") ? "&cursor=" + page.get("cursor").stringValue() : "";
            } while (!cursor.isEmpty());
            assertThat(paged)
                    .as(person.id())
                    .doesNotHaveDuplicates()
                    .hasSize(page.get("total").intValue());
            assertThat(people).hasSize(page.at("/totals/people").intValue()).doesNotContain(person.id());
            Answer csv = client.get(REPORT, person.credentials(), "Accept", "text/csv");
            assertThat(csv.response().body().lines()).hasSize(paged.size() + 1);
            Answer lines = client.get(REPORT, person.credentials(), "Accept", "application/x-ndjson");
            assertThat(lines.response().body().lines()).hasSize(paged.size());
        }
    }

    @Test
    void aPageAndAFileShowTheChosenColumnsInTheirOrder() {
        Person grace = client.person("grace-group");
        String chosen = REPORT + "?sort=-completed-at&columns=status,lastName,completedAt";

        JsonNode row = client.get(chosen, grace.credentials()).json().at("/items/0");
        assertThat(row.propertyNames())
                .containsSubsequence("status", "lastName")
                .doesNotContain("email", "personId");
        Answer csv = client.get(chosen, grace.credentials(), "Accept", "text/csv");
        assertThat(csv.response().body()).startsWith("\"status\",\"lastName\",\"completedAt (");
        Answer refused = client.get(REPORT + "?columns=status,colour,email,status", grace.credentials());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/violations/0/path").stringValue()).isEqualTo("columns[1]");
        Answer twice = client.get(REPORT + "?columns=status,email,status", grace.credentials());
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().at("/violations/0/path").stringValue()).isEqualTo("columns[2]");
    }

    @Test
    void aWorkbookIsOne() {
        Answer file = client.get(
                REPORT,
                client.person("grace-group").credentials(),
                "Accept",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("progress-report.xlsx");
        assertThat(file.response().body()).startsWith("PK");
    }

    @Test
    void filtersByCourseOfferingAndGroupOnlyTakeRowsAway() {
        Person grace = client.person("grace-group");
        JsonNode all = client.get(REPORT + "?limit=500", grace.credentials()).json();
        JsonNode first = all.at("/items/0");
        String offering = first.get("offering").stringValue();
        String group = client.get("/api/v1/report-scope", grace.credentials())
                .json()
                .at("/items/0/grants/0/key")
                .stringValue();

        assertThat(client.get(REPORT + "?limit=500&offering=" + offering, grace.credentials())
                        .json()
                        .get("items"))
                .allMatch(row -> row.get("offering").stringValue().equals(offering))
                .hasSizeLessThan(all.get("items").size())
                .isNotEmpty();
        String course = first.get("course").stringValue();
        assertThat(client.get(REPORT + "?limit=500&course=" + course, grace.credentials())
                        .json()
                        .get("items"))
                .allMatch(row -> row.get("course").stringValue().equals(course))
                .isNotEmpty();
        assertThat(client.get(REPORT + "?group=" + group, grace.credentials())
                        .json()
                        .get("total")
                        .intValue())
                .isPositive();
        assertThat(client.get(REPORT + "?group=nobodys", grace.credentials())
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void rowsNameTheCertificatesThatTheReaderMayOpen() {
        Person grace = client.person("grace-group");
        JsonNode rows = client.get(REPORT + "?limit=500&status=completed", grace.credentials())
                .json()
                .get("items");
        JsonNode certified = rows.valueStream()
                .filter(row -> row.has("certificate"))
                .findFirst()
                .orElseThrow();
        String pdf = "/api/v1/certificates/" + certified.get("certificate").stringValue() + ".pdf";

        assertThat(client.get(pdf, grace.credentials()).status()).isEqualTo(200);
        assertThat(client.get(pdf, world.person("Eve").credentials()).status()).isEqualTo(404);
        JsonNode same = transcript(grace, certified.get("personId").stringValue())
                .json()
                .get("items")
                .valueStream()
                .filter(row -> row.get("offering").equals(certified.get("offering")))
                .findFirst()
                .orElseThrow();
        assertThat(same.get("certificate")).isEqualTo(certified.get("certificate"));
    }

    @Test
    void theHeaderOfAFileNamesTheZone() {
        Answer csv = client.get(REPORT, world.person("Mia").credentials(), "Accept", "text/csv");

        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(csv.response().body())
                .startsWith("\"personId\",")
                .containsPattern("\"completedAt \\([A-Za-z/_]+\\)\"");
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        Answer answer = client.get(
                REPORT + "?status=done&sort=colour&completedFrom=yesterday",
                world.person("Mia").credentials());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("path").stringValue()))
                .containsExactly("status", "completedFrom", "sort");
        assertThat(client.get(REPORT + "?cursor=abc", world.person("Mia").credentials())
                        .status())
                .isEqualTo(422);
        assertThat(client.get(REPORT, "").status()).isEqualTo(401);
    }

    private Answer transcript(Person who, String person) {
        return client.get("/api/v1/people/" + person + "/transcript", who.credentials());
    }
}
