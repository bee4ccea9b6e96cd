package io.lcart.samples.portal.badge;

import io.javalin.http.Context;
import io.lcart.core.recognition.credential.IssuedCredential;

/** Answers with a credential in the form that was asked for. */
public final class CredentialAnswer {

    private static final String TOKEN = "application/vc+jwt";

    private CredentialAnswer() {}

    /**
     * Answers with it: with the token where {@code Accept} names it, else with the document.
     *
     * @param ctx the request
     * @param credential the credential
     */
    public static void give(Context ctx, IssuedCredential credential) {
        String accept = ctx.header("Accept");
        boolean token = accept != null && accept.contains(TOKEN);
        ctx.header("Vary", "Accept, Authorization, Cookie, View-As");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + (token ? "credential.jwt" : "credential.json") + "\"");
        ctx.contentType(token ? TOKEN : "application/vc").result(token ? credential.token() : credential.document());
    }
}
