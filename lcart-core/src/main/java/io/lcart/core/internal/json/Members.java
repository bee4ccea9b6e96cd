package io.lcart.core.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of an object being read. Remembers which were asked for, and reports the others. Not thread-safe. */
public final class Members {

    private final Json.Fields fields;
    private final String path;
    private final Problems problems;
    private final TreeSet<String> known = new TreeSet<>();

    Members(Json.Fields fields, String path, Problems problems) {
        this.fields = fields;
        this.path = path;
        this.problems = problems;
    }

    /**
     * A member that may be left out.
     *
     * @param name its name
     * @return the member, or {@code null} if it is left out
     */
    public @Nullable Cursor optional(String name) {
        known.add(name);
        Json value = fields.values().get(name);
        return value == null ? null : new Cursor(value, Paths.field(path, name), problems);
    }

    /**
     * A member that must be there.
     *
     * @param name its name
     * @return the member, or {@code null} if it is missing, which is a problem
     */
    public @Nullable Cursor required(String name) {
        Cursor member = optional(name);
        if (member == null) {
            problems.add(Paths.field(path, name), "is missing", fields.place());
        }
        return member;
    }

    /**
     * All members, of an object that is a map.
     *
     * @return the members by name, in the order of the text
     */
    public Map<String, Cursor> all() {
        Map<String, Cursor> all = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> all.put(name, new Cursor(value, Paths.field(path, name), problems)));
        return all;
    }

    /** Ends the reading: every member that was not asked for is a problem. */
    public void end() {
        fields.values().forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(
                        Paths.field(path, name),
                        "is not known here; known are " + String.join(", ", known),
                        value.place());
            }
        });
    }
}
