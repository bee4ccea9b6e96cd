package io.lcart.samples.portal.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language of an answer. */
public final class Languages {

    /** The languages the portal speaks, the default one first. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("ar"));

    private static final int MAX_HEADER = 500;

    private Languages() {}

    /**
     * The language a request asks for.
     *
     * @param ctx the request
     * @return the best of the spoken languages for its Accept-Language, or nothing if it asks for none of them
     */
    public static Optional<Locale> asked(Context ctx) {
        String header = ctx.header("Accept-Language");
        if (header == null || header.length() > MAX_HEADER) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
