package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The classes of instructors over HTTP. */
@ExtendWith(RunningPortal.class)
class ClassesApiTest {

    private final Client client;
    private final ClassWorld world;
    private String path;
    private String key;
    private String tina;
    private Person ann;

    ClassesApiTest(Client client) {
        this.client = client;
        this.world = new ClassWorld(client);
    }

    @BeforeEach
    void aClassWithAnn() {
        Person teacher = world.person("Tina");
        tina = teacher.credentials();
        key = world.classIn(Duration.ofMinutes(10));
        path = "/api/v1/classes/" + key;
        world.teaches(teacher, true, true, key);
        ann = world.person("Ann");
        world.buys(ann, key);
    }

    @Test
    void anInstructorSeesTheirClassesAndRosters() {
        JsonNode classes = client.get("/api/v1/classes", tina).json();
        JsonNode one = classes.get("items").get(0);
        assertThat(classes.get("items")).hasSize(1);
        assertThat(one.get("people").intValue()).isEqualTo(1);
        assertThat(one.get("completed").intValue()).isZero();
        assertThat(one.get("link").stringValue()).isEqualTo("/join/" + key);
        JsonNode roster = client.get(path + "/roster", tina).json();
        assertThat(roster.get("class").get("title").stringValue()).isEqualTo("Safety in a class");
        assertThat(roster.get("items").get(0).get("displayName").stringValue()).isEqualTo("Ann Test");
        assertThat(client.get("/api/v1/classes", ann.credentials()).json().get("items"))
                .isEmpty();
    }

    @Test
    void whatIsNotThereAndWhatIsNotOnesOwnAnswerAlike() {
        for (String what : new String[] {"", "/roster", "/roster/" + ann.id(), "/session"}) {
            Answer foreign = client.get(path + what, ann.credentials());
            Answer missing = client.get("/api/v1/classes/none" + what, ann.credentials());
            assertThat(foreign.status()).as(what).isEqualTo(404);
            assertThat(foreign.json()).as(what).isEqualTo(missing.json());
        }
        assertThat(put("/roster/" + ann.id(), ann.credentials(), "{\"score\":100}")
                        .status())
                .isEqualTo(404);
        assertThat(put("/roster/nobody", tina, "{\"score\":100}")
                        .json()
                        .get("reason")
                        .stringValue())
                .isEqualTo("unknown-person");
    }

