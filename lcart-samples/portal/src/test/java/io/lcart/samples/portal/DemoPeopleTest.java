package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The demo people are what portal scripts may rely on. */
@ExtendWith(RunningPortal.class)
class DemoPeopleTest {

    private final Client client;

    DemoPeopleTest(Client client) {
        this.client = client;
    }

    @Test
    void needNoSignInAndAreAtLeastTwelveEachWithADashboard() {
        List<Person> people = client.people();

        assertThat(people)
                .hasSizeGreaterThanOrEqualTo(14)
                .extracting(Person::id)
                .doesNotHaveDuplicates();
        for (Person person : people) {
            JsonNode dashboard =
                    client.get("/api/v1/dashboard", person.credentials()).json();
            assertThat(dashboard.get("viewer").get("personId").stringValue()).isEqualTo(person.id());
            assertThat(Client.texts(dashboard.get("viewer").get("roles"))).isEqualTo(person.roles());
            assertThat(tiles(dashboard)).contains("edit-account").doesNotHaveDuplicates();
        }
    }

    @Test
    void haveOneHostAndCoverEveryRole() {
        List<Person> people = client.people();

        assertThat(people).filteredOn(person -> person.roles().contains("host")).hasSize(1);
        assertThat(people.stream().flatMap(person -> person.roles().stream()).distinct())
                .containsExactlyInAnyOrder("learner", "instructor", "customer-admin", "group-admin", "host");
        assertThat(client.person("alex-all").roles())
                .containsExactly("learner", "instructor", "customer-admin", "group-admin");
    }

    @Test
    void showEveryKindOfDashboard() {
        assertThat(tilesOf("finn-fresh")).containsExactly("edit-account");
        assertThat(tilesOf("sam-seat")).containsExactly("my-training", "leaderboard", "edit-account");
        assertThat(tilesOf("una-upcoming")).containsExactly("my-training", "order-history", "edit-account");
        assertThat(tilesOf("carlos-completed"))
                .containsExactly("badges-and-profile", "completions-and-certificates", "order-history", "edit-account");
        assertThat(tilesOf("mara-manager")).containsExactly("registration-codes", "order-history", "edit-account");
        assertThat(tilesOf("nadia-manager")).containsExactly("user-progress-report", "order-history", "edit-account");
        assertThat(tilesOf("grace-group")).containsExactly("user-progress-report", "edit-account");
        assertThat(tilesOf("ines-instructor"))
                .containsExactly("user-progress-report", "instructor-view", "edit-account", "mentors-corner");
        assertThat(tilesOf("olga-orders")).containsExactly("order-history", "edit-account");
        assertThat(tilesOf("leo-leader")).containsExactly("leaderboard", "bright-club", "edit-account");
        assertThat(tilesOf("bea-badges")).contains("badges-and-profile", "continuing-education");
        assertThat(tilesOf("alex-all"))
                .containsExactly(
                        "my-training",
                        "registration-codes",
                        "user-progress-report",
                        "badges-and-profile",
                        "leaderboard",
                        "bright-club",
                        "instructor-view",
                        "completions-and-certificates",
                        "order-history",
                        "edit-account",
                        "mentors-corner");
    }

    @Test
    void haveSeatsToGiveAndPeopleToReportOn() {
        assertThat(count("marcus-manager", "registration-codes")).isGreaterThanOrEqualTo(3);
        assertThat(count("marcus-manager", "user-progress-report")).isEqualTo(4);
        assertThat(count("mara-manager", "registration-codes")).isEqualTo(8);
        assertThat(client.people().stream()
                        .filter(person -> tilesOf(person.id()).contains("user-progress-report"))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void lockedAndInactiveAccountsExistButAreNotAmongThem() {
        assertThat(client.people()).extracting(Person::id).doesNotContain("lars-locked", "ingo-inactive");
        assertThat(client.get("/api/v1/dashboard", "lars@northlight.example:learn-with-lars")
                        .json()
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:lcart:problem:account-locked");
        assertThat(client.get("/api/v1/dashboard", "ingo@northlight.example:learn-with-ingo")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void arePagedByLimitAndCursor() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    client.get("/api/v1/demo/people?limit=5" + cursor, "").json();
            page.get("items").forEach(item -> seen.add(item.get("personId").stringValue()));
            cursor = page.has("cursor") ? "&cursor=" + page.get("cursor").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(client.people().stream().map(Person::id).toList());
        assertThat(client.get("/api/v1/demo/people?limit=0&cursor=%20", "")
                        .json()
                        .get("violations"))
                .hasSize(2);
    }

    private List<String> tilesOf(String id) {
        return tiles(
                client.get("/api/v1/dashboard", client.person(id).credentials()).json());
    }

    private int count(String id, String tile) {
        for (JsonNode each : client.get("/api/v1/dashboard", client.person(id).credentials())
                .json()
                .get("tiles")) {
            if (each.get("id").stringValue().equals(tile)) {
                return each.get("count").get("count").intValue();
            }
        }
        throw new AssertionError(id + " has no tile " + tile);
    }

    private static List<String> tiles(JsonNode dashboard) {
        List<String> tiles = new ArrayList<>();
        dashboard.get("tiles").forEach(tile -> tiles.add(tile.get("id").stringValue()));
        return tiles;
    }
}
