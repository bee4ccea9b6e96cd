package io.lcart.core.internal.command;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Between results and texts by name.
 *
 * @param <R> the result
 * @param texts takes a result apart
 * @param result puts it together
 */
public record FlatCodec<R>(Function<R, Map<String, String>> texts, Function<Map<String, String>, R> result)
        implements ResultCodec<R> {

    @Override
    public String write(R value) {
        Map<String, Json> fields = new HashMap<>();
        texts.apply(value).forEach((name, text) -> fields.put(name, Json.of(text)));
        return JsonText.write(Json.of(fields));
    }

    @Override
    public R read(String text) {
        Map<String, String> read = new HashMap<>();
        if (JsonText.read(text, new Problems()) instanceof Json.Fields fields) {
            fields.values().forEach((name, field) -> {
                if (field instanceof Json.Text each) {
                    read.put(name, each.value());
                }
            });
        }
        return result.apply(read);
    }

    /**
     * A text that must be there.
     *
     * @param texts the texts
     * @param name its name
     * @return the text
     * @throws NullPointerException if it is missing
     */
    public static String text(Map<String, String> texts, String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }
}
