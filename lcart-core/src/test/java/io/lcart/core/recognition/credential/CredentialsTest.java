package io.lcart.core.recognition.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.Reason;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialCheck.State;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final Instant FROM = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final StatusEntry PLACE = new StatusEntry("https://northlight.example/badges/status/1", 4_711);
    private static final String NAME = "Zoë </text> ]]> \u0001 العربية 🏅";

    private final IssuerKey key = newKey();
    private final BadgeCredential credential = credential(UNTIL, PLACE);

    @Test
    void aDocumentSaysWhatWasSigned() {
        Genuine genuine = genuine(credential.signed(key), null, NOW);

        assertThat(genuine.issuer()).isEqualTo(key.did());
        assertThat(genuine.state()).isEqualTo(State.VALID);
        assertThat(genuine.credential().achievement()).isEqualTo("First Aid");
        assertThat(genuine.credential().recipient()).isEqualTo(NAME);
        assertThat(genuine.credential().validUntil()).isEqualTo(UNTIL);
        assertThat(genuine.credential().status()).isEqualTo(PLACE);
        assertThat(genuine(credential.token(key), null, NOW).credential()).isEqualTo(genuine.credential());
    }

    @Test
    void aCredentialHoldsFromItsAwardToItsExpiry() {
        String document = credential.signed(key);

        assertThat(genuine(document, null, FROM.minusNanos(1)).state()).isEqualTo(State.NOT_YET_VALID);
        assertThat(genuine(document, null, FROM).state()).isEqualTo(State.VALID);
        assertThat(genuine(document, null, UNTIL.minusNanos(1)).state()).isEqualTo(State.VALID);
        assertThat(genuine(document, null, UNTIL).state()).isEqualTo(State.EXPIRED);
        assertThat(genuine(credential(null, null).signed(key), null, UNTIL).state())
                .isEqualTo(State.VALID);
    }

    @Test
    void anotherKeyThanTheIssuersIsNoProof() {
        Json.Fields document =
                Documents.without(Documents.read(credential.signed(key)).orElseThrow(), "proof");
        String forged = write(DataIntegrity.sign(document, newKey(), FROM));

        assertThat(verify(forged, null, NOW)).isEqualTo(new Refused(Reason.NOT_BY_ITS_ISSUER));
    }

    @Test
    void aTokenThatSaysTwoThingsIsRefused() {
        for (String claim : new String[] {"iss", "jti", "sub", "nbf", "exp"}) {
            Json.Fields claims =
                    CompactToken.read(credential.token(key)).orElseThrow().claims();
            Json.Fields without = Documents.without(claims, claim);
            Json wrong = claim.equals("nbf") || claim.equals("exp") ? Json.of(7) : Json.of("urn:other");

            assertThat(verify(CompactToken.sign(without, key), null, NOW))
                    .as("no %s", claim)
                    .isEqualTo(new Refused(Reason.INCOMPLETE));
            assertThat(verify(CompactToken.sign(Documents.with(claims, claim, wrong), key), null, NOW))
                    .as("other %s", claim)
                    .isEqualTo(new Refused(Reason.INCOMPLETE));
        }
    }

    @Test
    void aListSaysWhoIsRevokedAndNothingElse() {
        BitSet revoked = new BitSet();
        revoked.set(PLACE.index());
        String document = credential.signed(key);

        assertThat(genuine(document, list(revoked, key), NOW).state()).isEqualTo(State.REVOKED);
        revoked.flip(0, StatusList.SIZE);
        assertThat(genuine(document, list(revoked, key), NOW).state()).isEqualTo(State.NOT_REVOKED);
    }

    @Test
    void aListFromBeforeTheRevocationIsNoProofForEver() {
        String document = credential.signed(key);
        String list = list(new BitSet(), key);

        assertThat(genuine(document, list, NOW.plus(StatusList.FRESH).minusSeconds(1))
                        .state())
                .isEqualTo(State.NOT_REVOKED);
        assertThat(verify(document, list, NOW.plus(StatusList.FRESH))).isEqualTo(new Refused(Reason.BAD_STATUS_LIST));
        assertThat(verify(document, list, NOW.minusSeconds(1))).isEqualTo(new Refused(Reason.BAD_STATUS_LIST));
    }

    @Test
    void oneProofInAListIsAProofAndTwoAreNot() {
        Json.Fields signed = Documents.read(credential.signed(key)).orElseThrow();
        Json proof = DataIntegrity.proof(signed).orElseThrow();

        assertThat(verify(write(Documents.with(signed, "proof", Json.of(List.of(proof)))), null, NOW))
                .isInstanceOf(Genuine.class);
        assertThat(verify(write(Documents.with(signed, "proof", Json.of(List.of(proof, proof)))), null, NOW))
                .isEqualTo(new Refused(Reason.UNKNOWN_PROOF));
        assertThat(verify(write(Documents.without(signed, "proof")), null, NOW))
                .isEqualTo(new Refused(Reason.NO_PROOF));
    }

    @Test
    void aListOfSomebodyElseOrOfAnotherAddressOrChangedDoesNotCount() {
        BitSet none = new BitSet();
        String document = credential.signed(key);
        Refused refused = new Refused(Reason.BAD_STATUS_LIST);

        assertThat(verify(document, list(none, newKey()), NOW)).isEqualTo(refused);
        assertThat(verify(document, StatusList.signed(PLACE.list() + "0", none, NOW, key), NOW))
                .isEqualTo(refused);
        assertThat(verify(document, list(none, key).replace("statusPurpose", "statusPurpose "), NOW))
                .isEqualTo(refused);
        assertThat(verify(document, "", NOW)).isEqualTo(refused);
        assertThat(verify(credential(UNTIL, null).signed(key), list(none, key), NOW))
                .isEqualTo(refused);
        assertThat(verify(
                        credential(UNTIL, new StatusEntry(PLACE.list(), StatusList.SIZE))
                                .signed(key),
                        list(none, key),
                        NOW))
                .isEqualTo(refused);
    }

    @Test
    void aPngPictureCarriesEitherAndStillOpens() throws IOException {
        byte[] picture = png();
        byte[] baked = BakedPicture.png(BakedPicture.png(picture, credential.token(key)), credential.signed(key));

        BufferedImage opened = ImageIO.read(new ByteArrayInputStream(baked));
        assertThat(opened.getRGB(3, 4)).isEqualTo(0xFF336699);
        assertThat(Credentials.verify(baked, null, NOW)).isInstanceOf(Genuine.class);
        assertThat(Credentials.verify(BakedPicture.png(picture, credential.token(key)), null, NOW))
                .isInstanceOf(Genuine.class);
        assertThat(Credentials.verify(picture, null, NOW)).isEqualTo(new Refused(Reason.NOT_A_CREDENTIAL));
        assertThat(new String(baked, StandardCharsets.ISO_8859_1).split("openbadgecredential", -1))
                .hasSize(2);
    }

    @Test
    void aDamagedPngFileIsRefusedWhereverItIsDamaged() throws IOException {
        byte[] baked = BakedPicture.png(png(), credential.signed(key));
        for (int end = 0; end < baked.length - 200; end += 7) {
            byte[] cut = java.util.Arrays.copyOf(baked, end);
            assertThat(Credentials.verify(cut, null, NOW)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> BakedPicture.png(cut, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anSvgPictureCarriesEither() {
        byte[] picture = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- made by hand -->
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Grüße &amp; 1 &lt; 2</title><rect width="9" height="9"/></svg>
                """.strip().getBytes(StandardCharsets.UTF_8);
        byte[] token = BakedPicture.svg(picture, credential.token(key));
        byte[] document = BakedPicture.svg(token, credential.signed(key));

        assertThat(Credentials.verify(token, null, NOW)).isInstanceOf(Genuine.class);
        assertThat(Credentials.verify(document, null, NOW)).isInstanceOf(Genuine.class);
        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains(
                        "Grüße &amp; 1 &lt; 2",
                        "<rect width=\"9\" height=\"9\">",
                        "<![CDATA[{",
                        "xmlns:openbadges=",
                        "viewBox=\"0 0 10 10\"")
                .doesNotContain("verify=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "<html/>",
                "<svg/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<"
            })
    void whatIsNoSvgPictureIsRefused(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BakedPicture.svg(bytes, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Credentials.verify(bytes, null, NOW)).isEqualTo(new Refused(Reason.NOT_A_CREDENTIAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "a.b.c", "e30.e30.AA", "{\"a\":1,\"a\":2}", "\u0000"})
    void whatIsNoCredentialIsRefused(String text) {
        assertThat(verify(text, null, NOW)).isInstanceOf(Refused.class);
    }

    private BadgeCredential credential(@Nullable Instant until, @Nullable StatusEntry place) {
        return new BadgeCredential(
                "urn:uuid:1d5a1f0e-5f0b-4a61-9d1a-3f4f7f0d9a01",
                "urn:uuid:5b1c3a4e-0a43-44b5-8f0e-0c7e9d1a2b03",
                NAME,
                new BadgeCredential.Achievement(
                        "urn:lcart:badge:first-aid", "First Aid", "Helps.", "Complete First Aid.", null),
                new BadgePolicy.Issuer("Northlight", "https://northlight.example/", null),
                FROM,
                until,
                place);
    }

    private static String write(Json json) {
        return JsonText.write(json);
    }

    private static String list(BitSet revoked, IssuerKey issuer) {
        return StatusList.signed(PLACE.list(), revoked, NOW, issuer);
    }

    private static Genuine genuine(String text, @Nullable String list, Instant now) {
        return (Genuine) verify(text, list, now);
    }

    private static CredentialCheck verify(String text, @Nullable String list, Instant now) {
        return Credentials.verify(text.getBytes(StandardCharsets.UTF_8), list, now);
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 4, 0xFF336699);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static IssuerKey newKey() {
        try {
            return IssuerKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
