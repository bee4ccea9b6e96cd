package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The header {@code View-As}: an administrator reads as somebody else. */
@ExtendWith(RunningPortal.class)
class ViewAsApiTest {

    private final Client client;
    private final SeatWorld world;

    ViewAsApiTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @Test
    void readsAnswerAsThePersonWouldBeAnsweredAndSayWhoLooks() {
        Person mia = world.person("Mia");
        world.line(mia, 3);
        Answer own = client.get("/api/v1/seat-lines", mia.credentials());
        Answer seen = client.get("/api/v1/seat-lines", Client.HOST, "View-As", mia.id());

        assertThat(own.json().get("items")).hasSize(1);
        assertThat(seen.response().body()).isEqualTo(own.response().body());
        assertThat(seen.header("View-As")).isEqualTo(mia.id());
        assertThat(own.header("View-As")).isEmpty();
        assertThat(seen.header("Vary")).contains("View-As");
        JsonNode viewer = client.get("/api/v1/dashboard", Client.HOST, "View-As", mia.id())
                .json()
                .get("viewer");
        assertThat(viewer.get("personId").stringValue()).isEqualTo(mia.id());
        assertThat(viewer.get("viewedBy").stringValue()).isEqualTo(host().id());
        assertThat(Client.texts(viewer.get("roles"))).doesNotContain("host");
    }

    @Test
    void everyChangeIsRefused() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 3);
        String[] asMia = {"View-As", mia.id()};
        for (Answer answer : List.of(
                client.post(line + "/codes", Client.HOST, "{\"count\":1}", asMia),
                client.post(line + "/assignments", Client.HOST, "{}", asMia),
                client.csv(line + "/imports?mode=preview", Client.HOST, "firstName,lastName,email\n", asMia),
                client.post("/api/v1/claims", Client.HOST, "{\"code\":\"x\"}", asMia),
                client.put("/api/v1/classes/none/roster/none", Client.HOST, "{}", asMia),
                client.delete("/api/v1/invitations/none", Client.HOST, asMia))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("type").stringValue()).isEqualTo("urn:lcart:problem:view-as-read-only");
            assertThat(answer.json().get("reason").stringValue()).isEqualTo("read-only");
            assertThat(answer.json().get("nextStep").stringValue()).contains("Stop viewing");
        }
        assertThat(client.get(line, mia.credentials()).json().get("available").intValue())
                .isEqualTo(3);
        assertThat(client.get("/api/v1/progress-report", Client.HOST, "View-As", mia.id(), "Accept", "text/csv")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseLooksAndNobodyLooksAtAnAdministrator() {
        Person mia = world.person("Mia");
        Person ben = world.person("Ben");
        assertRefused(client.get("/api/v1/dashboard", ben.credentials(), "View-As", mia.id()), "not-administrator");
        assertRefused(client.get("/api/v1/dashboard", ben.credentials(), "View-As", "nobody"), "not-administrator");
        assertRefused(client.get("/api/v1/dashboard", ben.credentials(), "View-As", host().id()), "not-administrator");
        assertRefused(client.get("/api/v1/dashboard", Client.HOST, "View-As", host().id()), "own-pages");
        assertThat(client.get("/api/v1/dashboard", Client.HOST, "View-As", "nobody")
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/api/v1/dashboard", Client.HOST, "View-As", "x".repeat(80))
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/api/v1/dashboard", "", "View-As", mia.id()).status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/admin/consistency", Client.HOST, "View-As", mia.id())
                        .status())
                .isEqualTo(403);
    }

    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").stringValue()).isEqualTo("urn:lcart:problem:forbidden");
        assertThat(answer.json().get("reason").stringValue()).isEqualTo(reason);
    }

    private Person host() {
        return client.people().stream()
                .filter(person -> person.roles().contains("host"))
                .findFirst()
                .orElseThrow();
    }
}
