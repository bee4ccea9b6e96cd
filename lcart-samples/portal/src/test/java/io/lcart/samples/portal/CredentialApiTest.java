package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.State;
import io.lcart.core.recognition.credential.Credentials;
import io.lcart.samples.portal.Client.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Badges as credentials: taken along, shown to everybody, verified, revoked. */
@ExtendWith(RunningPortal.class)
class CredentialApiTest {

    private final Client client;

    CredentialApiTest(Client client) {
        this.client = client;
    }

    @Test
    void aHolderTakesABadgeAlongInEveryFormAndEachVerifies() throws Exception {
        PublicBadge badge = PublicBadge.of(client, "Mia");
        String credentials = badge.holder().credentials();

        HttpResponse<byte[]> document = bytes(badge.api("/credential"), credentials);
        assertThat(type(document)).isEqualTo("application/vc");
        HttpResponse<byte[]> token = bytes(badge.api("/credential"), credentials, "Accept", "application/vc+jwt");
        assertThat(type(token)).isEqualTo("application/vc+jwt");
        HttpResponse<byte[]> png = bytes(badge.api(".png"), credentials);
        assertThat(type(png)).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth())
                .isEqualTo(512);
        HttpResponse<byte[]> svg = bytes(badge.api(".svg"), credentials);
        assertThat(type(svg)).isEqualTo("image/svg+xml");

        String list = statusList(document.body());
        for (HttpResponse<byte[]> form : List.of(document, token, png, svg)) {
            assertThat(form.statusCode()).isEqualTo(200);
            Genuine genuine = (Genuine) Credentials.verify(form.body(), list, Instant.now());
            assertThat(genuine.state()).isEqualTo(State.NOT_REVOKED);
            assertThat(genuine.credential().achievement()).isEqualTo("Safety Star");
            JsonNode report = verified(form.body());
            assertThat(report.get("state").stringValue()).isEqualTo("NOT_REVOKED");
            assertThat(report.get("own").booleanValue()).isTrue();
            assertThat(report.get("issuer").stringValue()).isEqualTo("Northlight Academy");
        }
        assertThat(client.get(badge.api("/credential"), Client.HOST)
                        .json()
                        .get("reason")
                        .stringValue())
                .isEqualTo("unknown-award");
    }

    @Test
    void everybodySeesAPublicBadgeAndProgramsItsPictureAndCredential() throws Exception {
        PublicBadge badge = PublicBadge.of(client, "Mia");

        Answer page = client.get(badge.page(), "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.response().body())
                .contains("<meta name=\"robots\" content=\"noindex, nofollow\">")
                .contains("<meta property=\"og:title\" content=\"Safety Star\">")
                .contains("<meta property=\"og:image\" content=\"http")
                .contains(badge.page() + "/card.png\">")
                .contains("data-verified=\"not-revoked\"")
                .contains(
                        "href=\"https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&amp;name=Safety%20Star")
                .doesNotContain("@example", badge.holder().id(), badge.award());
        BufferedImage card = ImageIO.read(
                new ByteArrayInputStream(bytes(badge.page() + "/card.png", "").body()));
        assertThat(List.of(card.getWidth(), card.getHeight())).containsExactly(1200, 630);
        for (String file : List.of("/credential", "/badge.png", "/badge.svg")) {
            HttpResponse<byte[]> form = bytes(badge.page() + file, "");
            assertThat(Credentials.verify(form.body(), null, Instant.now()))
                    .as(file)
                    .isInstanceOf(Genuine.class);
            assertThat(form.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        }
    }

    @Test
    void aRevokedBadgeIsGoneFromEverywhereAndInTheStatusList() throws Exception {
        PublicBadge badge = PublicBadge.of(client, "Mia");
        byte[] document =
                bytes(badge.api("/credential"), badge.holder().credentials()).body();
        badge.isRevoked(client);

        Genuine elsewhere = (Genuine) Credentials.verify(document, statusList(document), Instant.now());
        assertThat(elsewhere.state()).isEqualTo(State.REVOKED);
        assertThat(verified(document).get("state").stringValue()).isEqualTo("REVOKED");
        Answer refused = client.get(badge.api("/credential"), badge.holder().credentials());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("reason").stringValue()).isEqualTo("revoked");
        Answer gone = client.get(badge.page(), "");
        Answer never = client.get("/b/" + "0".repeat(40), "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(body(gone)).as("what is gone and what never was").isEqualTo(body(never));
        for (String file : List.of("/card.png", "/credential", "/badge.png", "/badge.svg")) {
            assertThat(client.get(badge.page() + file, "").status()).isEqualTo(404);
        }
        assertThat(client.get("/badge-status/none-0", "").status()).isEqualTo(404);
    }

    @Test
    void aNameThatMeansHarmIsANameAndNothingElse() throws Exception {
        PublicBadge badge = PublicBadge.of(client, "Mia");
        badge.holderIsCalled(client, "\\\"><img src=x onerror=alert(1)>&'");

        String page = client.get(badge.page(), "").response().body();
        assertThat(page).doesNotContain("<img src=x").contains("&lt;img src=x");
        assertThat(page.split("<meta name=\"description\" content=\"", 2)[1].split("\"", 2)[0])
                .contains("onerror=alert(1)");
        assertThat(page.lines().filter(line -> line.contains("data-share=")).toList())
                .hasSize(6)
                .allMatch(line -> line.matches(".*href=\"(https://|mailto:)[A-Za-z0-9:/.?&;=%_~-]+\".*"));
        byte[] svg = bytes(badge.page() + "/badge.svg", "").body();
        assertThat(((Genuine) Credentials.verify(svg, null, Instant.now()))
                        .credential()
                        .recipient())
                .contains("onerror=alert(1)");
        assertThat(bytes(badge.page() + "/card.png", "").statusCode()).isEqualTo(200);
    }

    @Test
    void filesThatMeanHarmAreRefusedWithAReason() throws Exception {
        byte[] random = new byte[5_000];
        new Random(5).nextBytes(random);
        byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0x7F, (byte) 0xFF}, 40);
        for (byte[] file : List.of(
                new byte[0],
                random,
                png,
                bytes("[".repeat(100_000)),
                bytes("{\"a\":" + "9".repeat(1_000) + "}"),
                bytes("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg>&b;</svg>"),
                bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(20_000)),
                bytes("a.b.c"))) {
            assertThat(verified(file).get("genuine").booleanValue()).isFalse();
            assertThat(upload(file)).isEqualTo(422);
        }
    }

    private int upload(byte[] file) throws Exception {
        byte[] head = bytes("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"../x\"\r\n\r\n");
        byte[] foot = bytes("\r\n--x--\r\n");
        return client.send(client.request("/verify-badge", "")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArrays(List.of(head, file, foot))))
                .status();
    }

    private JsonNode verified(byte[] file) {
        Answer answer = client.send(client.request("/api/v1/verify-badge", "")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    /** The list that a credential names, from where it says. */
    private String statusList(byte[] document) throws IOException, InterruptedException {
        Genuine genuine = (Genuine) Credentials.verify(document, null, Instant.now());
        URI address = URI.create(genuine.credential().status().list());
        HttpResponse<byte[]> list = bytes(address.getPath(), "");
        assertThat(type(list)).isEqualTo("application/vc");
        assertThat(list.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        return new String(list.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> bytes(String path, String credentials, String... headers)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(client.request(path, credentials, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    private static String body(Answer answer) {
        return answer.response().body().replaceAll("/b/[0-9a-f]{40}|value=\"[^\"]*\"", "");
    }
}
