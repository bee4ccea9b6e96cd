package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.certificate.CertificateDocument;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.Verification;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the public may know of a certificate, for programs. */
public final class VerificationJson {

    private VerificationJson() {}

    /**
     * Answers with it.
     *
     * @param ctx the request
     * @param verification what the public may know
     * @param keys the keys certificates are signed with
     * @throws HttpProblem if there is no such certificate
     */
    public static void give(Context ctx, Verification verification, CertificateKeys keys) {
        if (verification instanceof Verification.Unknown) {
            throw new HttpProblem(Kind.NOT_FOUND, "There is no certificate of this number.");
        }
        Answers.give(ctx, Answers.of(200, json(verification, keys)));
    }

    private static Map<String, Object> json(Verification verification, CertificateKeys keys) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!(verification instanceof Verification.Genuine genuine)) {
            json.put("state", "NOT_GENUINE");
            return json;
        }
        json.put("state", genuine.state().name());
        if (genuine.since() != null) {
            json.put("since", genuine.since().toString());
        }
        CertificateDocument document = genuine.document();
        json.put("serial", document.serial().value());
        json.put("name", document.name());
        json.put("course", document.course());
        json.put("completedAt", document.completedAt().toString());
        json.put("issuedAt", document.issuedAt().toString());
        if (document.expiresAt() != null) {
            json.put("expiresAt", document.expiresAt().toString());
        }
        if (document.score() != null) {
            json.put("score", document.score());
        }
        json.put("site", document.site());
        json.put("signed", genuine.signed());
        json.put("signature", genuine.signature());
        json.put("keyId", genuine.keyId());
        keys.publicKey(genuine.keyId())
                .ifPresent(key -> json.put("publicKey", Base64.getEncoder().encodeToString(key.getEncoded())));
        return json;
    }
}
