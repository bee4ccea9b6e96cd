package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Badges over the API: what a completion gives, who sees it, and what administrators take away. */
@ExtendWith(RunningPortal.class)
class BadgeApiTest {

    private static final String SAFETY = "safety-star";

    private final Client client;
    private final LearningWorld world;

    BadgeApiTest(Client client) {
        this.client = client;
        this.world = new LearningWorld(client);
    }

    @Test
    void aCompletionGivesABadgeWhichItsOwnerSharesAndAnAdministratorRevokes() {
        Person mia = world.learner("Mia");
        assertThat(badges(mia)).isEmpty();
        assertThat(explained(mia).get("changes").get(0).stringValue()).isEqualTo("complete-course");
        world.completes(mia, "90", Instant.now().minus(Duration.ofDays(2)));

        JsonNode badge = badges(mia).get(0);
        String award = badge.get("id").stringValue();
        assertThat(badge.get("badge").stringValue()).isEqualTo(SAFETY);
        assertThat(badge.get("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(badge.get("visibility").stringValue()).isEqualTo("PRIVATE");
        assertThat(explained(mia).get("weighed").get(0).get("rule").stringValue())
                .isEqualTo("counts");

        String path = "/api/v1/badges/" + award;
        Answer link = client.post(path + "/link", mia.credentials(), "");
        assertThat(link.status()).isEqualTo(201);
        assertThat(link.json().get("href").stringValue()).matches("/b/[0-9a-f]{40}");
        assertThat(badges(mia).get(0).get("linked").booleanValue()).isTrue();
        Answer hidden = client.put(path + "/visibility", mia.credentials(), "{\"visibility\":\"PRIVATE\"}");
        assertThat(hidden.status()).isEqualTo(200);
        assertThat(hidden.json().get("linked").booleanValue()).isFalse();

        String revocation = "/api/v1/admin/awards/" + award + "/revocation";
        assertThat(client.post(revocation, Client.HOST, "{}").status()).isEqualTo(422);
        assertThat(client.post(revocation, mia.credentials(), "{\"reason\":\"Mine\"}")
                        .status())
                .isEqualTo(403);
        Answer revoked = client.post(revocation, Client.HOST, "{\"reason\":\"It was a test.\"}");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(Client.texts(revoked.json().get("revoked"))).containsExactly(award);
        assertThat(badges(mia).get(0).get("revokeReason").stringValue()).isEqualTo("It was a test.");
        Answer again = client.put(path + "/visibility", mia.credentials(), "{\"visibility\":\"PUBLIC\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("reason").stringValue()).isEqualTo("revoked");
        assertThat(again.json().get("nextStep").stringValue()).contains("administrator");
    }

    @Test
    void administratorsSeeBadgesAndThoseOfAPerson() {
        Person mia = world.learner("Mia");
        world.completes(mia, "90");
        JsonNode definitions =
                client.get("/api/v1/admin/badges?limit=2", Client.HOST).json();
        assertThat(definitions.get("items").size()).isEqualTo(2);
        assertThat(definitions.get("items").get(0).get("holders").intValue()).isPositive();
        assertThat(client.get("/api/v1/admin/people/" + mia.id() + "/badges", Client.HOST)
                        .json())
                .isEqualTo(client.get("/api/v1/badges", mia.credentials()).json());
        assertThat(client.get("/api/v1/admin/badges?cursor=%20", Client.HOST).status())
                .isEqualTo(422);
    }

    private JsonNode badges(Person person) {
        return client.get("/api/v1/badges", person.credentials()).json().get("items");
    }

    private JsonNode explained(Person person) {
        return client.get("/api/v1/badges/" + SAFETY + "/explanation", person.credentials())
                .json();
    }
}
