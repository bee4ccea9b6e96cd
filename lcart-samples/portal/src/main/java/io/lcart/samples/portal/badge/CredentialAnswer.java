package io.lcart.samples.portal.badge;

import io.javalin.http.Context;
import io.lcart.core.recognition.credential.IssuedCredential;
import java.nio.charset.StandardCharsets;

/** Answers with a credential in the form that was asked for. */
public final class CredentialAnswer {

    private static final String DOCUMENT = "application/vc";
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
        give(ctx, token ? TOKEN : DOCUMENT, token ? credential.token() : credential.document());
    }

    /**
     * Answers with a status list.
     *
     * @param ctx the request
     * @param list the list
     */
    public static void give(Context ctx, String list) {
        give(ctx, DOCUMENT, list);
    }

    /** As bytes, for a text of a type without a character set would be written in another one than UTF-8. */
    private static void give(Context ctx, String type, String text) {
        ctx.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }
}
