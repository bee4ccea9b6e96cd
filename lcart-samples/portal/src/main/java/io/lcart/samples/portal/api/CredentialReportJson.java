package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.ReadCredential;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What verifying the credential of a badge said, for programs. */
public final class CredentialReportJson {

    private CredentialReportJson() {}

    /**
     * Answers with it.
     *
     * @param ctx the request
     * @param report what there is to say
     */
    public static void give(Context ctx, CredentialReport report) {
        Answers.give(ctx, Answers.of(200, json(report)));
    }

    private static Map<String, Object> json(CredentialReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (report.check() instanceof Refused refused) {
            json.put("genuine", false);
            json.put("reason", refused.reason().name());
            return json;
        }
        Genuine genuine = (Genuine) report.check();
        ReadCredential credential = genuine.credential();
        json.put("genuine", true);
        json.put("state", genuine.state().name());
        json.put("own", report.own());
        json.put("superseded", report.superseded());
        json.put("key", genuine.issuer());
        json.put("id", credential.id());
        put(json, "issuer", credential.issuer());
        json.put("badge", credential.achievement());
        put(json, "description", credential.description());
        put(json, "holder", credential.recipient());
        json.put("validFrom", credential.validFrom().toString());
        put(json, "validUntil", credential.validUntil());
        if (credential.status() != null) {
            json.put("statusList", credential.status().list());
            json.put("statusListIndex", credential.status().index());
        }
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
