package io.lcart.core.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows where it stood in its text. Immutable. */
public sealed interface Json {

    /**
     * Where it stood.
     *
     * @return its place, or {@code null} if it was not read from a text
     */
    default @Nullable Place place() {
        return null;
    }

    /** A place in a text, both counted from 1. */
    record Place(int line, int column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        }
    }

    /** A text. */
    record Text(String value, @Nullable Place place) implements Json {}

    /** A number, as it was written. */
    record Numeral(String value, @Nullable Place place) implements Json {}

    /** True or false. */
    record Flag(boolean value, @Nullable Place place) implements Json {}

    /** The value {@code null}. */
    record Nothing(@Nullable Place place) implements Json {}

    /** An array. */
    record Items(List<Json> values, @Nullable Place place) implements Json {
        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object, its members in the order of the text. */
    record Fields(Map<String, Json> values, @Nullable Place place) implements Json {
        /** Copies the map. */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A text to write.
     *
     * @param value the text
     * @return the value
     */
    static Json of(String value) {
        return new Text(value, null);
    }

    /**
     * A number to write.
     *
     * @param value the number
     * @return the value
     */
    static Json of(long value) {
        return new Numeral(Long.toString(value), null);
    }

    /**
     * A truth value to write.
     *
     * @param value the truth value
     * @return the value
     */
    static Json of(boolean value) {
        return new Flag(value, null);
    }

    /**
     * An array to write.
     *
     * @param values its items
     * @return the value
     */
    static Json of(List<? extends Json> values) {
        return new Items(List.copyOf(values), null);
    }

    /**
     * An object to write. Its members are written in the order of their names.
     *
     * @param values its members
     * @return the value
     */
    static Json of(Map<String, ? extends Json> values) {
        return new Fields(new LinkedHashMap<>(values), null);
    }

    /** The value {@code null}, to write. */
    Json NULL = new Nothing(null);
}