    @Test
    void aPersonReadsWhoWaivedWhatAndWhyAndWhatWasCorrectedLater() {
        Person teacher = world.person("Tina");
        world.teaches(teacher, true, true, key);
        world.waives(teacher, key, ann, "Holds a degree.");
        JsonNode waiver = completions("").get(0);
        assertThat(waiver.get("waiverReason").stringValue()).isEqualTo("Holds a degree.");
        assertThat(waiver.get("recordedBy").stringValue()).isEqualTo("Tina Test");
        assertThat(waiver.has("certificate")).isFalse();
        assertThat(waiver.has("withdrawal")).isFalse();

        world.records(teacher, key, ann, "90");
        JsonNode counts = completions("");
        JsonNode all = completions("?withdrawn=true");
        assertThat(counts).hasSize(1);
        assertThat(counts.get(0).has("waiverReason")).isFalse();
        assertThat(all).hasSize(2);
        JsonNode corrected = all.get(0).get("id").equals(waiver.get("id")) ? all.get(0) : all.get(1);
        assertThat(corrected.get("withdrawal").get("correctedBy"))
                .isEqualTo(counts.get(0).get("id"));
        assertThat(corrected.get("withdrawal").get("by").stringValue()).isEqualTo("Tina Test");
        Answer wrong = client.get("/api/v1/completions?withdrawn=maybe", ann.credentials());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("violations").get(0).get("path").stringValue())
                .isEqualTo("withdrawn");
    }

    private JsonNode completions(String query) {
        return client.get("/api/v1/completions" + query, ann.credentials())
                .json()
                .get("items");
    }

    @Test
    void aCompletionIsRecordedCorrectedSentBackAndWithdrawn() {
        String at = Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        JsonNode first = put("/roster/" + ann.id(), tina, "{\"score\":87.5,\"completedAt\":\"" + at + "\"}")
                .json();
        assertThat(first.get("score").decimalValue()).isEqualByComparingTo("87.5");
        assertThat(first.get("completedAt").stringValue()).isEqualTo(at);
        assertThat(first.has("replaced")).isFalse();
        JsonNode got = client.get(path + "/roster/" + ann.id(), tina).json();
        assertThat(got).isEqualTo(first);
        assertThat(put("/roster/" + ann.id(), tina, got.toString()).json())
                .as("PUT takes what GET gave")
                .isEqualTo(first);
        JsonNode second = put("/roster/" + ann.id(), tina, "{\"score\":90}").json();
        assertThat(second.get("completedAt").stringValue()).isEqualTo(at);
        assertThat(second.has("replaced")).isTrue();
        assertThat(client.get("/api/v1/completions", ann.credentials()).json().get("items"))
                .hasSize(1);

        Answer late = put(
                "/roster/" + ann.id(),
                tina,
                "{\"score\":1,\"version\":\"" + first.get("version").stringValue() + "\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("reason").stringValue()).isEqualTo("changed-meanwhile");
        assertThat(late.json().get("nextStep").stringValue()).contains("Somebody else");

        JsonNode cleared = put("/roster/" + ann.id(), tina, "{}").json();
        assertThat(cleared.has("completedAt")).isFalse();
        assertThat(put("/roster/" + ann.id(), tina, cleared.toString()).json()).isEqualTo(cleared);
        JsonNode waived = put("/roster/" + ann.id(), tina, "{\"waiverReason\":\"Holds a degree\"}")
                .json();
        assertThat(waived.get("waiverReason").stringValue()).isEqualTo("Holds a degree");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Answer answer = put(
                "/roster/" + ann.id(),
                tina,
                "{\"score\":101,\"completedAt\":\"2999-01-01T00:00:00Z\",\"waiverReason\":\" \"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("violations")).isNotEmpty();
        assertThat(put("/roster/" + ann.id(), tina, "{\"completedAt\":\"2999-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void allAreMarkedAsPreviewed() {
        JsonNode plan =
                client.post(path + "/completions?mode=preview", tina, "{}").json();
        assertThat(plan.get("items")).hasSize(1);
        String body = "{\"plan\":\"" + plan.get("plan").stringValue() + "\"}";
        Answer done = client.post(path + "/completions?mode=apply", tina, body, "Idempotency-Key", "k" + key);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().get("marked").intValue()).isEqualTo(1);
        assertThat(client.post(path + "/completions?mode=apply", tina, body, "Idempotency-Key", "k" + key)
                        .json())
                .isEqualTo(done.json());
        assertThat(client.post(path + "/completions?mode=apply", tina, "{}")
                        .json()
                        .get("reason")
                        .stringValue())
                .isEqualTo("nobody-left");
        assertThat(client.post(path + "/completions", tina, "{}").status()).isEqualTo(422);
    }

    @Test
    void mailGoesToTheRosterAndTheSessionOpensInItsWindow() {
        assertThat(client.post(path + "/mails", tina, "{\"subject\":\"Hi\\r\\nBcc: x@y\",\"text\":\"T\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.post(path + "/mails", tina, "{\"subject\":\"Hi\",\"text\":\"Bring a pen.\"}")
                        .json()
                        .get("recipients")
                        .intValue())
                .isEqualTo(1);
        assertThat(client.get(path + "/session", tina).json().get("url").stringValue())
                .startsWith("https://meet.example.org/");
        Person other = world.person("Tom");
        String later = world.classIn(Duration.ofDays(3));
        world.teaches(other, false, false, later);
        Answer early = client.get("/api/v1/classes/" + later + "/session", other.credentials());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("reason").stringValue()).isEqualTo("session-not-open");
        assertThat(early.json().has("opensAt")).isTrue();
        assertThat(client.post(
                                "/api/v1/classes/" + later + "/mails",
                                other.credentials(),
                                "{\"subject\":\"Hi\",\"text\":\"T\"}")
                        .json()
                        .get("reason")
                        .stringValue())
                .isEqualTo("may-not-email");
    }

    private Answer put(String what, String credentials, String json) {
        return client.put(path + what, credentials, json);
    }
}
