package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Seats over the API: what is promised, and what is refused. */
@ExtendWith(RunningPortal.class)
class SeatApiTest {

    private final Client client;
    private final SeatWorld world;

    SeatApiTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @AfterAll
    static void noLawIsBroken(Client client) {
        assertThat(client.get("/api/v1/admin/consistency", Client.HOST).json().get("items"))
                .isEmpty();
    }

    @Test
    void aLineAddsUpThroughAllThatIsDoneWithIt() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 6);

        Answer assigned = assign(mia, line, ali.email());
        assertThat(assigned.status()).as(assigned.response().body()).isEqualTo(201);
        assertThat(assigned.json().get("personId").stringValue()).isEqualTo(ali.id());
        Answer invited = invite(mia, line, "somebody@test.example");
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.json().get("seatId").stringValue()).isNotEmpty();
        Answer issued = client.post(line + "/codes", mia.credentials(), "{\"count\": 2}");
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.json().get("codes")).hasSize(2);

        JsonNode json = client.get(line, mia.credentials()).json();
        assertThat(numbers(json)).containsExactly(6, 2, 3, 1, 0);
        assertThat(json.get("offering").stringValue()).isEqualTo("forklift-online");
        assertThat(json.get("orderedOn").stringValue()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(json.get("state").stringValue()).isEqualTo("IN_FORCE");
        assertThat(json.get("low").booleanValue()).isTrue();
        JsonNode seats = client.get(line + "/seats", mia.credentials()).json().get("items");
        assertThat(seats.valueStream().map(seat -> seat.get("state").stringValue()))
                .containsExactlyInAnyOrder("CLAIMED", "INVITED", "INVITED", "INVITED", "AVAILABLE", "AVAILABLE");
        assertThat(seats.valueStream()
                        .filter(seat -> seat.has("claimedBy"))
                        .map(seat -> seat.get("claimedBy").stringValue()))
                .containsExactly(ali.id());
        assertThat(seats.valueStream()
                        .filter(seat -> seat.has("invitedEmail"))
                        .map(seat -> seat.get("invitedEmail").stringValue()))
                .containsExactly("somebody@test.example");
        assertThat(seats.valueStream()
                        .filter(seat -> seat.get("state").stringValue().equals("INVITED"))
                        .map(seat -> seat.has("invitationId")))
                .containsOnly(true);
    }

    @Test
    void aCodeIsUsedOnceAndAgainOnlyByTheSamePerson() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 3);
        String code = code(mia, line);

        Answer used = claim(ali, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(used.status()).as(used.response().body()).isEqualTo(201);
        assertThat(used.json().get("offering").stringValue()).isEqualTo("forklift-online");
        Answer again = claim(ali, code);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(used.json());
        assertRefused(claim(world.person("Bo"), code), 409, "code-used");
        assertThat(client.get("/api/v1/dashboard", ali.credentials())
                        .json()
                        .get("tiles")
                        .get(0)
                        .get("id")
                        .stringValue())
                .isEqualTo("my-training");
    }

    @Test
    void aMistypedAndAnUnknownCodeAnswerAlike() {
        Person bo = world.person("Bo");
        // why: the check symbol of 28 zeros fits
        Answer unknown = claim(bo, "0000-0000-0000-0000-0000-0000-0000");
        assertRefused(unknown, 409, "unknown-code");
        assertThat(claim(bo, "0000-0000-0000-0000-0000-0000-0001").json()).isEqualTo(unknown.json());
        assertThat(claim(bo, "x").json()).isEqualTo(unknown.json());
        assertThat(claim(bo, "🦊".repeat(5000)).json()).isEqualTo(unknown.json());
    }

    @Test
    void whoTriesManyCodesIsToldToWait() {
        Person eve = world.person("Eve");
        Answer answer;
        int tries = 0;
        do {
            answer = claim(eve, "0000-0000-0000-0000-0000-0000-0000");
        } while (answer.status() == 409 && ++tries < 200);

        assertRefused(answer, 429, "too-many-attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(tries).isBetween(60, 120);
    }

    @Test
    void anInvitationIsForItsAddressAndCanBeTakenBack() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 2);
        String invitation =
                invite(mia, line, ali.email()).json().get("invitationId").stringValue();

        assertRefused(invite(mia, line, ali.email().toUpperCase(java.util.Locale.ROOT)), 409, "already-invited");
        assertRefused(remind(mia, invitation), 409, "too-soon");
        Answer revoked = client.delete("/api/v1/invitations/" + invitation, mia.credentials());
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(numbers(client.get(line, mia.credentials()).json())).containsExactly(2, 2, 0, 0, 0);
        assertRefused(client.delete("/api/v1/invitations/" + invitation, mia.credentials()), 409, "invitation-ended");
        assertRefused(remind(mia, invitation), 409, "invitation-ended");
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        Person mia = world.person("Mia");
        Person eve = world.person("Eve");
        String line = world.line(mia, 3);
        String invitation = invite(mia, line, "guest@test.example")
                .json()
                .get("invitationId")
                .stringValue();
        String absent = "/api/v1/seat-lines/" + "a".repeat(26);

        for (String path : List.of("", "/seats", "/seats?limit=3")) {
            assertSame404(client.get(line + path, eve.credentials()), client.get(absent + path, eve.credentials()));
        }
        assertSame404(assign(eve, line, eve.email()), assign(eve, absent, eve.email()));
        assertSame404(invite(eve, line, eve.email()), invite(eve, absent, eve.email()));
        assertSame404(
                client.post(line + "/codes", eve.credentials(), "{\"count\":1}"),
                client.post(absent + "/codes", eve.credentials(), "{\"count\":1}"));
        for (String mode : List.of("preview", "apply")) {
            assertSame404(
                    client.csv(line + "/imports?mode=" + mode, eve.credentials(), "firstName,lastName,email\n"),
                    client.csv(absent + "/imports?mode=" + mode, eve.credentials(), "firstName,lastName,email\n"));
        }
        assertSame404(remind(eve, invitation), remind(eve, "nothing"));
        assertSame404(
                client.delete("/api/v1/invitations/" + invitation, eve.credentials()),
                client.delete("/api/v1/invitations/nothing", eve.credentials()));
        assertThat(client.get("/api/v1/seat-lines/%01", eve.credentials()).status())
                .isIn(400, 404);
        assertThat(client.get("/api/v1/seat-lines", "").status()).isEqualTo(401);
    }

    @Test
    void aKeyMakesARepeatHarmlessAndAnotherBodyAConflict() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 5);
        String email = UUID.randomUUID() + "@test.example";
        Answer first = assign(mia, line, email, "Idempotency-Key", "k-1");
        Answer repeat = assign(mia, line, email, "Idempotency-Key", "k-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.json()).isEqualTo(first.json());
        Answer other = assign(mia, line, "x" + email, "Idempotency-Key", "k-1");
        assertRefused(other, 409, "key-reused");
        assertThat(other.json().get("type").stringValue()).isEqualTo("urn:lcart:problem:idempotency-key-reused");
        assertRefused(assign(mia, line, email), 409, "already-holds-seat");

        JsonNode codes = issue(mia, line, 2, "k-2").json().get("codes");
        assertThat(issue(mia, line, 2, "k-2").json().get("codes")).isEqualTo(codes);
        assertRefused(issue(mia, line, 1, "k-2"), 409, "key-reused");
        assertThat(numbers(client.get(line, mia.credentials()).json())).containsExactly(5, 2, 2, 1, 0);
        assertThat(assign(mia, line, email, "Idempotency-Key", "two words").status())
                .isEqualTo(400);
    }

    @Test
    void anAddressWithoutAccountGetsOneAndAMailWithItsPassword() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 2);
        String email = "New." + UUID.randomUUID() + "@test.example";

        String person = assign(mia, line, email).json().get("personId").stringValue();
        assertThat(person).isNotEmpty();
        String password = Eventually.get(() -> DemoOutbox.password(client, email));
        JsonNode dashboard =
                client.get("/api/v1/dashboard", email + ":" + password).json();
        assertThat(dashboard.get("viewer").get("personId").stringValue()).isEqualTo(person);
        assertThat(dashboard.get("tiles").get(0).get("id").stringValue()).isEqualTo("my-training");
    }

    @Test
    void badInputIsNamedAllAtOnce() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 2);

        Answer answer = client.post(
                line + "/assignments",
                mia.credentials(),
                "{\"firstName\":\" \",\"lastName\":7,\"email\":\"nobody\",\"role\":\"host\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("path").stringValue()))
                .containsExactlyInAnyOrder("firstName", "lastName", "email", "role");
        assertInvalid(client.post(line + "/codes", mia.credentials(), "{\"count\":501}"), "count");
        assertInvalid(client.post(line + "/codes", mia.credentials(), "{}"), "count");
        assertInvalid(client.post("/api/v1/claims", mia.credentials(), "{}"), "code");
        assertInvalid(client.post(line + "/invitations", mia.credentials(), "{\"email\":\"a@b@c\"}"), "email");
        assertInvalid(client.get("/api/v1/seat-lines?limit=501", mia.credentials()), "limit");
        assertInvalid(client.get(line + "/seats?cursor=x", mia.credentials()), "cursor");
        assertThat(client.csv(line + "/invitations", mia.credentials(), "x").status())
                .isEqualTo(415);
        assertThat(client.post(line + "/codes", mia.credentials(), "{").status())
                .isEqualTo(400);
    }

    @Test
    void seatsAreRefusedWhileTheirOrderIsCancelledAndWhenThereAreNone() {
        Person mia = world.person("Mia");
        String number = world.order(mia, 2);
        String line = "/api/v1/seat-lines/"
                + client.get("/api/v1/seat-lines", mia.credentials())
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .stringValue();
        String code = code(mia, line);
        world.orderBecomes(number, "CANCELLED");

        assertRefused(assign(mia, line, "a@test.example"), 409, "line-suspended");
        assertRefused(claim(world.person("Bo"), code), 409, "line-suspended");
        assertThat(client.get(line, mia.credentials()).json().get("state").stringValue())
                .isEqualTo("SUSPENDED");
        world.orderBecomes(number, "PROCESSED");
        assertThat(claim(world.person("Bo"), code).status()).isEqualTo(201);
        assertThat(issue(mia, line, 1, "last").status()).isEqualTo(201);
        assertRefused(issue(mia, line, 1, "more"), 409, "no-seat-available");
    }

    @Test
    void listsArePagedByCursor() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 7);
        world.line(mia, 2);
        world.line(mia, 3);

        assertThat(pages("/api/v1/seat-lines?limit=1", mia, "id"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .contains(line.substring("/api/v1/seat-lines/".length()));
        assertThat(pages(line + "/seats?limit=3", mia, "id")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void refusalsSpeakTheLanguageOfWhoAsks() {
        Person mia = world.person("Mia");
        Answer german = client.post("/api/v1/claims", mia.credentials(), "{\"code\":\"x\"}", "Accept-Language", "de");

        assertThat(german.json().get("nextStep").stringValue()).startsWith("Diesen Code gibt es nicht");
        assertThat(german.header("Content-Language")).isEqualTo("de");
    }

    @Test
    void theCookieNeedsItsTokenForTheseToo() {
        Person mia = world.person("Mia");
        String cookie = Pages.signIn(client, mia);

        assertThat(client.get("/api/v1/seat-lines", "", "Cookie", cookie).status())
                .isEqualTo(200);
        assertThat(client.post("/api/v1/claims", "", "{\"code\":\"x\"}", "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(client.delete("/api/v1/invitations/x", "", "Cookie", cookie).status())
                .isEqualTo(403);
    }

    private Answer assign(Person by, String line, String email, String... headers) {
        return client.post(
                line + "/assignments",
                by.credentials(),
                "{\"firstName\":\"Nova\",\"lastName\":\"Ray\",\"email\":\"" + email + "\"}",
                headers);
    }

    private Answer invite(Person by, String line, String email) {
        return client.post(line + "/invitations", by.credentials(), "{\"email\":\"" + email + "\"}");
    }

    private Answer issue(Person by, String line, int count, String key) {
        return client.post(line + "/codes", by.credentials(), "{\"count\":" + count + "}", "Idempotency-Key", key);
    }

    private String code(Person by, String line) {
        return client.post(line + "/codes", by.credentials(), "{\"count\":1}")
                .json()
                .get("codes")
                .get(0)
                .stringValue();
    }

    private Answer claim(Person by, String code) {
        return client.post("/api/v1/claims", by.credentials(), "{\"code\":\"" + code + "\"}");
    }

    private Answer remind(Person by, String invitation) {
        return client.send(client.request("/api/v1/invitations/" + invitation + "/reminders", by.credentials())
                .POST(BodyPublishers.noBody()));
    }

    private List<String> pages(String path, Person person, String member) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get(path + cursor, person.credentials()).json();
            page.get("items").forEach(item -> seen.add(item.get(member).stringValue()));
            cursor = page.has("cursor") ? "&cursor=" + page.get("cursor").stringValue() : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private static List<Integer> numbers(JsonNode line) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : List.of("supplied", "available", "invited", "claimed", "withdrawn")) {
            numbers.add(line.get(name).intValue());
        }
        return numbers;
    }

    private static void assertRefused(Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("reason").stringValue()).isEqualTo(reason);
        assertThat(answer.json().get("nextStep").stringValue()).isNotEmpty();
    }

    private static void assertInvalid(Answer answer, String path) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.json()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("path").stringValue()))
                .containsExactly(path);
    }

    private static void assertSame404(Answer foreign, Answer absent) {
        assertThat(foreign.status()).as(foreign.response().body()).isEqualTo(404);
        assertThat(foreign.json()).isEqualTo(absent.json());
    }
}
