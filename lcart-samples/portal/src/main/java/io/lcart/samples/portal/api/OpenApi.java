package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API. */
final class OpenApi {

    private OpenApi() {}

    static void serve(Context ctx) {
        ctx.contentType(Answers.JSON).result(document());
    }

    /** The document as it stands beside this class. */
    static byte[] document() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the description of the API is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
