package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Trainings, completions and certificates by the API. */
@ExtendWith(RunningPortal.class)
class LearningApiTest {

    private final Client client;
    private final LearningWorld world;

    LearningApiTest(Client client) {
        this.client = client;
        this.world = new LearningWorld(client);
    }

    @Test
    void trainingsSayWhatIsOpenWhatIsMissingAndHowFarOneIs() {
        Person mia = world.learner("Mia");
        world.progresses(mia, "safety-basics-online", 35);

        JsonNode basics = training(mia, "safety-basics-online");
        assertThat(basics.get("state").stringValue()).isEqualTo("IN_PROGRESS");
        assertThat(basics.get("progress").intValue()).isEqualTo(35);
        assertThat(basics.get("launchable").booleanValue()).isTrue();
        assertThat(Client.texts(basics.get("files"))).contains("Handbook.pdf");
        JsonNode forklift = training(mia, "forklift-online");
        assertThat(forklift.get("locked").booleanValue()).isTrue();
        assertThat(forklift.get("prerequisites").get(0).get("title").stringValue())
                .isEqualTo("Workplace Safety Basics");

        world.completes(mia, "80");
        assertThat(training(mia, "forklift-online").get("locked").booleanValue())
                .isFalse();
        assertThat(training(mia, "safety-basics-online").get("state").stringValue())
                .isEqualTo("COMPLETED");
    }

    @Test
    void aSessionLinkIsThereOnlyWhileTheSessionMayBeJoined() {
        Person mia = world.learner("Mia");
        String soon = world.classIn(Duration.ofMinutes(5));
        String later = world.classIn(Duration.ofDays(3));
        world.buys(mia, soon);
        world.buys(mia, later);

        assertThat(training(mia, soon).get("sessionUrl").stringValue()).endsWith(soon);
        assertThat(training(mia, later).has("sessionUrl")).isFalse();
        assertThat(training(mia, later).get("state").stringValue()).isEqualTo("UPCOMING");
    }

    @Test
    void listsArePagedAndFilteredAndEachSeesOnlyTheirOwn() {
        Person mia = world.learner("Mia");
        Person ali = world.learner("Ali");
        JsonNode first =
                client.get("/api/v1/trainings?limit=1", mia.credentials()).json();
        assertThat(first.get("items")).hasSize(1);
        JsonNode second = client.get(
                        "/api/v1/trainings?limit=1&cursor="
                                + first.get("cursor").stringValue(),
                        mia.credentials())
                .json();
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("cursor")).isFalse();
        assertThat(client.get("/api/v1/trainings?state=EXPIRED&state=COMPLETED", mia.credentials())
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/trainings?state=lost", mia.credentials()).status())
                .isEqualTo(422);
        assertThat(client.get("/api/v1/completions?cursor=none", mia.credentials())
                        .status())
                .isEqualTo(422);
        world.completes(mia, "80");
        assertThat(client.get("/api/v1/completions", ali.credentials()).json().get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/trainings", "").status()).isEqualTo(401);
    }

    @Test
    void aCertificateIsAPdfForItsHolderAndNothingForAnybodyElse() {
        Person mia = world.learner("Mia");
        Person ali = world.learner("Ali");
        String serial = world.completes(mia, "80");
        String path = "/api/v1/certificates/" + serial + ".pdf";

        Answer pdf = client.get(path, mia.credentials());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains(serial);
        assertThat(pdf.response().body()).startsWith("%PDF-");

        Answer foreign = client.get(path, ali.credentials());
        Answer unknown = client.get("/api/v1/certificates/00000000000000000000000000.pdf", ali.credentials());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.response().body()).isEqualTo(unknown.response().body());
        assertThat(foreign.json().get("reason").stringValue()).isEqualTo("unknown-certificate");
        assertThat(client.get(path, "").status()).isEqualTo(401);
    }

