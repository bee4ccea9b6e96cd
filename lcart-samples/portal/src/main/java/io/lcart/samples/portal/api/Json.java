package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON. Thread-safe. */
public final class Json {

    /** The greatest size of a body, in bytes. */
    public static final int MAX_BODY = 5 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * Writes a value.
     *
     * @param value maps, lists, texts, numbers, booleans
     * @return its JSON
     */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads a text.
     *
     * @param json the text
     * @return its value
     * @throws JacksonException if it is not JSON
     */
    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /**
     * Reads an object.
     *
     * @param json a text that is an object
     * @return its members
     */
    static Map<String, Object> object(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    /**
     * The body of a request as it came.
     *
     * @param ctx the request
     * @return the bytes
     * @throws HttpProblem if it is not declared as JSON, or too large
     */
    static byte[] body(Context ctx) {
        String type = ctx.contentType();
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals("application/json") && !bare.endsWith("+json")) {
            throw new HttpProblem(Kind.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with Content-Type: application/json.");
        }
        try {
            byte[] bytes = ctx.req().getInputStream().readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw new HttpProblem(Kind.TOO_LARGE, "A body has at most 5 MiB. Send the items in several requests.");
            }
            return bytes;
        } catch (IOException e) {
            throw new HttpProblem(Kind.BAD_REQUEST, "The body did not arrive whole. Send it again.");
        }
    }

    /**
     * Reads a body.
     *
     * @param body the bytes
     * @return its value
     * @throws HttpProblem if it is not JSON
     */
    static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new HttpProblem(Kind.MALFORMED_JSON, "The body is not JSON: " + where(e));
        }
    }

    private static String where(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
        return line < 1
                ? message
                : message + " (line " + line + ", column " + e.getLocation().getColumnNr() + ")";
    }
}
