package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One's own dashboard over HTTP, and why it is as it is. */
@ExtendWith(RunningPortal.class)
class DashboardApiTest {

    private final Client client;

    DashboardApiTest(Client client) {
        this.client = client;
    }

    @Test
    void languageFollowsTheRequestAndElseThePerson() {
        String amira = client.person("amira-arabic").credentials();

        assertThat(text(client.get("/api/v1/dashboard", amira), "edit-account")).isEqualTo("تعديل حسابك");
        assertThat(text(client.get("/api/v1/dashboard", amira, "Accept-Language", "de-AT, en;q=0.5"), "edit-account"))
                .isEqualTo("Konto bearbeiten");
        assertThat(text(client.get("/api/v1/dashboard", amira, "Accept-Language", "fr"), "edit-account"))
                .isEqualTo("تعديل حسابك");
    }

    @Test
    void aPastInstantShowsWhatWasThen() {
        String nadia = client.person("nadia-manager").credentials();

        assertThat(ids(client.get("/api/v1/dashboard?at=" + daysAgo(60), nadia)))
                .contains("registration-codes");
        assertThat(ids(client.get("/api/v1/dashboard", nadia))).doesNotContain("registration-codes");
        assertThat(ids(client.get("/api/v1/dashboard?at=" + daysAgo(60), nadia)))
                .isEqualTo(ids(client.get("/api/v1/dashboard?at=" + daysAgo(60), nadia)));
    }

    @Test
    void aWrongInstantIsNamed() {
        String lena = client.person("lena-learner").credentials();

        for (String wrong : List.of("yesterday", "2026-03-01", "2026-03-01T00:00:00", "0001-01-01T00:00:00Z")) {
            Answer answer = client.get("/api/v1/dashboard?at=" + wrong, lena);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("violations").get(0).get("path").stringValue())
                    .isEqualTo("at");
        }
    }

    @Test
    void everyConfiguredTileIsExplainedAndAgreesWithTheDashboard() {
        String marcus = client.person("marcus-manager").credentials();
        List<String> shown = ids(client.get("/api/v1/dashboard", marcus));
        JsonNode items =
                client.get("/api/v1/dashboard/explanations", marcus).json().get("items");

        List<String> visible = new ArrayList<>();
        for (JsonNode item : items) {
            assertThat(item.has("rule") && item.has("facts") && item.has("flipWith"))
                    .isTrue();
            if (item.get("visible").booleanValue()) {
                visible.add(item.get("id").stringValue());
            }
        }
        assertThat(visible).isEqualTo(shown);
        assertThat(items.size()).isEqualTo(13);
    }

    @Test
    void explanationsSayWhatWouldTurnTheDecision() {
        JsonNode items = client.get(
                        "/api/v1/dashboard/explanations",
                        client.person("finn-fresh").credentials())
                .json()
                .get("items");

        for (JsonNode item : items) {
            if (item.get("id").stringValue().equals("my-training")) {
                assertThat(item.get("visible").booleanValue()).isFalse();
                assertThat(item.get("flipWith").get(0).get("fact").stringValue())
                        .isEqualTo("access");
                return;
            }
        }
        throw new AssertionError("my-training is not explained");
    }

    private static String daysAgo(int days) {
        return java.time.InstantSource.system()
                .instant()
                .minus(java.time.Duration.ofDays(days))
                .toString();
    }

    private static String text(Answer answer, String tile) {
        for (JsonNode each : answer.json().get("tiles")) {
            if (each.get("id").stringValue().equals(tile)) {
                return each.get("text").stringValue();
            }
        }
        throw new AssertionError("no tile " + tile + " in " + answer.response().body());
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json().get("tiles").forEach(tile -> ids.add(tile.get("id").stringValue()));
        return ids;
    }
}