    @Test
    void aReplacedCertificateIsRefusedAndSaysSoToEverybody() {
        Person mia = world.learner("Mia");
        Instant at = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        String old = world.completes(mia, "80", at);
        String fresh = world.completes(mia, "85", at);

        Answer refused = client.get("/api/v1/certificates/" + old + ".pdf", mia.credentials(), "Accept-Language", "de");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("reason").stringValue()).isEqualTo("superseded");
        assertThat(refused.json().get("nextStep").stringValue()).contains("berichtigt");
        assertThat(client.get("/api/v1/verify/" + old, "").json().get("state").stringValue())
                .isEqualTo("SUPERSEDED");
        assertThat(client.get("/api/v1/verify/" + old, "").response().body()).doesNotContain(fresh);
        assertThat(client.get("/api/v1/verify/" + fresh, "").json().get("state").stringValue())
                .isEqualTo("VALID");
    }

    @Test
    void anybodyVerifiesACertificateAndItsSignatureWithNothingButTheAnswer() throws Exception {
        Person mia = world.learner("Mia");
        String serial = world.completes(mia, "80");
        JsonNode json = client.get("/verify/" + serial, "", "Accept", "application/json")
                .json();

        assertThat(json.get("state").stringValue()).isEqualTo("VALID");
        assertThat(json.get("name").stringValue()).isEqualTo("Mia Test");
        assertThat(json.get("course").stringValue()).isEqualTo("Workplace Safety Basics");
        assertThat(json.has("expiresAt")).isTrue();
        assertThat(json.toString()).doesNotContain(mia.email()).doesNotContain(mia.id());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(json.get("publicKey").stringValue()))));
        signature.update(json.get("signed").stringValue().getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(
                        Base64.getUrlDecoder().decode(json.get("signature").stringValue())))
                .isTrue();
    }

    @Test
    void theSameAddressIsAPageOrJsonByWhatIsAccepted() {
        Person mia = world.learner("Mia");
        String serial = world.completes(mia, "80");
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        for (String path : List.of("/verify/" + serial, "/api/v1/verify/" + serial)) {
            assertThat(client.get(path, "", "Accept", browser).header("Content-Type"))
                    .startsWith("text/html");
            assertThat(client.get(path, "", "Accept", "application/json").header("Content-Type"))
                    .startsWith("application/json");
        }
        assertThat(client.get("/verify/" + serial, "", "Accept", browser)
                        .response()
                        .body())
                .contains("Mia Test", "This certificate is valid");
        Answer unknown = client.get("/verify/NOTHING", "", "Accept", browser);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.response().body()).contains("There is no such certificate");
        assertThat(client.get("/api/v1/verify/NOTHING", "").status()).isEqualTo(404);
        assertThat(client.get(
                                "/verify?serial=" + serial.substring(0, 5) + "%20" + serial.substring(5),
                                "",
                                "Accept",
                                browser)
                        .header("Location"))
                .isEqualTo("/verify/" + serial.substring(0, 5) + "%20" + serial.substring(5));
    }

    @Test
    void onesOwnOrderIsKeptSentBackAndListedIn() {
        Person mia = world.learner("Mia");
        world.buys(mia, "safety-library");
        String path = "/api/v1/trainings/arrangement";
        assertThat(client.get(path, mia.credentials()).json().get("order")).isEmpty();

        Answer kept = client.put(
                path,
                mia.credentials(),
                "{\"order\":[\"safety-basics-online\",\"safety-library\"],\"states\":[\"IN_PROGRESS\"]}");
        assertThat(kept.status()).isEqualTo(200);
        JsonNode got = client.get(path, mia.credentials()).json();
        assertThat(got).isEqualTo(kept.json());
        assertThat(client.put(path, mia.credentials(), got.toString()).json())
                .as("PUT takes what GET gave")
                .isEqualTo(got);
        assertThat(client.get("/api/v1/trainings", mia.credentials()).json().get("items"))
                .extracting(each -> each.get("offering").stringValue())
                .containsExactly("safety-basics-online", "safety-library", "forklift-online");
        assertThat(client.get("/api/v1/trainings?limit=1&cursor=safety-basics-online", mia.credentials())
                        .json()
                        .get("items")
                        .get(0)
                        .get("offering")
                        .stringValue())
                .isEqualTo("safety-library");

        for (String foreign : List.of("nothing", "no key \\n")) {
            Answer refused = client.put(path, mia.credentials(), "{\"order\":[\"" + foreign + "\"]}");
            assertThat(refused.status()).as(foreign).isEqualTo(409);
            assertThat(refused.json().get("reason").stringValue()).isEqualTo("unknown-training");
            assertThat(refused.json().get("nextStep").stringValue()).contains("My Training");
        }
        Answer invalid = client.put(path, mia.credentials(), "{\"order\":[\"a\",\"a\"],\"states\":[\"SOON\"]}");
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(client.get(path, mia.credentials()).json()).isEqualTo(got);
        assertThat(client.get(path, "").status()).isEqualTo(401);
        assertThat(client.put(path, "", "{}").status()).isEqualTo(401);
    }

    private JsonNode training(Person person, String offering) {
        for (JsonNode training :
                client.get("/api/v1/trainings", person.credentials()).json().get("items")) {
            if (training.get("offering").stringValue().equals(offering)) {
                return training;
            }
        }
        throw new AssertionError("no training " + offering);
    }
}
