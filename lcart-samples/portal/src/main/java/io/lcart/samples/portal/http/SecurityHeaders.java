package io.lcart.samples.portal.http;

import io.javalin.http.Context;

/** The headers that every answer carries. */
public final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private SecurityHeaders() {}

    /**
     * Sets the headers. Answers are not kept by caches unless a handler says otherwise.
     *
     * @param ctx the request
     */
    public static void set(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Vary", "Accept-Language, Authorization, Cookie, View-As");
        if (isHttps(ctx)) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * Whether the browser speaks https, to us or to a proxy in front of us.
     *
     * @param ctx the request
     * @return {@code true} if cookies may be marked secure
     */
    static boolean isHttps(Context ctx) {
        return ctx.scheme().equals("https") || "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
    }
}
