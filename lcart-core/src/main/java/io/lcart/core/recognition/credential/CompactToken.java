package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A signed document as a compact JWS (RFC 7515) with an Ed25519 signature (RFC 8037) and its key in the header. Immutable. */
final class CompactToken {

    /** No part is empty, and the alphabet is base64url's without padding. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Json.Fields header;
    private final Json.Fields claims;
    private final byte[] signed;
    private final byte[] signature;

    private CompactToken(Json.Fields header, Json.Fields claims, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    static String sign(Json.Fields claims, IssuerKey key) {
        Json jwk = Json.of(Map.of(
                "kty", Json.of("OKP"),
                "crv", Json.of(VerificationKey.ALGORITHM),
                "x", Json.of(ENCODER.encodeToString(key.open().raw()))));
        // why EdDSA: the name that verifiers know for the algorithm (RFC 8037 §3.1); why JWT: Open Badges 3.0 §8.2.3
        // allows no other type
        Json header = Json.of(Map.of("alg", Json.of("EdDSA"), "typ", Json.of("JWT"), "jwk", jwk));
        String signed = part(header) + "." + part(claims);
        return signed + "." + ENCODER.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(Json json) {
        return ENCODER.encodeToString(JsonText.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** A token, or nothing if the text is none. */
    static Optional<CompactToken> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        Json.Fields header = json(text.substring(0, first));
        Json.Fields claims = json(text.substring(first + 1, last));
        byte[] signature = bytes(text.substring(last + 1));
        return header == null || claims == null || signature == null
                ? Optional.empty()
                : Optional.of(new CompactToken(
                        header, claims, text.substring(0, last).getBytes(StandardCharsets.US_ASCII), signature));
    }

    private static Json.@Nullable Fields json(String part) {
        return Optional.ofNullable(bytes(part))
                .flatMap(Documents::utf8)
                .flatMap(Documents::read)
                .orElse(null);
    }

    /** The bytes of a part, if it is the one way to write them. */
    private static byte @Nullable [] bytes(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return ENCODER.encodeToString(bytes).equals(part) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Json.Fields claims() {
        return claims;
    }

    /** Whether it is signed in the one way that is known here: the algorithm is never the token's choice. */
    boolean isOfThisKind() {
        return Documents.says(header, "alg", "EdDSA") && !header.values().containsKey("crit");
    }

    /** The key it carries. */
    Optional<VerificationKey> key() {
        return Documents.fields(header, "jwk")
                .filter(jwk -> Documents.says(jwk, "kty", "OKP")
                        && Documents.says(jwk, "crv", VerificationKey.ALGORITHM)
                        && !jwk.values().containsKey("d"))
                .flatMap(jwk -> Documents.text(jwk, "x"))
                .flatMap(x -> Optional.ofNullable(bytes(x)))
                .flatMap(VerificationKey::ofRaw);
    }

    boolean isSignedBy(VerificationKey key) {
        return key.verifies(signed, signature);
    }
}
