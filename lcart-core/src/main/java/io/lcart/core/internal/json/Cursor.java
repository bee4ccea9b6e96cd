package io.lcart.core.internal.json;

import io.lcart.core.internal.json.Json.Place;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value being read: each method gives it as one type, or adds a problem and gives {@code null}. Not thread-safe.
 *
 * @param value the value
 * @param path its path
 * @param problems takes what is wrong
 */
public record Cursor(Json value, String path, Problems problems) {

    /**
     * Adds a problem at this value.
     *
     * @param message what is wrong
     */
    public void problem(String message) {
        problems.add(path, message, value.place());
    }

    /**
     * Adds problems that were found later, in what was read here.
     *
     * @param violations the problems, their paths starting here
     */
    public void problems(List<Violation> violations) {
        violations.forEach(violation -> problems.add(violation.path(), violation.message(), find(violation.path())));
    }

    private @Nullable Place find(String wanted) {
        if (wanted.equals(path)) {
            return value.place();
        }
        List<Cursor> inner = value instanceof Json.Items items
                ? cursors(items)
                : value instanceof Json.Fields fields
                        ? List.copyOf(new Members(fields, path, problems).all().values())
                        : List.of();
        return inner.stream()
                .filter(cursor -> wanted.startsWith(cursor.path()))
                .map(cursor -> cursor.find(wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * A text.
     *
     * @return the text, or {@code null} if it is none
     */
    public @Nullable String text() {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        return wrong("a text");
    }

    /**
     * A text that stands for a value.
     *
     * @param <T> the value's type
     * @param parse gives the value, or throws an {@link IllegalArgumentException} or {@link DateTimeException} that says what is wrong
     * @return the value, or {@code null} if it is none
     */
    public <T> @Nullable T text(Function<String, T> parse) {
        String text = text();
        return text == null ? null : make(() -> parse.apply(text));
    }

    /**
     * A value that is made from what was read here.
     *
     * @param <T> the value's type
     * @param make makes the value, or throws an {@link IllegalArgumentException}, {@link DateTimeException} or
     *     {@link InvalidInputException} that says what is wrong
     * @return the value, or {@code null} if it cannot be made
     */
    public <T> @Nullable T make(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException | InvalidInputException e) {
            problem(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /**
     * An instant of UTC.
     *
     * @return the instant, or {@code null} if it is none
     */
    public @Nullable Instant instant() {
        return text(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("is no instant of UTC, as in 2026-03-01T00:00:00Z", e);
            }
        });
    }

    /**
     * A truth value.
     *
     * @return the truth value, or {@code null} if it is none
     */
    public @Nullable Boolean flag() {
        if (value instanceof Json.Flag flag) {
            return flag.value();
        }
        return wrong("true or false");
    }

    /**
     * A whole number.
     *
     * @return the number, or {@code null} if it is none
     */
    public @Nullable Long number() {
        if (value instanceof Json.Numeral numeral) {
            try {
                return Long.valueOf(numeral.value());
            } catch (NumberFormatException e) {
                problem("is no whole number within 64 bits");
                return null;
            }
        }
        return wrong("a whole number");
    }

    /**
     * An array.
     *
     * @return its items, or {@code null} if it is no array
     */
    public @Nullable List<Cursor> items() {
        if (value instanceof Json.Items items) {
            return cursors(items);
        }
        return wrong("an array");
    }

    private List<Cursor> cursors(Json.Items items) {
        List<Cursor> cursors = new ArrayList<>();
        for (Json item : items.values()) {
            cursors.add(new Cursor(item, Paths.item(path, cursors.size()), problems));
        }
        return cursors;
    }

    /**
     * An object.
     *
     * @return its members, or {@code null} if it is no object
     */
    public @Nullable Members members() {
        if (value instanceof Json.Fields fields) {
            return new Members(fields, path, problems);
        }
        return wrong("an object");
    }

    private <T> @Nullable T wrong(String wanted) {
        problem(value instanceof Json.Nothing ? "is null; leave it out instead" : "is not " + wanted);
        return null;
    }
}
