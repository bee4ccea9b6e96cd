package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Saved reports and exports in the background, over the API. */
@ExtendWith(RunningPortal.class)
class ReportExportApiTest {

    private static final String SAVED = "/api/v1/saved-reports";
    private static final String EXPORTS = "/api/v1/report-exports";

    private final Client client;
    private final SeatWorld world;

    ReportExportApiTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @Test
    void aSavedReportIsKeptChangedAnsweredAndForgotten() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");

        Answer answer = client.post(
                SAVED + "?status=completed&sort=-completed-at&columns=lastName,status&q=" + "Zo%C3%AB",
                mia.credentials(),
                "{\"name\":\"Done\"}");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode saved = answer.json();
        assertThat(saved.get("href").stringValue())
                .isEqualTo(
                        "/api/v1/progress-report?q=Zo%C3%AB&status=completed&sort=-completed-at&columns=lastName%2Cstatus");
        assertThat(client.get(saved.get("href").stringValue(), mia.credentials())
                        .status())
                .isEqualTo(200);
        assertThat(client.get(SAVED, mia.credentials()).json().get("items")).containsExactly(saved);
        assertThat(client.get(SAVED, ali.credentials()).json().get("items")).isEmpty();
        assertRefused(client.post(SAVED, mia.credentials(), "{\"name\":\"Done\"}"), 409, "name-taken");
        assertThat(client.post(SAVED, mia.credentials(), "{}").status()).isEqualTo(422);

        String own = SAVED + "/" + saved.get("id").stringValue();
        assertRefused(client.put(own, ali.credentials(), "{\"name\":\"x\",\"version\":1}"), 404, "unknown-report");
        assertThat(client.put(own, mia.credentials(), "{\"name\":\"All\",\"version\":1}")
                        .json()
                        .get("version")
                        .intValue())
                .isEqualTo(2);
        assertRefused(client.put(own, mia.credentials(), "{\"name\":\"x\",\"version\":1}"), 409, "changed-meanwhile");
        assertRefused(client.delete(own, ali.credentials()), 404, "unknown-report");
        assertThat(client.delete(own, mia.credentials()).status()).isEqualTo(204);
        assertRefused(client.delete(own, mia.credentials()), 404, "unknown-report");
    }

    @Test
    void anExportIsMadeAndGivenToWhoAskedForItAlone() {
        Person grace = client.person("grace-group");
        Answer asked = client.post(EXPORTS + "?format=csv&columns=personId", grace.credentials(), "");
        assertThat(asked.status()).isEqualTo(202);
        String export = EXPORTS + "/" + asked.json().get("id").stringValue();
        JsonNode ready = Eventually.get(
                () -> Optional.of(client.get(export, grace.credentials()).json())
                        .filter(each -> each.get("state").stringValue().equals("ready")));
        long rows = ready.get("rows").longValue();

        JsonNode link = client.post(export + "/links", grace.credentials(), "").json();
        Answer file = client.get(link.get("href").stringValue(), grace.credentials());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.response().body().lines()).hasSize((int) rows + 1).startsWith("\"personId\"");

        Person eve = world.person("Eve");
        assertRefused(client.get(link.get("href").stringValue(), eve.credentials()), 404, "unknown-export");
        assertRefused(client.get(export, eve.credentials()), 404, "unknown-export");
        assertRefused(client.post(export + "/links", eve.credentials(), ""), 404, "unknown-export");
        assertThat(client.get(link.get("href").stringValue(), "").status()).isEqualTo(401);
        assertThat(client.post(EXPORTS + "?format=pdf", grace.credentials(), "").status())
                .isEqualTo(422);
    }

    private static void assertRefused(Answer answer, int status, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("reason").stringValue()).isEqualTo(reason);
        assertThat(answer.json().get("nextStep").stringValue()).isNotEmpty();
    }
}
