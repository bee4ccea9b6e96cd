package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the host tells over HTTP, and what is wrong with it. */
@ExtendWith(RunningPortal.class)
class IntakeApiTest {

    private final Client client;

    IntakeApiTest(Client client) {
        this.client = client;
    }

    @Test
    void aPersonToldWithAPasswordSignsInAndSeesWhatFollowsFromTheCommands() {
        String person =
                "{\"key\":\"it-1\",\"firstName\":\"Ida\",\"lastName\":\"Test\",\"email\":\"Ida@it.example\",\"password\":\"pass-word-1\"}";
        assertThat(post("people", person)).isEqualTo("201 created");
        assertThat(post("people", person)).isEqualTo("200 unchanged");
        assertThat(post("people", person.replace("Test", "Tester"))).isEqualTo("200 updated");
        assertThat(tiles("ida@it.example:pass-word-1")).containsExactly("edit-account");

        assertThat(post("groups", "{\"key\":\"it-group\",\"name\":\"IT group\",\"highScoreBoard\":true}"))
                .isEqualTo("201 created");
        assertThat(post("memberships", "{\"key\":\"m-1\",\"personId\":\"it-1\",\"group\":\"it-group\"}"))
                .isEqualTo("201 created");
        assertThat(post("memberships", "{\"personId\":\"it-1\",\"group\":\"it-group\",\"admin\":true}"))
                .isEqualTo("201 created");
        assertThat(post("courses", "{\"key\":\"it-course\",\"title\":\"IT course\"}"))
                .isEqualTo("201 created");
        assertThat(post(
                        "offerings",
                        "{\"key\":\"it-off\",\"course\":\"it-course\",\"title\":\"IT\",\"registrationCodes\":true}"))
                .isEqualTo("201 created");
        assertThat(post("offerings", "{\"key\":\"it-files\",\"title\":\"Files\",\"files\":[\"a.pdf\"]}"))
                .isEqualTo("201 created");
        assertThat(post(
                        "instructors",
                        "{\"personId\":\"it-1\",\"offerings\":[\"it-off\",{\"offering\":\"it-files\"}]}"))
                .isEqualTo("201 created");
        assertThat(post(
                        "seat-grants",
                        "{\"key\":\"it-grant\",\"personId\":\"it-1\",\"offering\":\"it-off\",\"quantity\":3}"))
                .isEqualTo("201 created");
        assertThat(post(
                        "orders",
                        "{\"key\":\"IT-1\",\"personId\":\"it-1\",\"status\":\"NEW\",\"lines\":[{\"offering\":\"it-off\",\"quantity\":1,"
                                + "\"unitPrice\":{\"amount\":\"120.00\",\"currency\":\"USD\"}}]}"))
                .isEqualTo("201 created");
        assertThat(
                        post(
                                "progress",
                                "{\"personId\":\"it-1\",\"offering\":\"it-off\",\"completedAt\":\"2026-11-01T10:00:00Z\",\"score\":87.5}"))
                .isEqualTo("201 created");
        assertThat(
                        post(
                                "activities",
                                "{\"eventId\":\"it-e1\",\"personId\":\"it-1\",\"kind\":\"quiz\",\"item\":\"q\",\"passed\":true}"))
                .isEqualTo("201 created");

        assertThat(tiles("ida@it.example:pass-word-1"))
                .containsExactly(
                        "my-training",
                        "registration-codes",
                        "user-progress-report",
                        "leaderboard",
                        "instructor-view",
                        "completions-and-certificates",
                        "order-history",
                        "edit-account",
                        "mentors-corner");
        assertThat(post("orders/IT-1/status", "{\"status\":\"CANCELLED\"}")).isEqualTo("200 updated");
        assertThat(tiles("ida@it.example:pass-word-1"))
                .doesNotContain("my-training")
                .contains("order-history");
    }

