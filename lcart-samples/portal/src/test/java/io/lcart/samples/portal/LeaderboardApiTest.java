package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Leaderboards by the API. */
@ExtendWith(RunningPortal.class)
class LeaderboardApiTest {

    private static final String BOARDS = "/api/v1/leaderboards";

    private final Client client;
    private final LearningWorld world;
    private final String group = "board-" + UUID.randomUUID();
    private int told;

    LeaderboardApiTest(Client client) {
        this.client = client;
        this.world = new LearningWorld(client);
    }

    @Test
    void everybodyWithTheTileIsOnTheirFirstBoardAsOneWhoTakesPart() {
        int shown = 0;
        for (Person person : client.people()) {
            JsonNode tiles =
                    client.get("/api/v1/dashboard", person.credentials()).json().get("tiles");
            boolean tile = tiles.valueStream()
                    .anyMatch(each -> each.get("id").stringValue().equals("leaderboard"));
            JsonNode boards = client.get(BOARDS, person.credentials()).json().get("items");
            assertThat(boards.size() > 0).as(person.id()).isEqualTo(tile);
            if (tile) {
                shown++;
                String id = boards.get(0).get("id").stringValue();
                JsonNode near = client.get(BOARDS + "/" + id + "?around=me&n=2", person.credentials())
                        .json();
                assertThat(near.get("items")
                                .valueStream()
                                .filter(row -> row.get("me").booleanValue())
                                .count())
                        .as(person.id())
                        .isEqualTo(1);
                assertThat(near.get("me").get("points").longValue()).isNotNegative();
            }
        }
        assertThat(shown).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aBoardShowsTheFirstOnesThoseAroundOneselfAndPages() {
        Person ann = member("Ann", 9);
        Person bob = member("Bob", 5);
        Person cem = member("Cem", 0);
        JsonNode boards = client.get(BOARDS, cem.credentials()).json();
        assertThat(boards.get("total").intValue()).isEqualTo(1);
        assertThat(boards.get("items").get(0).get("period").stringValue()).isEqualTo("all-time");
        assertThat(boards.get("items").get(0).get("name").stringValue()).isEqualTo("Board " + group);

        JsonNode top = board(cem, "?top=2");
        assertThat(rows(top)).containsExactly("1 Ann 45", "2 Bob 25");
        assertThat(top.get("total").intValue()).isEqualTo(3);
        assertThat(top.get("me").get("rank").intValue()).isEqualTo(3);
        assertThat(top.get("explanation").get("above").intValue()).isEqualTo(2);
        assertThat(top.get("explanation").get("toNext").intValue()).isEqualTo(25);
        assertThat(rows(board(cem, "?around=me&n=1"))).containsExactly("2 Bob 25", "3 Cem 0 me");
        JsonNode first = board(ann, "?limit=2");
        JsonNode second = board(ann, "?limit=2&cursor=" + first.get("cursor").stringValue());
        assertThat(rows(second)).containsExactly("3 Cem 0");
        assertThat(second.has("cursor")).isFalse();
        assertThat(rows(board(bob, "?period=month"))).hasSize(3);
        assertThat(rows(board(bob, "?period=week&top=1"))).hasSize(1);
    }

    @Test
    void whoWantsNoNameHasNoneForOthersAndWhoStaysOutIsInNobodysRank() {
        Person ann = member("Ann", 9);
        Person bob = member("Bob", 5);
        assertThat(choose(ann, "ANONYMOUS").json().get("consent").stringValue()).isEqualTo("ANONYMOUS");
        Answer seen = client.get(BOARDS + "/" + group, bob.credentials(), "Accept-Language", "de");
        assertThat(rows(seen.json())).containsExactly("1 Jemand ohne Namen 45", "2 Bob 25 me");
        assertThat(seen.response().body()).doesNotContain(ann.id()).doesNotContain("Ann");
        assertThat(rows(board(ann, "?top=1"))).containsExactly("1 Ann 45 me");
        choose(ann, "OUT");
        assertThat(rows(board(bob, ""))).containsExactly("1 Bob 25 me");
        assertThat(board(ann, "").has("me")).isFalse();
        assertThat(client.get(BOARDS + "/consent", ann.credentials())
                        .json()
                        .get("consent")
                        .stringValue())
                .isEqualTo("OUT");
        // why: to put what one got must be allowed
        assertThat(client.put(
                                BOARDS + "/consent",
                                ann.credentials(),
                                client.get(BOARDS + "/consent", ann.credentials())
                                        .response()
                                        .body())
                        .status())
                .isEqualTo(200);
        assertThat(choose(ann, "MAYBE").status()).isEqualTo(422);
    }

    @Test
    void whatIsNotThereAndWhatIsNotYoursAnswerAlike() {
        Person ann = member("Ann", 1);
        Person stranger = world.learner("Stranger");
        Answer foreign = client.get(BOARDS + "/" + group, stranger.credentials());
        Answer missing = client.get(BOARDS + "/none", stranger.credentials());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.response().body()).isEqualTo(missing.response().body());
        Answer period = client.get(BOARDS + "/" + group + "?period=1999-01", ann.credentials());
        assertThat(period.status()).isEqualTo(404);
        assertThat(period.json().get("reason").stringValue()).isEqualTo("unknown-period");
        assertThat(period.json().get("nextStep").stringValue()).isNotBlank();
        for (String wrong : List.of(
                "?top=0",
                "?top=501",
                "?top=x",
                "?around=you",
                "?around=me&n=0",
                "?cursor=x",
                "?limit=0",
                "?around=me&top=1")) {
            assertThat(client.get(BOARDS + "/" + group + wrong, ann.credentials())
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    private Person member(String name, int contents) {
        Person person = world.learner(name);
        tell("/groups", String.format("{\"key\":\"%s\",\"name\":\"Board %s\",\"highScoreBoard\":true}", group, group));
        tell("/memberships", String.format("{\"personId\":\"%s\",\"group\":\"%s\"}", person.id(), group));
        for (int i = 0; i < contents; i++) {
            tell(
                    "/activities",
                    String.format(
                            "{\"eventId\":\"%s\",\"personId\":\"%s\",\"kind\":\"content\",\"item\":\"item-%d\"}",
                            UUID.randomUUID(), person.id(), told++));
        }
        return person;
    }

    private void tell(String path, String json) {
        assertThat(client.post("/api/v1/admin" + path, Client.HOST, json).status())
                .as(json)
                .isBetween(200, 201);
    }

    private Answer choose(Person person, String consent) {
        return client.put(BOARDS + "/consent", person.credentials(), "{\"consent\":\"" + consent + "\"}");
    }

    private JsonNode board(Person person, String query) {
        return client.get(BOARDS + "/" + group + query, person.credentials()).json();
    }

    private static List<String> rows(JsonNode board) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : board.get("items")) {
            String name = row.get("displayName").stringValue();
            String first = row.get("anonymous").booleanValue() ? name : name.split(" ")[0];
            rows.add(row.get("rank").intValue() + " " + first + " "
                    + row.get("points").longValue() + (row.get("me").booleanValue() ? " me" : ""));
        }
        return rows;
    }
}
