package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** People of a test's own who learn. */
final class LearningWorld {

    private final Client client;
    private final SeatWorld world;

    LearningWorld(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    /** Somebody new with access to a course online, to a class of it in a month, and to a course that wants another one first. */
    Person learner(String first) {
        Person person = world.person(first);
        buys(person, "safety-basics-online");
        buys(person, "forklift-online");
        return person;
    }

    void buys(Person person, String offering) {
        tell(
                "/orders",
                String.format(
                        "{\"key\":\"L-%s\",\"personId\":\"%s\",\"status\":\"PROCESSED\","
                                + "\"lines\":[{\"offering\":\"%s\",\"quantity\":1}]}",
                        UUID.randomUUID(), person.id(), offering));
    }

    /** A class of the basics that begins in some time; gives its key. */
    String classIn(Duration time) {
        String key = "class-" + UUID.randomUUID();
        Instant starts = Instant.now().plus(time).truncatedTo(ChronoUnit.MINUTES);
        tell(
                "/offerings",
                String.format(
                        "{\"key\":\"%s\",\"course\":\"safety-basics\",\"title\":\"Safety in a class\",\"startsAt\":\"%s\","
                                + "\"endsAt\":\"%s\",\"sessionUrl\":\"https://meet.example.org/%s\"}",
                        key, starts, starts.plus(Duration.ofHours(2)), key));
        return key;
    }

    void progresses(Person person, String offering, int percent) {
        tell(
                "/progress",
                String.format(
                        "{\"personId\":\"%s\",\"offering\":\"%s\",\"percent\":%d}", person.id(), offering, percent));
    }

    /** The person completes the basics; gives the number of the certificate. */
    String completes(Person person, String score) {
        return completes(person, score, Instant.now().minus(Duration.ofDays(1)));
    }

    String completes(Person person, String score, Instant at) {
        tell(
                "/progress",
                String.format(
                        "{\"personId\":\"%s\",\"offering\":\"safety-basics-online\",\"percent\":100,"
                                + "\"completedAt\":\"%s\",\"score\":%s,\"source\":\"CONTENT\"}",
                        person.id(), at, score));
        JsonNode newest = client.get("/api/v1/completions", person.credentials())
                .json()
                .get("items")
                .get(0);
        return newest.get("certificate").stringValue();
    }

    private void tell(String path, String json) {
        Answer answer = client.post("/api/v1/admin" + path, Client.HOST, json);
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
    }
}
