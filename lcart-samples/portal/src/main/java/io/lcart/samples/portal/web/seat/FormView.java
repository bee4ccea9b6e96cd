package io.lcart.samples.portal.web.seat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown. Immutable.
 *
 * @param key names what the form does, so that sending it twice does it once
 * @param error why it came to nothing last time, or {@code null}
 * @param wrong the fields that were not valid
 * @param values what was filled in
 */
public record FormView(String key, @Nullable String error, Set<String> wrong, Map<String, String> values) {

    /** Copies set and map. */
    public FormView {
        wrong = Set.copyOf(wrong);
        values = Map.copyOf(values);
    }

    /**
     * A form that nobody has filled in yet.
     *
     * @return the form
     */
    public static FormView fresh() {
        return new FormView(UUID.randomUUID().toString(), null, Set.of(), Map.of());
    }

    /**
     * A form that came to nothing; to send it once more is another try.
     *
     * @param error why
     * @param wrong the fields that were not valid
     * @param values what was filled in
     * @return the form
     */
    public static FormView failed(String error, Set<String> wrong, Map<String, String> values) {
        return new FormView(UUID.randomUUID().toString(), error, wrong, values);
    }

    /**
     * What a field holds.
     *
     * @param field its name
     * @return the text, possibly empty
     */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * What a field says to a screen reader about itself.
     *
     * @param field its name
     * @return {@code true} if it was not valid, else {@code null}
     */
    public @Nullable String invalid(String field) {
        return wrong.contains(field) ? "true" : null;
    }
}
