package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.recognition.credential.CredentialCheck.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Proofs inside a document: cryptosuite {@code eddsa-jcs-2022} (W3C Data Integrity EdDSA Cryptosuites 1.0 §3.3). */
final class DataIntegrity {

    private static final String CONTEXT = "@context";
    private static final String PROOF = "proof";
    private static final String VALUE = "proofValue";

    private DataIntegrity() {}

    /**
     * A document with a proof.
     *
     * @param document the document, without one
     * @param key who signs
     * @param created when, to the second
     */
    static Json.Fields sign(Json.Fields document, IssuerKey key, Instant created) {
        Map<String, Json> proof = new LinkedHashMap<>();
        Json context = document.values().get(CONTEXT);
        if (context != null) {
            proof.put(CONTEXT, context);
        }
        proof.put("type", Json.of("DataIntegrityProof"));
        proof.put("cryptosuite", Json.of("eddsa-jcs-2022"));
        proof.put("created", Json.of(created.truncatedTo(ChronoUnit.SECONDS).toString()));
        proof.put("verificationMethod", Json.of(key.open().method()));
        proof.put("proofPurpose", Json.of("assertionMethod"));
        byte[] signed = signed(document, Documents.of(proof))
                .orElseThrow(() -> new IllegalArgumentException("a credential has whole numbers only"));
        proof.put(VALUE, Json.of("z" + Base58.encode(key.sign(signed))));
        return Documents.with(document, PROOF, Documents.of(proof));
    }

    /** What is wrong with a document's proof, or nothing. */
    static Optional<Reason> check(Json.Fields document, Instant now) {
        Json.Fields proof = proof(document).orElse(null);
        if (proof == null) {
            return Optional.of(document.values().containsKey(PROOF) ? Reason.UNKNOWN_PROOF : Reason.NO_PROOF);
        }
        if (!Documents.says(proof, "type", "DataIntegrityProof")
                || !Documents.says(proof, "cryptosuite", "eddsa-jcs-2022")
                || !Documents.says(proof, "proofPurpose", "assertionMethod")) {
            return Optional.of(Reason.UNKNOWN_PROOF);
        }
        Optional<VerificationKey> key = key(proof);
        if (key.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_KEY);
        }
        Optional<byte[]> signature = Documents.text(proof, VALUE)
                .filter(text -> text.startsWith("z"))
                .flatMap(text -> Base58.decode(text.substring(1), VerificationKey.SIGNATURE_LENGTH));
        Optional<byte[]> signed = signed(Documents.without(document, PROOF), Documents.without(proof, VALUE));
        if (signature.isEmpty() || signed.isEmpty() || !key.get().verifies(signed.get(), signature.get())) {
            return Optional.of(Reason.BAD_SIGNATURE);
        }
        return hasExpired(proof, now) ? Optional.of(Reason.PROOF_EXPIRED) : Optional.empty();
    }

    /** The key that a document's proof names, if it names itself. */
    static Optional<VerificationKey> key(Json.Fields proof) {
        return Documents.text(proof, "verificationMethod").flatMap(method -> {
            int end = method.indexOf('#');
            return end < 0
                    ? Optional.empty()
                    : VerificationKey.ofDid(method.substring(0, end))
                            .filter(key -> key.method().equals(method));
        });
    }

    /** The proof of a document, or nothing if there is none or more than one. */
    static Optional<Json.Fields> proof(Json.Fields document) {
        boolean single = !(document.values().get(PROOF) instanceof Json.Items items)
                || items.values().size() == 1;
        return single ? Documents.all(document, PROOF).stream().findFirst() : Optional.empty();
    }

    private static boolean hasExpired(Json.Fields proof, Instant now) {
        if (!proof.values().containsKey("expires")) {
            return false;
        }
        return Documents.instant(proof, "expires")
                .map(end -> !now.isBefore(end))
                .orElse(true);
    }

    /** Both hashes, the proof's first. The context of the document is the one its proof was made with. */
    private static Optional<byte[]> signed(Json.Fields document, Json.Fields proof) {
        Json context = proof.values().get(CONTEXT);
        Json.Fields meant = document;
        if (context != null) {
            if (!Documents.startsWith(document.values().get(CONTEXT), context)) {
                return Optional.empty();
            }
            meant = Documents.with(document, CONTEXT, context);
        }
        Optional<byte[]> second = Canonical.hash(meant);
        return Canonical.hash(proof)
                .flatMap(first -> second.map(last -> {
                    byte[] both = Arrays.copyOf(first, first.length + last.length);
                    System.arraycopy(last, 0, both, first.length, last.length);
                    return both;
                }));
    }
}