    @Test
    void lockingAPersonActsAtOnce() {
        post(
                "people",
                "{\"key\":\"it-2\",\"firstName\":\"Lou\",\"email\":\"lou@it.example\",\"password\":\"pass-word-2\"}");
        assertThat(client.get("/api/v1/dashboard", "lou@it.example:pass-word-2").status())
                .isEqualTo(200);
        post("people", "{\"key\":\"it-2\",\"firstName\":\"Lou\",\"email\":\"lou@it.example\",\"status\":\"LOCKED\"}");
        assertThat(client.get("/api/v1/dashboard", "lou@it.example:pass-word-2").status())
                .isEqualTo(403);
        post(
                "people",
                "{\"key\":\"it-2\",\"firstName\":\"Lou\",\"email\":\"new@it.example\",\"status\":\"ACTIVE\",\"password\":\"pass-word-3\"}");
        assertThat(client.get("/api/v1/dashboard", "lou@it.example:pass-word-2").status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/dashboard", "new@it.example:pass-word-2").status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/dashboard", "new@it.example:pass-word-3").status())
                .isEqualTo(200);
    }

    @Test
    void everythingWrongIsNamedAtOnceAndNothingIsDone() {
        Answer answer = client.post(
                "/api/v1/admin/people",
                Client.HOST,
                "{\"items\":[{\"key\":\"ok-1\",\"firstName\":\"A\",\"email\":\"a@it.example\"},"
                        + "{\"key\":7,\"firstName\":\"\",\"email\":\"no address\",\"colour\":\"red\",\"status\":\"AWAY\",\"password\":\"short\"},"
                        + "\"text\"]}");

        assertThat(answer.status()).isEqualTo(422);
        List<String> paths = new ArrayList<>();
        answer.json()
                .get("violations")
                .forEach(each -> paths.add(each.get("path").stringValue()));
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "items[1].key",
                        "items[1].firstName",
                        "items[1].email",
                        "items[1].colour",
                        "items[1].status",
                        "items[1].password",
                        "items[2]");
        assertThat(post("people", "{\"key\":\"ok-1\",\"firstName\":\"A\",\"email\":\"a@it.example\"}"))
                .isEqualTo("201 created");
    }

    @Test
    void aRefusalHasAReasonAndANextStep() {
        Answer unknown = client.post(
                "/api/v1/admin/memberships", Client.HOST, "{\"personId\":\"ghost\",\"group\":\"everyone\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("reason").stringValue()).isEqualTo("unknown-person");
        assertThat(unknown.json().get("nextStep").stringValue()).isNotBlank();

        Answer taken = client.post(
                "/api/v1/admin/people",
                Client.HOST,
                "{\"key\":\"it-9\",\"firstName\":\"X\",\"email\":\"LENA@northlight.example\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("reason").stringValue()).isEqualTo("email-taken");
        Answer namesake = client.post(
                "/api/v1/admin/groups", Client.HOST, "{\"key\":\"it-namesake\",\"name\":\"BRIGHTWATER utilities\"}");
        assertThat(namesake.status()).isEqualTo(409);
        assertThat(namesake.json().get("reason").stringValue()).isEqualTo("name-taken");
        assertThat(namesake.json().get("nextStep").stringValue()).isNotBlank();

        assertThat(client.post("/api/v1/admin/orders/none/status", Client.HOST, "{\"status\":\"NEW\"}")
                        .status())
                .isEqualTo(404);
        Answer conflict = client.post(
                "/api/v1/admin/activities",
                Client.HOST,
                "{\"eventId\":\"leo/quiz\",\"personId\":\"leo-leader\",\"kind\":\"quiz\",\"item\":\"other\"}");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().get("reason").stringValue()).isEqualTo("conflict");
    }

    @Test
    void aListAnswersRowByRow() {
        JsonNode items = client.post(
                        "/api/v1/admin/courses",
                        Client.HOST,
                        "{\"items\":[{\"key\":\"row-1\",\"title\":\"One\"},{\"key\":\"row-2\",\"title\":\"Two\",\"prerequisites\":[\"nowhere\"]},"
                                + "{\"key\":\"row-1\",\"title\":\"One\"}]}")
                .json()
                .get("items");

        assertThat(items.get(0).get("outcome").stringValue()).isEqualTo("created");
        assertThat(items.get(1).get("outcome").stringValue()).isEqualTo("refused");
        assertThat(items.get(1).get("reason").stringValue()).isEqualTo("unknown-course");
        assertThat(items.get(2).get("outcome").stringValue()).isEqualTo("unchanged");
        assertThat(client.post("/api/v1/admin/courses", Client.HOST, "{\"items\":[]}")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void bodiesThatAreNotJsonAreRefused() {
        assertThat(client.post("/api/v1/admin/people", Client.HOST, "{\"key\": ")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/v1/admin/people", Client.HOST, "{\"key\":\"a\",\"key\":\"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/v1/admin/people", Client.HOST, "[]").status())
                .isEqualTo(422);
        assertThat(client.post("/api/v1/admin/people", Client.HOST, "null").status())
                .isEqualTo(422);
        assertThat(client.post("/api/v1/admin/people", Client.HOST, "").status())
                .isIn(400, 422);
        assertThat(client.send(client.request("/api/v1/admin/people", Client.HOST)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        assertThat(client.post("/api/v1/admin/people", Client.HOST, " ".repeat(5 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
        assertThat(client.post(
                                "/api/v1/admin/progress",
                                Client.HOST,
                                "{\"personId\":\"lena-learner\",\"offering\":\"x\",\"percent\":1e999999999,\"score\":1e99999999}")
                        .status())
                .isIn(400, 422);
    }

    @Test
    void anIdempotencyKeyRepeatsTheAnswerAndRefusesAnotherBody() {
        String course = "{\"key\":\"once\",\"title\":\"Once\"}";
        Answer first = client.post("/api/v1/admin/courses", Client.HOST, course, "Idempotency-Key", "k-1");
        Answer again = client.post("/api/v1/admin/courses", Client.HOST, course, "Idempotency-Key", "k-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());

        Answer other = client.post(
                "/api/v1/admin/courses", Client.HOST, course.replace("Once", "Twice"), "Idempotency-Key", "k-1");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").stringValue()).isEqualTo("urn:lcart:problem:idempotency-key-reused");
        assertThat(client.post("/api/v1/admin/courses", Client.HOST, course).status())
                .isEqualTo(200);

        String refused = "{\"personId\":\"late\",\"group\":\"everyone\"}";
        assertThat(client.post("/api/v1/admin/memberships", Client.HOST, refused, "Idempotency-Key", "k-2")
                        .status())
                .isEqualTo(422);
        post("people", "{\"key\":\"late\",\"firstName\":\"Late\",\"email\":\"late@it.example\"}");
        assertThat(client.post("/api/v1/admin/memberships", Client.HOST, refused, "Idempotency-Key", "k-2")
                        .status())
                .isEqualTo(422);
        assertThat(client.post("/api/v1/admin/memberships", Client.HOST, refused, "Idempotency-Key", "k-3")
                        .status())
                .isEqualTo(201);
    }

    private String post(String resource, String json) {
        Answer answer = client.post("/api/v1/admin/" + resource, Client.HOST, json);
        assertThat(answer.json().has("outcome"))
                .as(resource + ": " + answer.response().body())
                .isTrue();
        return answer.status() + " " + answer.json().get("outcome").stringValue();
    }

    private List<String> tiles(String credentials) {
        List<String> tiles = new ArrayList<>();
        client.get("/api/v1/dashboard", credentials)
                .json()
                .get("tiles")
                .forEach(tile -> tiles.add(tile.get("id").stringValue()));
        return tiles;
    }
}
