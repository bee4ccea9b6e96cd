package io.lcart.samples.portal;

import static io.lcart.samples.portal.ProfileWorld.PATH;
import static io.lcart.samples.portal.ProfileWorld.fields;
import static io.lcart.samples.portal.ProfileWorld.pdf;
import static io.lcart.samples.portal.ProfileWorld.png;
import static io.lcart.samples.portal.ProfileWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Profiles and external training as scripts use them (reliability.md T15, T23, T24). */
@ExtendWith(RunningPortal.class)
class ProfileApiTest {

    private static final String HTML = "text/html,application/xhtml+xml";

    private final Client client;
    private final ProfileWorld world;

    ProfileApiTest(Client client) {
        this.client = client;
        this.world = new ProfileWorld(client);
    }

    @Test
    void aProfileIsPrivateUntilItIsSharedAndPutTakesWhatGetGave() {
        Person mia = world.person("Mia");
        Answer before = client.get("/api/v1/profile", mia.credentials());
        assertThat(before.json().has("link")).isFalse();

        JsonNode shared = share(mia);
        assertThat(shared.get("link").stringValue()).matches(client.base() + "/p/[0-9a-f]{40}");
        Answer put = client.put("/api/v1/profile", mia.credentials(), shared.toString());
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().get("version").intValue()).isEqualTo(1);
        assertThat(put.json().get("link")).isEqualTo(shared.get("link"));
        Answer stale = client.put("/api/v1/profile", mia.credentials(), shared.toString());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("reason").stringValue()).isEqualTo("changed-meanwhile");
        Answer hostile =
                client.put("/api/v1/profile", mia.credentials(), "{\"headline\":\"admin\\u202Enimda\",\"version\":1}");
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.json().get("violations").get(0).get("path").stringValue())
                .isEqualTo("headline");
    }

    @Test
    void offUnknownRotatedLockedAndInactiveAnswerByteByByteAlike() {
        Person mia = world.person("Mia");
        String rotated = path(share(mia));
        String off = path(share(mia));
        client.delete("/api/v1/profile/link", mia.credentials());
        Person lou = world.person("Lou");
        String locked = path(share(lou));
        Person ira = world.person("Ira");
        String inactive = path(share(ira));
        status(lou, "LOCKED");
        status(ira, "INACTIVE");
        String unknown = "/p/" + "0".repeat(40);

        for (String accept : List.of(HTML, "application/json")) {
            Answer expected = client.get(unknown, "", "Accept", accept);
            assertThat(expected.status()).isEqualTo(404);
            for (String other : List.of(rotated, off, locked, inactive, "/p/x", "/p/" + "f".repeat(400))) {
                Answer answer = client.get(other, "", "Accept", accept);
                assertThat(answer.status()).as(other).isEqualTo(404);
                assertThat(answer.response().body())
                        .as(other)
                        .isEqualTo(expected.response().body());
                assertThat(headers(answer)).as(other).isEqualTo(headers(expected));
            }
        }
    }

    private void status(Person person, String status) {
        Answer answer = client.post(
                "/api/v1/admin/people",
                Client.HOST,
                "{\"key\":\"" + person.id() + "\",\"firstName\":\"X\",\"lastName\":\"Y\",\"email\":\"" + person.email()
                        + "\",\"status\":\"" + status + "\"}");
        assertThat(answer.status()).isLessThan(300);
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void aProfileSaysNothingThatIsNotOnItsList() {
        Person mia = world.person("Canary-Name");
        client.put(
                "/api/v1/profile",
                mia.credentials(),
                "{\"headline\":\"canary-headline\",\"badgesShown\":true,\"externalTrainingShown\":true}");
        Map<String, String> open = fields("canary-open-title");
        open.put("provider", "canary-open-provider");
        String openId = world.declare(mia, open, "canary-open-file.pdf", pdf());
        Map<String, String> secret = fields("canary-secret-title");
        secret.put("provider", "canary-secret-provider");
        secret.put("visibility", "PRIVATE");
        String secretId = world.declare(mia, secret, "canary-secret-file.png", png());
        String group = "canary-group-" + mia.id();
        client.post(
                "/api/v1/admin/groups",
                Client.HOST,
                "{\"key\":\"" + group + "\",\"name\":\"" + group + "\",\"welcomeMessage\":\"canary-welcome\"}");
        client.post(
                "/api/v1/admin/memberships",
                Client.HOST,
                "{\"personId\":\"" + mia.id() + "\",\"group\":\"" + group + "\"}");
        client.post(
                "/api/v1/admin/orders",
                Client.HOST,
                "{\"key\":\"canary-order-" + mia.id() + "\",\"personId\":\"" + mia.id()
                        + "\",\"lines\":[{\"offering\":\"safety-basics-online\",\"quantity\":1}],\"status\":\"PROCESSED\"}");
        String link = path(share(mia));

        for (String accept : List.of(HTML, "application/json")) {
            Answer answer = client.get(link, "", "Accept", accept);
            assertThat(answer.status()).isEqualTo(200);
            String all = answer.response().body() + "\n"
                    + answer.response().headers().map();
            assertThat(all).contains("Canary-Name", "canary-headline", "canary-open-title", "canary-open-provider");
            for (String hidden : List.of(
                    "canary-secret",
                    "canary-open-file",
                    ".pdf",
                    ".png",
                    "canary-group",
                    "canary-welcome",
                    "canary-order",
                    "Brightwater",
                    openId,
                    secretId,
                    mia.id(),
                    mia.email(),
                    mia.email().substring(0, mia.email().indexOf('@')))) {
                assertThat(all).as("%s by %s", hidden, accept).doesNotContain(hidden);
            }
            assertThat(answer.header("Cache-Control")).contains("max-age=60");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        JsonNode json = client.get(link, "", "Accept", "application/json").json();
        assertThat(new TreeSet<>(json.propertyNames()))
                .containsExactly("badges", "displayName", "externalTrainings", "headline");
        assertThat(json.get("externalTrainings")).hasSize(1);
        assertThat(client.get(PATH + "/" + openId + "/file", "").status())
                .as("the file of a public record")
                .isEqualTo(401);
        assertThat(client.get(PATH + "/" + openId + "/file", world.person("Ben").credentials())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRecordComesBackWithItsFileAsAnAttachmentThatNothingRuns() {
        Person mia = world.person("Mia");
        String id = world.declare(mia, fields("Zeugnis"), "Zoë \"n\" Bericht.pdf".replace("\"", "”"), pdf());
        JsonNode record = client.get(PATH + "/" + id, mia.credentials()).json();
        assertThat(record.get("hours").decimalValue()).isEqualByComparingTo("7.5");
        Answer file = client.get(record.get("file").get("href").stringValue(), mia.credentials());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename=\"document.pdf\"; filename*=UTF-8''Zo%C3%AB");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(file.header("Cache-Control")).contains("no-store");

        Answer put = client.put(PATH + "/" + id, mia.credentials(), record.toString());
        assertThat(put.status()).as(put.response().body()).isEqualTo(200);
        JsonNode again = client.get(PATH + "/" + id, mia.credentials()).json();
        assertThat(again.get("file")).isEqualTo(record.get("file"));
        assertThat(again.get("version").intValue()).isEqualTo(2);
        assertThat(client.delete(PATH + "/" + id, mia.credentials()).status()).isEqualTo(204);
        assertThat(client.get(PATH + "/" + id + "/file", mia.credentials()).status())
                .isEqualTo(404);
    }

    @Test
    void hostileFilesAreRefusedWithReasonAndNextStepAndNothingIsKept() {
        Person mia = world.person("Mia");
        Map<String, byte[]> files = Map.of(
                "page.pdf", text("<!doctype html><script>alert(1)</script>"),
                "picture.svg", text("<svg onload='alert(1)'/>"),
                "wrong.png", pdf(),
                "..pdf.exe", pdf(),
                "script.pdf", text("%PDF-1.7\n<</S/JavaScript>>\n%%EOF"));
        files.forEach((name, content) -> {
            Answer answer = world.send("POST", PATH, mia.credentials(), fields("t"), name, content);
            assertThat(answer.status()).as(name).isEqualTo(409);
            assertThat(answer.json().get("reason").stringValue()).as(name).startsWith("file-");
            assertThat(answer.json().get("nextStep").stringValue()).as(name).isNotBlank();
        });
        Answer huge = world.send("POST", PATH, mia.credentials(), fields("t"), "a.pdf", new byte[6 << 20]);
        assertThat(huge.json().get("reason").stringValue()).isEqualTo("file-too-large");
        assertThat(world.send("POST", PATH, mia.credentials(), fields("t"), "a.pdf", new byte[11 << 20])
                        .status())
                .isEqualTo(413);
        assertThat(client.get(PATH, mia.credentials()).json().get("items")).isEmpty();
    }

    @Test
    void theSameRequestWithItsKeyDeclaresOnce() {
        Person mia = world.person("Mia");
        Stream.of(1, 2)
                .forEach(n -> assertThat(world.send(
                                        "POST",
                                        PATH,
                                        mia.credentials(),
                                        fields("t"),
                                        "a.png",
                                        png(),
                                        "Idempotency-Key",
                                        "k")
                                .status())
                        .isEqualTo(201));
        Answer other =
                world.send("POST", PATH, mia.credentials(), fields("other"), "a.png", png(), "Idempotency-Key", "k");
        assertThat(other.status()).isEqualTo(409);
        assertThat(client.get(PATH, mia.credentials()).json().get("items")).hasSize(1);
    }

    @Test
    void aManagerOfTheGroupSeesWhatWasDeclaredAndSomebodyElseDoesNot() {
        String grace = "grace@northlight.example:learn-with-grace";
        String path = "/api/v1/people/team-ada/external-trainings";
        JsonNode items = client.get(path, grace).json().get("items");
        assertThat(items).hasSize(1);
        assertThat(client.get(items.get(0).get("file").get("href").stringValue(), grace)
                        .status())
                .isEqualTo(200);
        assertThat(client.get(path, world.person("Ben").credentials()).status()).isEqualTo(404);
        assertThat(client.get(path, "marcus@northlight.example:learn-with-marcus")
                        .status())
                .as("who gave seats to the person reaches those alone")
                .isEqualTo(404);
    }

    private JsonNode share(Person person) {
        Answer answer = client.put("/api/v1/profile/link", person.credentials(), "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private String path(JsonNode profile) {
        return profile.get("link").stringValue().substring(client.base().length());
    }
}
