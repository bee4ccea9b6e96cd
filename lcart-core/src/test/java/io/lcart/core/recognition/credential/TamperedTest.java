package io.lcart.core.recognition.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every byte of every form of a credential, changed. JSON and tokens are refused wherever it is; so are PNG files, for their checksums. In an
 * SVG file the picture around the credential is not signed: there the credential may still be genuine, but never says another thing.
 */
class TamperedTest {

    private static final Instant FROM = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** The lowest bit, the case of a letter, and one that makes the byte no ASCII. */
    private static final int[] CHANGES = {1, 0x20, 0x80};

    /** A name with the sign that stands for a damaged byte, which a damaged byte must not pass for. */
    private static final BadgeCredential CREDENTIAL = new BadgeCredential(
            "urn:uuid:1d5a1f0e-5f0b-4a61-9d1a-3f4f7f0d9a01",
            "urn:uuid:5b1c3a4e-0a43-44b5-8f0e-0c7e9d1a2b03",
            "Zoë \uFFFD ]]> \u0001 \uFFFE 🏅",
            new BadgeCredential.Achievement(
                    "urn:lcart:badge:first-aid", "First Aid", "Helps.", "Take First Aid.", null),
            new BadgePolicy.Issuer("Northlight", "https://northlight.example/", null),
            FROM,
            Instant.parse("2027-03-01T08:00:00Z"),
            new StatusEntry("https://northlight.example/badges/status/k-1", 4_711));

    private static final IssuerKey KEY = key();

    static Stream<byte[]> sealedForms() throws IOException {
        String document = CREDENTIAL.signed(KEY);
        String token = CREDENTIAL.token(KEY);
        return Stream.of(
                document.getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.US_ASCII),
                BakedPicture.png(png(), document),
                BakedPicture.png(png(), token));
    }

    @ParameterizedTest
    @MethodSource("sealedForms")
    void everyChangedByteIsRefused(byte[] file) {
        assertThat(Credentials.verify(file, null, NOW)).isInstanceOf(Genuine.class);
        for (int at = 0; at < file.length; at++) {
            for (int change : CHANGES) {
                file[at] ^= (byte) change;
                assertThat(Credentials.verify(file, null, NOW))
                        .as("byte %d changed by %d", at, change)
                        .isInstanceOf(Refused.class);
                file[at] ^= (byte) change;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sealedForms")
    void everyShortenedAndLengthenedFileIsRefused(byte[] file) {
        for (int end = 0; end < file.length; end++) {
            assertThat(Credentials.verify(java.util.Arrays.copyOf(file, end), null, NOW))
                    .as("the first %d bytes", end)
                    .isInstanceOf(Refused.class);
        }
        assertThat(Credentials.verify(java.util.Arrays.copyOf(file, file.length + 1), null, NOW))
                .as("a zero behind it")
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDamagedByteDoesNotPassForTheSignThatStandsForIt() {
        String document =
                new String(CREDENTIAL.signed(KEY).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String damaged = document.replace("\u00EF\u00BF\u00BD", "\u00FF");

        assertThat(damaged).isNotEqualTo(document);
        assertThat(Credentials.verify(damaged.getBytes(StandardCharsets.ISO_8859_1), null, NOW))
                .isInstanceOf(Refused.class);
    }

    static Stream<byte[]> pictures() {
        byte[] svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\"/></svg>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(BakedPicture.svg(svg, CREDENTIAL.signed(KEY)), BakedPicture.svg(svg, CREDENTIAL.token(KEY)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aChangedByteOfAnSvgPictureNeverChangesWhatTheCredentialSays(byte[] file) {
        Genuine said = (Genuine) Credentials.verify(file, null, NOW);
        int refused = 0;
        for (int at = 0; at < file.length; at++) {
            for (int change : CHANGES) {
                file[at] ^= (byte) change;
                CredentialCheck check = Credentials.verify(file, null, NOW);
                if (check instanceof Refused) {
                    refused++;
                } else {
                    assertThat(check).as("byte %d changed by %d", at, change).isEqualTo(said);
                }
                file[at] ^= (byte) change;
            }
        }
        assertThat(refused).as("changes that were refused").isGreaterThan(file.length * 2);
    }

    @Test
    void twoCredentialsInOnePictureAreNone() throws IOException {
        byte[] once = BakedPicture.png(png(), CREDENTIAL.token(KEY));
        byte[] plain = png();
        int chunk = once.length - plain.length;
        byte[] twice = new byte[once.length + chunk];
        int header = 33;
        System.arraycopy(once, 0, twice, 0, header + chunk);
        System.arraycopy(once, header, twice, header + chunk, once.length - header);

        assertThat(Credentials.verify(twice, null, NOW)).isInstanceOf(Refused.class);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private static IssuerKey key() {
        try {
            return IssuerKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
