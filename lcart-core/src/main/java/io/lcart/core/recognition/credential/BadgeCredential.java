package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An awarded badge as an Open Badges 3.0 {@code AchievementCredential} (1EdTech, Open Badges 3.0 §B.1.1). Immutable. It names the recipient by
 * a name in clear text and by a URN of this award alone, never by an address or the hash of one (reliability.md T16).
 *
 * @param id the credential's own name, a URN or https URL, another one for every award
 * @param subject a URN for the recipient, of no use elsewhere
 * @param recipient the recipient's name
 * @param achievement what was achieved
 * @param issuer who awarded it
 * @param validFrom when it was awarded; to the second
 * @param validUntil when it expires, or {@code null}
 * @param status where its revocation would be told, or {@code null} if it cannot be revoked
 */
public record BadgeCredential(
        String id,
        String subject,
        String recipient,
        Achievement achievement,
        BadgePolicy.Issuer issuer,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable StatusEntry status) {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** Truncates the instants to seconds, which is what every verifier reads. */
    public BadgeCredential {
        validFrom = validFrom.truncatedTo(ChronoUnit.SECONDS);
        validUntil = validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * What was achieved.
     *
     * @param id the badge's name, a URN or https URL
     * @param name the badge's name for people
     * @param description what it stands for
     * @param criteria what had to be done for it
     * @param image the https address of its picture, or {@code null}
     */
    public record Achievement(
            String id,
            String name,
            String description,
            String criteria,
            @Nullable String image) {}

    /**
     * The credential with a proof inside it, as {@code application/vc}.
     *
     * @param key the issuer's
     * @return JSON, the members of objects sorted by name
     */
    public String signed(IssuerKey key) {
        return JsonText.write(DataIntegrity.sign(document(key.did()), key, validFrom));
    }

    /**
     * The credential as a token, {@code application/vc+jwt}.
     *
     * @param key the issuer's
     * @return a compact JWS
     */
    public String token(IssuerKey key) {
        Map<String, Json> claims = new LinkedHashMap<>(document(key.did()).values());
        claims.put("iss", Json.of(key.did()));
        claims.put("jti", Json.of(id));
        claims.put("sub", Json.of(subject));
        claims.put("nbf", Json.of(validFrom.getEpochSecond()));
        if (validUntil != null) {
            claims.put("exp", Json.of(validUntil.getEpochSecond()));
        }
        return CompactToken.sign(Documents.of(claims), key);
    }

    private Json.Fields document(String did) {
        Map<String, Json> document = new LinkedHashMap<>();
        document.put("@context", Json.of(List.of(Json.of(CREDENTIALS), Json.of(OPEN_BADGES))));
        document.put("id", Json.of(id));
        document.put("type", Json.of(List.of(Json.of("VerifiableCredential"), Json.of("AchievementCredential"))));
        document.put("name", Json.of(achievement.name));
        document.put("issuer", issuer(did));
        document.put("validFrom", Json.of(validFrom.toString()));
        if (validUntil != null) {
            document.put("validUntil", Json.of(validUntil.toString()));
        }
        document.put("credentialSubject", credentialSubject());
        if (status != null) {
            document.put("credentialStatus", StatusList.entry(status));
        }
        return Documents.of(document);
    }

    private Json issuer(String did) {
        Map<String, Json> profile = new LinkedHashMap<>();
        profile.put("id", Json.of(did));
        profile.put("type", Json.of(List.of(Json.of("Profile"))));
        profile.put("name", Json.of(issuer.name()));
        if (issuer.url() != null) {
            profile.put("url", Json.of(issuer.url()));
        }
        if (issuer.image() != null) {
            profile.put("image", image(issuer.image()));
        }
        return Json.of(profile);
    }

    private Json credentialSubject() {
        return Json.of(Map.of(
                "id", Json.of(subject),
                "type", Json.of(List.of(Json.of("AchievementSubject"))),
                "identifier",
                        Json.of(List.of(Json.of(Map.of(
                                "type", Json.of("IdentityObject"),
                                "hashed", Json.of(false),
                                "identityHash", Json.of(recipient),
                                "identityType", Json.of("name"))))),
                "achievement", achieved()));
    }

    private Json achieved() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", Json.of(achievement.id));
        members.put("type", Json.of(List.of(Json.of("Achievement"))));
        members.put("name", Json.of(achievement.name));
        members.put("description", Json.of(achievement.description));
        members.put("criteria", Json.of(Map.of("narrative", Json.of(achievement.criteria))));
        if (achievement.image != null) {
            members.put("image", image(achievement.image));
        }
        return Json.of(members);
    }

    private static Json image(String address) {
        return Json.of(Map.of("id", Json.of(address), "type", Json.of("Image")));
    }
}
