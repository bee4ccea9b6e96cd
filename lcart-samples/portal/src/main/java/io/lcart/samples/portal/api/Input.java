package io.lcart.samples.portal.api;

import io.lcart.spi.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object that is being read. Everything wrong with it is collected, and reading goes on with nothing in its place. A value of
 * {@code null} counts as absent.
 */
final class Input {

    private final JsonNode node;
    private final String path;
    private final List<Violation> violations;
    private final Set<String> known = new HashSet<>();

    /**
     * Begins to read.
     *
     * @param node what should be an object
     * @param path where it stands, empty for the whole body
     * @param violations collects what is wrong
     */
    Input(JsonNode node, String path, List<Violation> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
        if (!node.isObject()) {
            violations.add(new Violation(path, "must be an object"));
        }
    }

    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        return value == null ? null : expect(value.isString(), name, "must be a text") ? value.stringValue() : null;
    }

    boolean flag(String name, boolean otherwise) {
        Boolean value = flag(name);
        return value == null ? otherwise : value;
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = value(name);
        return value == null
                ? null
                : expect(value.isBoolean(), name, "must be true or false") ? value.booleanValue() : null;
    }

    @Nullable
    Integer number(String name) {
        JsonNode value = value(name);
        boolean fits = value != null && value.isIntegralNumber() && value.canConvertToInt();
        return value == null ? null : expect(fits, name, "must be a whole number") ? value.intValue() : null;
    }

    int number(String name, int otherwise) {
        Integer value = number(name);
        return value == null ? otherwise : value;
    }

    int requiredNumber(String name, int otherwise) {
        if (node.isObject() && value(name) == null) {
            violations.add(new Violation(at(name), "must not be null"));
        }
        return number(name, otherwise);
    }

    @Nullable
    BigDecimal decimal(String name) {
        JsonNode value = value(name);
        return value == null ? null : expect(value.isNumber(), name, "must be a number") ? value.decimalValue() : null;
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            violations.add(new Violation(at(name), "must be an RFC 3339 time, as in 2026-03-01T00:00:00Z"));
            return null;
        }
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            violations.add(new Violation(at(name), "must be a date, as in 2026-03-01"));
            return null;
        }
    }

    /** Whether there is something, whatever it is. */
    boolean has(String name) {
        return value(name) != null;
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        violations.add(new Violation(at(name), "must be one of " + Arrays.toString(type.getEnumConstants())));
        return null;
    }

    /** A list of texts; an element that is none stands as {@code null}, for later checks to keep the places. */
    List<@Nullable String> texts(String name) {
        List<@Nullable String> texts = new ArrayList<>();
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            String place = name + "[" + i + "]";
            texts.add(expect(element.isString(), place, "must be a text") ? element.stringValue() : null);
        }
        return texts;
    }

    /** A list of objects, or of what {@code short form} takes. */
    <T> List<T> objects(String name, Function<Input, T> read, @Nullable Function<String, T> shortForm) {
        List<T> objects = new ArrayList<>();
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (shortForm != null && element.isString()) {
                objects.add(shortForm.apply(element.stringValue()));
            } else {
                Input input = new Input(element, at(name) + "[" + i + "]", violations);
                objects.add(read.apply(input));
                input.end();
            }
        }
        return objects;
    }

    <T> @Nullable T object(String name, Function<Input, @Nullable T> read) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        Input input = new Input(value, at(name), violations);
        T object = read.apply(input);
        input.end();
        return object;
    }

    /** Refuses every property that was not asked for. */
    void end() {
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                if (!known.contains(name)) {
                    violations.add(new Violation(at(name), "is unknown here"));
                }
            }
        }
    }

    /** Takes properties that a reader may send back as they were given, and that change nothing. */
    void ignore(String... names) {
        known.addAll(List.of(names));
    }

    void violation(String name, String message) {
        violations.add(new Violation(at(name), message));
    }

    private List<JsonNode> elements(String name) {
        JsonNode value = value(name);
        if (value == null || !expect(value.isArray(), name, "must be a list")) {
            return List.of();
        }
        return List.copyOf(value.values());
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.isObject() ? node.get(name) : null;
        return value == null || value.isNull() ? null : value;
    }

    private boolean expect(boolean met, String name, String message) {
        if (!met) {
            violations.add(new Violation(at(name), message));
        }
        return met;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
