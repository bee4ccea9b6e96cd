package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A badge of a test's own that its holder made public. */
record PublicBadge(Person holder, String award, String page) {

    static PublicBadge of(Client client, String first) {
        LearningWorld world = new LearningWorld(client);
        Person holder = world.learner(first);
        world.completes(holder, "90", Instant.now().minus(Duration.ofDays(2)));
        JsonNode badge = client.get("/api/v1/badges", holder.credentials())
                .json()
                .get("items")
                .get(0);
        String award = badge.get("id").stringValue();
        Answer link = client.post("/api/v1/badges/" + award + "/link", holder.credentials(), "");
        assertThat(link.status()).isEqualTo(201);
        return new PublicBadge(holder, award, link.json().get("href").stringValue());
    }

    String api(String rest) {
        return "/api/v1/badges/" + award + rest;
    }

    void isRevoked(Client client) {
        Answer answer =
                client.post("/api/v1/admin/awards/" + award + "/revocation", Client.HOST, "{\"reason\":\"A test.\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    void holderIsCalled(Client client, String first) {
        Answer answer = client.post(
                "/api/v1/admin/people",
                Client.HOST,
                String.format(
                        "{\"key\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"Test\",\"email\":\"%s\"}",
                        holder.id(), first, holder.email()));
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
    }
}
