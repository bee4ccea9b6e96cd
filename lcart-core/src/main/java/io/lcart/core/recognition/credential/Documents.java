package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Problems;
import io.lcart.spi.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members of JSON documents that may say anything. */
final class Documents {

    private Documents() {}

    /** An object, or nothing if the text is none, says a thing twice, or is too large. */
    static Optional<Json.Fields> read(String text) {
        Problems problems = new Problems();
        Json json = JsonText.read(text, problems);
        try {
            problems.throwIfAny("credential");
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
        return json instanceof Json.Fields fields ? Optional.of(fields) : Optional.empty();
    }

    /** A text, or nothing if the bytes are no UTF-8: a damaged byte must not pass for the sign that replaces it. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Json.Fields of(Map<String, Json> members) {
        return new Json.Fields(members, null);
    }

    static Json.Fields with(Json.Fields document, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(document.values());
        members.put(name, value);
        return of(members);
    }

    static Json.Fields without(Json.Fields document, String name) {
        Map<String, Json> members = new LinkedHashMap<>(document.values());
        members.remove(name);
        return of(members);
    }

    static Optional<String> text(Json.Fields document, String name) {
        return document.values().get(name) instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    static Optional<Json.Fields> fields(Json.Fields document, String name) {
        return document.values().get(name) instanceof Json.Fields fields ? Optional.of(fields) : Optional.empty();
    }

    /** The objects of a member that is one object or a list of them. */
    static List<Json.Fields> all(Json.Fields document, String name) {
        Json json = document.values().get(name);
        List<Json> values =
                json instanceof Json.Items items ? items.values() : json == null ? List.of() : List.of(json);
        return values.stream()
                .filter(Json.Fields.class::isInstance)
                .map(Json.Fields.class::cast)
                .toList();
    }

    static boolean flag(Json.Fields document, String name) {
        return document.values().get(name) instanceof Json.Flag flag && flag.value();
    }

    static boolean says(Json.Fields document, String name, String text) {
        return text(document, name).filter(text::equals).isPresent();
    }

    /** Whether a member is a text, or is a list that has it. */
    static boolean names(Json.Fields document, String name, String text) {
        return says(document, name, text)
                || (document.values().get(name) instanceof Json.Items items
                        && items.values().stream()
                                .anyMatch(item -> item instanceof Json.Text found
                                        && found.value().equals(text)));
    }

    /** An instant as XML Schema writes it, with a zone. */
    static Optional<Instant> instant(Json.Fields document, String name) {
        try {
            return text(document, name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What names a thing: a text, or the {@code id} of an object. */
    static Optional<String> id(Json.Fields document, String name) {
        return text(document, name).or(() -> fields(document, name).flatMap(fields -> text(fields, "id")));
    }

    /** Whether a list begins with all of another, where one value is a list of one. */
    static boolean startsWith(@Nullable Json list, Json beginning) {
        List<String> all = items(list);
        List<String> first = items(beginning);
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private static List<String> items(@Nullable Json json) {
        if (json == null) {
            return List.of();
        }
        return json instanceof Json.Items items
                ? items.values().stream().map(JsonText::write).toList()
                : List.of(JsonText.write(json));
    }
}
