package io.lcart.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.spi.certificate.CertificateSerial;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates cannot be forged or altered, and tools that know nothing of lcart agree (reliability.md T17). */
class SignaturesTest {

    private static final KeyPair PAIR = pair("Ed25519");
    private static final CertificateKeys KEYS = CertificateKeys.of("2026.a", PAIR);

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CertificateDocument document(String name, String course) {
        return new CertificateDocument(
                Serials.random(new SecureRandom()),
                name,
                course,
                Instant.parse("2026-03-01T09:30:00.000001Z"),
                Instant.parse("2026-03-02T10:00:00Z"),
                Instant.parse("2027-03-01T09:30:00.000001Z"),
                new BigDecimal("92.5"),
                "Bright Training",
                ZoneId.of("America/New_York"),
                Locale.ENGLISH);
    }

    @Test
    void every_flipped_bit_of_document_or_signature_is_refused() {
        String document = document("Zoë \"王\" O'Neil \\ 🎓", "Java & <more>").canonical();
        String signature = KEYS.sign(document);
        assertThat(KEYS.verifies("2026.a", document, signature)).isTrue();

        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Base64.getUrlDecoder().decode(signature);
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = flipped(bytes, bit);
            String text = new String(flipped, StandardCharsets.UTF_8);
            assertThat(KEYS.verifies("2026.a", text, signature))
                    .as("document with bit %d flipped", bit)
                    .isFalse();
            refused++;
        }
        for (int bit = 0; bit < signed.length * 8; bit++) {
            String other = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped(signed, bit));
            assertThat(KEYS.verifies("2026.a", document, other))
                    .as("signature with bit %d flipped", bit)
                    .isFalse();
            refused++;
        }
        assertThat(refused).isEqualTo((bytes.length + 64) * 8);
    }

    @Test
    void every_changed_character_of_the_signature_is_refused_also_where_a_decoder_would_ignore_it() {
        String document = document("Ann Example", "Java").canonical();
        String signature = KEYS.sign(document);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ ";
        for (int at = 0; at < signature.length(); at++) {
            for (char c : alphabet.toCharArray()) {
                if (signature.charAt(at) != c) {
                    String other = signature.substring(0, at) + c + signature.substring(at + 1);
                    assertThat(KEYS.verifies("2026.a", document, other))
                            .as("'%s' at %d", c, at)
                            .isFalse();
                }
            }
        }
        assertThat(KEYS.verifies("2026.a", document, signature + "=")).isFalse();
        assertThat(KEYS.verifies("2026.b", document, signature)).isFalse();
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }

    @Test
    void openssl_verifies_a_certificate_and_refuses_an_altered_one(@TempDir Path directory) throws Exception {
        // why: where everything has to run, a tool that is missing is a failure further down
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || openssl(directory, "version") == 0,
                "openssl is not on this machine");
        String document = document("Zoë 王", "Java").canonical();
        Files.write(directory.resolve("signature"), Base64.getUrlDecoder().decode(KEYS.sign(document)));
        Files.writeString(
                directory.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder()
                                .encodeToString(
                                        KEYS.publicKey("2026.a").orElseThrow().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Files.writeString(directory.resolve("document"), document);
        assertThat(verifyWithOpenssl(directory)).isZero();
        Files.writeString(directory.resolve("document"), document.replace("92.5", "99.5"));
        assertThat(verifyWithOpenssl(directory)).isNotZero();
    }

    private static int verifyWithOpenssl(Path directory) throws IOException, InterruptedException {
        return openssl(
                directory,
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "key.pem",
                "-rawin",
                "-in",
                "document",
                "-sigfile",
                "signature");
    }

    private static int openssl(Path directory, String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException missing) {
            return -1;
        }
    }

    @Test
    void the_canonical_form_is_that_of_rfc_8785() throws IOException {
        for (String name : new String[] {"Ann", "\"\\/é\u007f\u2028￿", "🎓 \u05d0\u0627 王"}) {
            String canonical = document(name, "Übung & <b>").canonical();
            assertThat(new JsonCanonicalizer(canonical).getEncodedString()).isEqualTo(canonical);
        }
    }

    @Test
    void a_document_is_read_as_it_was_written_and_nothing_else_is_one() {
        CertificateDocument document = document("Zoë \"王\"", "Java");
        assertThat(CertificateDocument.parse(document.canonical())).contains(document);
        assertThat(CertificateDocument.parse("{}")).isEmpty();
        assertThat(CertificateDocument.parse("no JSON")).isEmpty();
        assertThat(CertificateDocument.parse(document.canonical().replace("\"zone\":", "\"zoo\":")))
                .isEmpty();
        assertThat(CertificateDocument.parse(document.canonical().replace("America/New_York", "Nowhere")))
                .isEmpty();
        assertThat(CertificateDocument.parse(document.canonical().replace("lcart-certificate-1", "other")))
                .isEmpty();
    }

    @Test
    void only_a_whole_pair_of_ed25519_keys_with_a_plain_name_is_taken() {
        KeyPair other = pair("Ed25519");
        assertThatThrownBy(() -> CertificateKeys.of("k", new KeyPair(other.getPublic(), PAIR.getPrivate())))
                .hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> CertificateKeys.of("no name", PAIR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CertificateKeys.of("rsa", pair("RSA"))).hasMessageContaining("not RSA");
        assertThatThrownBy(() -> KEYS.withOlder("2026.a", other.getPublic())).hasMessageContaining("already");
        assertThat(KEYS.withOlder("2025", other.getPublic()))
                .hasToString("certificate keys [2025, 2026.a]")
                .satisfies(keys -> assertThat(keys.currentId()).isEqualTo("2026.a"));
    }

    @Test
    void a_number_has_128_bits_and_is_read_as_people_type_it() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1000; i++) {
            CertificateSerial serial = Serials.random(random);
            assertThat(serial.value().charAt(0)).isBetween('0', '7');
            assertThat(Serials.parse(Serials.shown(serial))).contains(serial);
            assertThat(Serials.parse(serial.value()
                            .toLowerCase(Locale.ROOT)
                            .replace('0', 'o')
                            .replace('1', 'l')))
                    .contains(serial);
        }
        assertThat(Serials.shown(new CertificateSerial("0123456789ABCDEFGHJKMNPQRS")))
                .isEqualTo("01234-56789-ABCDE-FGHJK-MNPQRS");
        assertThat(Serials.parse("U".repeat(26))).isEmpty();
        assertThat(Serials.parse("0".repeat(27))).isEmpty();
        assertThat(Serials.parse(" ".repeat(1000))).isEmpty();
    }
}
