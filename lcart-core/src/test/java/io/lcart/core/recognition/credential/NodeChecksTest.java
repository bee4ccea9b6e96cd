package io.lcart.core.recognition.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Credentials checked with software that has nothing in common with lcart: {@code src/test/node}, where its readme says how to do it by hand. */
class NodeChecksTest {

    private static final Path SCRIPTS = Path.of("src", "test", "node").toAbsolutePath();
    private static final Path FILES = Path.of("target", "credentials").toAbsolutePath();
    private static final StatusEntry PLACE = new StatusEntry("https://northlight.example/badges/status/k-1", 4_711);

    @BeforeAll
    static void writeFiles() throws IOException, NoSuchAlgorithmException {
        IssuerKey key = IssuerKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        BadgeCredential credential = new BadgeCredential(
                "urn:uuid:1d5a1f0e-5f0b-4a61-9d1a-3f4f7f0d9a01",
                "urn:uuid:5b1c3a4e-0a43-44b5-8f0e-0c7e9d1a2b03",
                "Zoë </text> ]]> \u0001 \uFFFE العربية 🏅",
                new BadgeCredential.Achievement(
                        "urn:uuid:0c1de6a8-5a2c-8d4e-9a11-6d5b1f2a3c44",
                        "First Aid \"1\"",
                        "Helps \\ others.",
                        "Complete First Aid.",
                        "https://northlight.example/a.png"),
                new BadgePolicy.Issuer("Northlight", "https://northlight.example/", "https://northlight.example/i.png"),
                Instant.parse("2026-03-01T08:00:00Z"),
                Instant.parse("2027-03-01T08:00:00Z"),
                PLACE);
        Files.createDirectories(FILES);
        String document = credential.signed(key);
        String token = credential.token(key);
        write("credential.json", document);
        write("credential.jwt", token);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB), "png", png);
        Files.write(FILES.resolve("badge.png"), BakedPicture.png(png.toByteArray(), document));
        Files.write(FILES.resolve("token.png"), BakedPicture.png(png.toByteArray(), token));
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);
        Files.write(FILES.resolve("badge.svg"), BakedPicture.svg(svg, document));
        Files.write(FILES.resolve("token.svg"), BakedPicture.svg(svg, token));
        BitSet revoked = new BitSet();
        revoked.set(PLACE.index());
        write("status.json", StatusList.signed(PLACE.list(), revoked, Instant.parse("2026-06-01T00:00:00Z"), key));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(FILES.resolve(name), text);
    }

    @Test
    void proofsHoldForNodesOwnCryptography() throws Exception {
        assertThat(run("data-integrity.mjs")).doesNotContain("NO ").contains("status.json: the proof holds");
    }

    private static String run(String script) throws Exception {
        // why: where everything has to run, a tool that is missing is a failure
        assumeTrue("true".equals(System.getenv("CI")) || hasNode(), "node is not on the path");
        Process node = new ProcessBuilder("node", SCRIPTS.resolve(script).toString(), FILES.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            return node.waitFor(20, TimeUnit.SECONDS) && node.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
