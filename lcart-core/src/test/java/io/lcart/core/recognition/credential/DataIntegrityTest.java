package io.lcart.core.recognition.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.recognition.credential.CredentialCheck.Reason;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The test vector of W3C's Data Integrity EdDSA Cryptosuites 1.0, {@code eddsa-jcs-2022} (repository w3c/vc-di-eddsa, TestVectors; W3C Software
 * and Document License). Ed25519 is deterministic, so the same key and document give the same signature to the bit.
 */
class DataIntegrityTest {

    private static final Instant CREATED = Instant.parse("2023-02-24T23:36:38Z");
    private static final String DID = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final String SECRET = "3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    private static final String PROOF_VALUE =
            "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX";
    private static final String HASH = "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19";
    private static final String DOCUMENT = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
             "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
             "type": ["VerifiableCredential", "AlumniCredential"],
             "name": "Alumni Credential",
             "description": "A minimum viable example of an Alumni Credential.",
             "issuer": "https://vc.example/issuers/5678",
             "validFrom": "2023-01-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"}}
            """;

    private final Json.Fields document = Documents.read(DOCUMENT).orElseThrow();

    @Test
    void theKeyOfTheVectorHasTheNameOfTheVector() throws Exception {
        assertThat(key().did()).isEqualTo(DID);
        assertThat(VerificationKey.ofDid(DID).orElseThrow().raw())
                .isEqualTo(key().open().raw());
    }

    @Test
    void theDocumentOfTheVectorHasTheHashOfTheVector() {
        assertThat(Canonical.hash(document).map(HexFormat.of()::formatHex)).contains(HASH);
    }

    @Test
    void signingGivesTheSignatureOfTheVector() throws Exception {
        Json.Fields signed = DataIntegrity.sign(document, key(), CREATED);

        assertThat(Documents.text(DataIntegrity.proof(signed).orElseThrow(), "proofValue"))
                .contains(PROOF_VALUE);
        assertThat(DataIntegrity.check(signed, CREATED)).isEmpty();
    }

    @Test
    void everyChangedCharacterOfTheDocumentIsNoticed() throws Exception {
        String signed = JsonText.write(DataIntegrity.sign(document, key(), CREATED));
        for (int i = 0; i < signed.length(); i++) {
            char changed = signed.charAt(i) == 'x' ? 'y' : 'x';
            String forged = signed.substring(0, i) + changed + signed.substring(i + 1);
            assertThat(Documents.read(forged)
                            .map(read -> DataIntegrity.check(read, CREATED).isEmpty()))
                    .as("character %d of %s", i, forged)
                    .isNotEqualTo(java.util.Optional.of(true));
        }
    }

    @Test
    void aProofHoldsForItsTimeAndForItsContextOnly() throws Exception {
        Json.Fields signed = DataIntegrity.sign(document, key(), CREATED);
        Json.Fields more = Documents.with(
                signed, "@context", Json.of(java.util.List.of(Json.of("https://www.w3.org/ns/credentials/v2"))));

        assertThat(DataIntegrity.check(more, CREATED)).contains(Reason.BAD_SIGNATURE);
        assertThat(DataIntegrity.check(document, CREATED)).contains(Reason.NO_PROOF);
    }

    @Test
    void aDocumentWithNumbersThatAreWrittenInSeveralWaysIsNotVerified() throws Exception {
        Json.Fields signed = DataIntegrity.sign(document, key(), CREATED);
        Json.Fields numbered = Documents.with(signed, "score", new Json.Numeral("1.0", null));

        assertThat(DataIntegrity.check(numbered, CREATED)).contains(Reason.BAD_SIGNATURE);
        assertThat(Canonical.bytes(Json.of(1L << 53))).isPresent();
        assertThat(Canonical.bytes(Json.of((1L << 53) + 1))).isEmpty();
    }

    private static IssuerKey key() throws Exception {
        byte[] secret = Base58.decode(SECRET, 34).orElseThrow();
        byte[] encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + "00".repeat(32));
        System.arraycopy(secret, 2, encoded, 16, 32);
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        byte[] open = Base58.decode(DID.substring("did:key:z".length()), 34).orElseThrow();
        byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + "00".repeat(32));
        System.arraycopy(Arrays.copyOfRange(open, 2, 34), 0, x509, 12, 32);
        return IssuerKey.of(new KeyPair(
                keys.generatePublic(new java.security.spec.X509EncodedKeySpec(x509)),
                keys.generatePrivate(new PKCS8EncodedKeySpec(encoded))));
    }
}
