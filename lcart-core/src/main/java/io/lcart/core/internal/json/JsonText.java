package io.lcart.core.internal.json;

import io.lcart.core.internal.json.Json.Place;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Between JSON text and {@link Json}. Writing gives the same bytes for the same value, everywhere. */
public final class JsonText {

    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 1_000_000;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_NUMBER = 40;

    /** What the parser says of itself, which helps nobody who wrote the text. */
    private static final Pattern INSIDE = Pattern.compile(" \\([^()]*\\[Source: .*]\\)");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            // why: RFC 8785 §3.2.2.2 has small letters
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private static final JsonFactory LINES = FACTORY.rebuild()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonText() {}

    /**
     * Reads a text of exactly one value.
     *
     * @param text the text
     * @param problems takes what is wrong: no JSON, too long, too deep, half a character, the same name twice in one object
     * @return the value, or {@code null} if there is none to be had
     */
    public static @Nullable Json read(String text, Problems problems) {
        if (text.length() > MAX_LENGTH) {
            problems.add("", "has more than " + MAX_LENGTH + " characters", null);
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add("", "is empty", null);
                return null;
            }
            Json value = value(parser, first, "", problems);
            if (parser.nextToken() != null) {
                problems.add("", "goes on after its end", place(parser));
            }
            return value;
        } catch (StreamConstraintsException e) {
            problems.add(
                    "",
                    "is nested deeper than " + MAX_DEPTH + " levels, or has a name of more than " + MAX_NAME
                            + " characters or a number of more than " + MAX_NUMBER,
                    place(e));
            return null;
        } catch (JacksonException e) {
            problems.add(
                    "", "is no JSON: " + INSIDE.matcher(e.getOriginalMessage()).replaceAll(""), place(e));
            return null;
        }
    }

    private static @Nullable Place place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? null : place(at);
    }

    private static Json value(JsonParser parser, JsonToken token, String path, Problems problems) {
        Place place = place(parser);
        return switch (token) {
            case START_OBJECT -> fields(parser, path, place, problems);
            case START_ARRAY -> items(parser, path, place, problems);
            case VALUE_STRING -> {
                requireWhole(parser.getString(), path, place, problems);
                yield new Json.Text(parser.getString(), place);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString(), place);
            case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(token == JsonToken.VALUE_TRUE, place);
            case VALUE_NULL -> new Json.Nothing(place);
            default -> throw new IllegalStateException("a parser of text does not give " + token);
        };
    }

    private static Json fields(JsonParser parser, String path, Place place, Problems problems) {
        Map<String, Json> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String inner = Paths.field(path, name);
            requireWhole(name, inner, place(parser), problems);
            if (values.containsKey(name)) {
                problems.add(inner, "stands twice in its object", place(parser));
            }
            values.put(name, value(parser, parser.nextToken(), inner, problems));
        }
        return new Json.Fields(values, place);
    }

    private static Json items(JsonParser parser, String path, Place place, Problems problems) {
        List<Json> values = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            values.add(value(parser, next, Paths.item(path, values.size()), problems));
        }
        return new Json.Items(values, place);
    }

    /** Half a surrogate pair is no text: it cannot be encoded, and so not stored. */
    private static void requireWhole(String text, String path, Place place, Problems problems) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            problems.add(path, "has half a character", place);
        }
    }

    private static Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation at) {
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    /**
     * Writes many values, without keeping them.
     *
     * @param out where to; it is not closed
     * @return writes value after value with nothing in between, and throws {@code JacksonIOException} if the stream does not take it
     */
    public static JsonGenerator lines(OutputStream out) {
        return LINES.createGenerator(ObjectWriteContext.empty(), out);
    }

    /**
     * Writes a value, without white space, the members of objects sorted by name.
     *
     * @param value the value
     * @return the text
     */
    public static String write(Json value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, generator);
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator generator) {
        if (value instanceof Json.Text text) {
            generator.writeString(text.value());
        } else if (value instanceof Json.Numeral number) {
            generator.writeNumber(number.value());
        } else if (value instanceof Json.Flag flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof Json.Items items) {
            generator.writeStartArray();
            items.values().forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else if (value instanceof Json.Fields fields) {
            generator.writeStartObject();
            new TreeMap<>(fields.values()).forEach((name, inner) -> {
                generator.writeName(name);
                write(inner, generator);
            });
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
    }
}
