package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.time.Duration;
import java.util.UUID;

/** Classes of a test's own, with an instructor and people on their rosters. */
final class ClassWorld {

    private final Client client;
    private final SeatWorld seats;
    private final LearningWorld learning;

    ClassWorld(Client client) {
        this.client = client;
        this.seats = new SeatWorld(client);
        this.learning = new LearningWorld(client);
    }

    Person person(String first) {
        return seats.person(first);
    }

    /** A class that begins in some time; gives its key. */
    String classIn(Duration time) {
        return learning.classIn(time);
    }

    void teaches(Person instructor, boolean canEmail, boolean canChangeScores, String... offerings) {
        tell(
                "/instructors",
                String.format(
                        "{\"key\":\"%s\",\"personId\":\"%s\",\"canEmail\":%b,\"canChangeScores\":%b,\"offerings\":[\"%s\"]}",
                        UUID.randomUUID(),
                        instructor.id(),
                        canEmail,
                        canChangeScores,
                        String.join("\",\"", offerings)));
    }

    void buys(Person person, String offering) {
        learning.buys(person, offering);
    }

    void records(Person instructor, String offering, Person person, String score) {
        put(instructor, offering, person, "{\"score\":" + score + "}");
    }

    void waives(Person instructor, String offering, Person person, String reason) {
        put(instructor, offering, person, "{\"waiverReason\":\"" + reason + "\"}");
    }

    private void put(Person instructor, String offering, Person person, String json) {
        Answer answer =
                client.put("/api/v1/classes/" + offering + "/roster/" + person.id(), instructor.credentials(), json);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private void tell(String path, String json) {
        Answer answer = client.post("/api/v1/admin" + path, Client.HOST, json);
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
    }
}
