package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.recognition.external.FileOutcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How files of people's own are handed out (reliability.md T23): as attachments that no browser runs, shows or guesses at. */
public final class SupportingFiles {

    private SupportingFiles() {}

    /**
     * Answers with a file.
     *
     * @param ctx the request
     * @param opened the file
     */
    public static void give(Context ctx, FileOutcome.Opened opened) {
        String ending = opened.format().name().toLowerCase(Locale.ROOT);
        String name = URLEncoder.encode(opened.name(), StandardCharsets.UTF_8).replace("+", "%20");
        ctx.contentType(opened.format().contentType());
        ctx.header("Content-Disposition", "attachment; filename=\"document." + ending + "\"; filename*=UTF-8''" + name);
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cache-Control", "private, no-store");
        ctx.result(opened.content());
    }
}
