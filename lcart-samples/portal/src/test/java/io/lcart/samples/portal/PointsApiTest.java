package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One's own points by the API, and what the administrator tells and undoes. */
@ExtendWith(RunningPortal.class)
class PointsApiTest {

    private final Client client;
    private final LearningWorld world;

    PointsApiTest(Client client) {
        this.client = client;
        this.world = new LearningWorld(client);
    }

    @Test
    void whatIsToldGivesPointsAndSaysWhyAndWhatIsUndoneGivesThemBack() {
        Person mia = world.learner("Mia");
        Instant at = Instant.now().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        tells(mia, "quiz-1", "quiz", "ladders", at, true);
        tells(mia, "quiz-2", "quiz", "ladders", at.plusSeconds(1), true);
        tells(mia, "quiz-3", "quiz", "ropes", at.plusSeconds(2), false);
        JsonNode points = points(mia);
        assertThat(points.get("balance").longValue()).isEqualTo(10);
        assertThat(reasons(points)).containsExactly("NOT_PASSED", "TAKEN", "GIVEN");
        JsonNode taken = points.get("items").get(1);
        assertThat(taken.get("because").stringValue()).isEqualTo(mia.id() + "/quiz-1");
        assertThat(taken.get("becauseAt").stringValue()).isEqualTo(at.toString());
        assertThat(taken.get("rule").get("once").stringValue()).isEqualTo("ITEM");
        assertThat(taken.get("remedy").stringValue()).isNotBlank();

        assertThat(undoes(mia, "quiz-1").json().get("outcome").stringValue()).isEqualTo("updated");
        assertThat(undoes(mia, "quiz-1").json().get("outcome").stringValue()).isEqualTo("unchanged");
        points = points(mia);
        assertThat(points.get("balance").longValue()).isEqualTo(10);
        assertThat(reasons(points)).containsExactly("NOT_PASSED", "GIVEN", "WITHDRAWN");
        assertThat(points.get("items").get(2).get("lines")).hasSize(2);
        assertThat(undoes(mia, "quiz-2").status()).isEqualTo(200);
        assertThat(points(mia).get("balance").longValue()).isZero();
        assertThat(undoes(mia, "never").status()).isEqualTo(404);
        assertThat(client.post(path(mia, "quiz-3"), mia.credentials(), "").status())
                .isEqualTo(403);
    }

    @Test
    void aCompletionIsAnActivityOfItsCourse() {
        Person mia = world.learner("Mia");
        world.completes(mia, "80");
        JsonNode points = points(mia);
        assertThat(points.get("balance").longValue()).isEqualTo(25);
        JsonNode course = points.get("items").get(0);
        assertThat(course.get("kind").stringValue()).isEqualTo("course");
        assertThat(course.get("item").stringValue()).isEqualTo("safety-basics");
        assertThat(undoes(course.get("eventId").stringValue()).status()).isEqualTo(422);
        assertThat(client.get("/api/v1/points?limit=0", mia.credentials()).status())
                .isEqualTo(422);
    }

    private void tells(Person person, String event, String kind, String item, Instant at, boolean passed) {
        Answer answer = client.post(
                "/api/v1/admin/activities",
                Client.HOST,
                String.format(
                        "{\"eventId\":\"%s/%s\",\"personId\":\"%s\",\"kind\":\"%s\",\"item\":\"%s\",\"occurredAt\":\"%s\",\"passed\":%s}",
                        person.id(), event, person.id(), kind, item, at, passed));
        assertThat(answer.status()).isEqualTo(201);
    }

    private Answer undoes(Person person, String event) {
        return client.post(path(person, event), Client.HOST, "");
    }

    private Answer undoes(String event) {
        return client.post("/api/v1/admin/activities/" + event + "/withdrawal", Client.HOST, "");
    }

    private static String path(Person person, String event) {
        return "/api/v1/admin/activities/" + person.id() + "%2F" + event + "/withdrawal";
    }

    private JsonNode points(Person person) {
        return client.get("/api/v1/points", person.credentials()).json();
    }

    private static List<String> reasons(JsonNode points) {
        List<String> reasons = new ArrayList<>();
        points.get("items").forEach(item -> reasons.add(item.get("reason").stringValue()));
        return reasons;
    }
}
