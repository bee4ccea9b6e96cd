package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Makes people and seats of a test's own, so that tests on one portal do not disturb each other. */
final class SeatWorld {

    private static final String PASSWORD = "a-pass-word";

    private final Client client;

    SeatWorld(Client client) {
        this.client = client;
    }

    /** Somebody new who can sign in. */
    Person person(String first) {
        String key = first.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        String email = key + "@test.example";
        Answer answer = client.post(
                "/api/v1/admin/people",
                Client.HOST,
                String.format(
                        "{\"key\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"Test\",\"email\":\"%s\",\"password\":\"%s\"}",
                        key, first, email, PASSWORD));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return new Person(key, email, PASSWORD, List.of());
    }

    /** An order of seats; gives its number. */
    String order(Person buyer, int seats) {
        String number = "T-" + UUID.randomUUID();
        Answer answer = client.post(
                "/api/v1/admin/orders",
                Client.HOST,
                String.format(
                        "{\"key\":\"%s\",\"personId\":\"%s\",\"status\":\"PROCESSED\","
                                + "\"lines\":[{\"offering\":\"forklift-online\",\"quantity\":%d}]}",
                        number, buyer.id(), seats));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return number;
    }

    /** A line of seats; gives its address in the API. */
    String line(Person buyer, int seats) {
        String number = order(buyer, seats);
        for (JsonNode line :
                client.get("/api/v1/seat-lines", buyer.credentials()).json().get("items")) {
            if (line.get("orderNumber").stringValue().equals(number)) {
                return "/api/v1/seat-lines/" + line.get("id").stringValue();
            }
        }
        throw new AssertionError("no line of " + number);
    }

    void orderBecomes(String number, String status) {
        Answer answer = client.post(
                "/api/v1/admin/orders/" + number + "/status", Client.HOST, "{\"status\":\"" + status + "\"}");
        assertThat(answer.status()).isEqualTo(200);
    }
}
