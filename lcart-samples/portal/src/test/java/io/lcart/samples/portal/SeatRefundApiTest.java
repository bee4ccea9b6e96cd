package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Refunds of seats over the API of the host, and what the owner of the line sees of them. */
@ExtendWith(RunningPortal.class)
class SeatRefundApiTest {

    private final Client client;
    private final SeatWorld world;

    SeatRefundApiTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @AfterAll
    static void noLawIsBroken(Client client) {
        assertThat(client.get("/api/v1/admin/consistency", Client.HOST).json().get("items"))
                .isEmpty();
    }

    @Test
    void availableSeatsGoOnceAndTheOwnerSeesIt() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 5);
        assertThat(client.post(line + "/codes", mia.credentials(), "{\"count\":1}")
                        .status())
                .isEqualTo(201);
        String refund = refund(UUID.randomUUID().toString(), 3);

        for (int i = 0; i < 2; i++) {
            Answer answer = client.post(admin(line), Client.HOST, refund);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            assertThat(answer.json().get("refunded").intValue()).isEqualTo(3);
            assertThat(answer.json().get("available").intValue()).isEqualTo(1);
        }

        JsonNode json = client.get(line, mia.credentials()).json();
        assertThat(json.get("supplied").intValue()).isEqualTo(2);
        assertThat(json.get("available").intValue()).isEqualTo(1);
        assertThat(json.get("withdrawn").intValue()).isZero();
        assertThat(json.get("refunded").intValue()).isEqualTo(3);
        String page = client.get(
                        line.replace("/api/v1/seat-lines/", "/registration-codes/"),
                        "",
                        "Cookie",
                        Pages.signIn(client, mia))
                .response()
                .body();
        assertThat(page).contains("3 more seats were refunded and are gone.", "Refunded on ");
        assertThat(page.split("data-state=\"refunded\"", -1)).hasSize(4);
    }

    @Test
    void whatIsRefusedSaysWhyAndHowManyThereAre() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 3);
        String other = world.line(mia, 3);
        client.post(line + "/codes", mia.credentials(), "{\"count\":1}");
        String key = UUID.randomUUID().toString();

        Answer tooMany = client.post(admin(line), Client.HOST, refund(key, 3));
        assertRefused(tooMany, 409, "more-than-available");
        assertThat(tooMany.json().get("available").intValue()).isEqualTo(2);
        assertThat(client.post(admin(line), Client.HOST, refund(key, 1)).status())
                .isEqualTo(201);
        assertRefused(client.post(admin(line), Client.HOST, refund(key, 2)), 409, "key-reused");
        assertRefused(client.post(admin(other), Client.HOST, refund(key, 1)), 409, "key-reused");
        assertRefused(
                client.post("/api/v1/admin/seat-lines/none/refunds", Client.HOST, refund("n", 1)), 404, "unknown-line");
        assertThat(client.post(admin(line), Client.HOST, refund(key, 0)).status())
                .isEqualTo(422);
        assertThat(client.get(line, mia.credentials()).json().get("refunded").intValue())
                .isEqualTo(1);
    }

    @Test
    void onlyTheHostRefunds() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 3);
        String refund = refund(UUID.randomUUID().toString(), 1);

        assertThat(client.post(admin(line), mia.credentials(), refund).status()).isEqualTo(403);
        assertThat(client.post(admin(line), "", refund).status()).isEqualTo(401);
        assertThat(client.get(line, mia.credentials()).json().get("refunded").intValue())
                .isZero();
    }

    private static String refund(String key, int seats) {
        return "{\"key\":\"" + key + "\",\"seats\":" + seats + ",\"reason\":\"too many were bought\"}";
    }

    private static String admin(String line) {
        return line.replace("/api/v1/", "/api/v1/admin/") + "/refunds";
    }

    private static void assertRefused(Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().get("reason").stringValue()).isEqualTo(reason);
        assertThat(answer.json().get("nextStep").stringValue()).isNotEmpty();
    }
}
