package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.ReadCredential;
import io.lcart.core.recognition.credential.CredentialCheck.Reason;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies credentials of badges, one's own and those of others, without a network: documents with an {@code eddsa-jcs-2022} proof, tokens
 * signed with Ed25519, and PNG and SVG pictures that carry either. The issuer must be named by its key ({@code did:key}). Pure functions.
 */
public final class Credentials {

    /** The longest file that is looked at, in bytes. */
    public static final int MAX_LENGTH = 10 * 1024 * 1024;

    private static final String DID_KEY = "did:key:";

    private Credentials() {}

    /**
     * Verifies a file.
     *
     * @param file a PNG or SVG picture, a JSON document or a token, in UTF-8; one of more than {@value #MAX_LENGTH} bytes is no credential
     * @param statusList the status list that the credential names, as its address gave it, or {@code null} not to ask
     * @param now the instant to verify at
     * @return what it says, or why it is not to be believed
     */
    public static CredentialCheck verify(byte[] file, @Nullable String statusList, Instant now) {
        if (file.length > MAX_LENGTH) {
            return new Refused(Reason.NOT_A_CREDENTIAL);
        }
        Optional<String> text = BakedPng.isPng(file)
                ? BakedPng.credential(file)
                : BakedSvg.isSvg(file)
                        ? BakedSvg.credential(file)
                        : Documents.utf8(file).map(String::strip);
        return text.map(found -> verify(found, statusList, now)).orElse(new Refused(Reason.NOT_A_CREDENTIAL));
    }

    private static CredentialCheck verify(String text, @Nullable String statusList, Instant now) {
        Optional<CompactToken> token = CompactToken.read(text);
        if (token.isPresent()) {
            return verify(token.get(), statusList, now);
        }
        return Documents.read(text)
                .map(document -> verify(document, statusList, now))
                .orElse(new Refused(Reason.NOT_A_CREDENTIAL));
    }

    private static CredentialCheck verify(CompactToken token, @Nullable String statusList, Instant now) {
        if (!token.isOfThisKind()) {
            return new Refused(Reason.UNKNOWN_PROOF);
        }
        Optional<VerificationKey> key = token.key();
        if (key.isEmpty()) {
            return new Refused(Reason.UNKNOWN_KEY);
        }
        if (!token.isSignedBy(key.get())) {
            return new Refused(Reason.BAD_SIGNATURE);
        }
        return claimsAgree(token.claims())
                ? read(token.claims(), key.get(), statusList, now)
                : new Refused(Reason.INCOMPLETE);
    }

    /** What the token says twice must be the same (Open Badges 3.0 §8.2.4.1). */
    private static boolean claimsAgree(Json.Fields claims) {
        Optional<Json.Fields> subject = Documents.fields(claims, "credentialSubject");
        return agree(Documents.text(claims, "iss"), Documents.id(claims, "issuer"))
                && agree(Documents.text(claims, "jti"), Documents.text(claims, "id"))
                && Documents.text(claims, "sub").equals(subject.flatMap(fields -> Documents.text(fields, "id")))
                && agree(
                        seconds(claims, "nbf"),
                        Documents.instant(claims, "validFrom").map(Instant::getEpochSecond))
                && seconds(claims, "exp")
                        .equals(Documents.instant(claims, "validUntil").map(Instant::getEpochSecond));
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }

    private static Optional<Long> seconds(Json.Fields claims, String name) {
        return claims.values().get(name) instanceof Json.Numeral number
                        && number.value().matches("-?[0-9]{1,15}")
                ? Optional.of(Long.valueOf(number.value()))
                : Optional.empty();
    }

    private static CredentialCheck verify(Json.Fields document, @Nullable String statusList, Instant now) {
        Optional<Reason> wrong = DataIntegrity.check(document, now);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        return DataIntegrity.proof(document)
                .flatMap(DataIntegrity::key)
                .map(key -> read(document, key, statusList, now))
                .orElse(new Refused(Reason.UNKNOWN_KEY));
    }

    private static CredentialCheck read(
            Json.Fields document, VerificationKey key, @Nullable String statusList, Instant now) {
        Optional<String> issuer = Documents.id(document, "issuer");
        if (issuer.isEmpty()) {
            return new Refused(Reason.INCOMPLETE);
        }
        if (!issuer.get().equals(key.did())) {
            return new Refused(issuer.get().startsWith(DID_KEY) ? Reason.NOT_BY_ITS_ISSUER : Reason.UNKNOWN_KEY);
        }
        Optional<ReadCredential> read = read(document);
        if (read.isEmpty()) {
            return new Refused(Reason.INCOMPLETE);
        }
        Optional<Boolean> revoked = Optional.empty();
        StatusEntry status = read.get().status();
        if (statusList != null) {
            revoked = status == null ? Optional.empty() : StatusList.isRevoked(statusList, status, issuer.get(), now);
            if (revoked.isEmpty()) {
                return new Refused(Reason.BAD_STATUS_LIST);
            }
        }
        return new Genuine(issuer.get(), read.get(), read.get().stateAt(now, revoked));
    }

    private static Optional<ReadCredential> read(Json.Fields document) {
        Optional<Json.Fields> subject = Documents.fields(document, "credentialSubject");
        Optional<String> id = Documents.text(document, "id");
        Optional<Json.Fields> achievement = subject.flatMap(fields -> Documents.fields(fields, "achievement"));
        Optional<String> name = achievement.flatMap(fields -> Documents.text(fields, "name"));
        Optional<Instant> from = Documents.instant(document, "validFrom");
        boolean isBadge = Documents.names(document, "type", "AchievementCredential")
                || Documents.names(document, "type", "OpenBadgeCredential");
        boolean endIsUnreadable = document.values().containsKey("validUntil")
                && Documents.instant(document, "validUntil").isEmpty();
        if (!isBadge || endIsUnreadable || id.isEmpty() || name.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReadCredential(
                id.get(),
                Documents.fields(document, "issuer")
                        .flatMap(issuer -> Documents.text(issuer, "name"))
                        .orElse(null),
                name.get(),
                achievement
                        .flatMap(fields -> Documents.text(fields, "description"))
                        .orElse(null),
                subject.flatMap(Credentials::recipient).orElse(null),
                from.get(),
                Documents.instant(document, "validUntil").orElse(null),
                StatusList.entry(document).orElse(null)));
    }

    private static Optional<String> recipient(Json.Fields subject) {
        return Documents.all(subject, "identifier").stream()
                .filter(identity ->
                        Documents.says(identity, "identityType", "name") && !Documents.flag(identity, "hashed"))
                .flatMap(identity -> Documents.text(identity, "identityHash").stream())
                .findFirst();
    }
}
