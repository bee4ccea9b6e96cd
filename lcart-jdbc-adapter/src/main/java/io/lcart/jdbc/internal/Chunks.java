package io.lcart.jdbc.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** Cuts what a caller passes into lists that a statement takes. */
public final class Chunks {

    /** The greatest number of values in a list. */
    static final int SIZE = 1000;

    private Chunks() {}

    /**
     * Cuts values into lists, each value once.
     *
     * @param <T> the values' type
     * @param values the values, possibly none
     * @return lists of at least one and at most {@value #SIZE} values
     */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += SIZE) {
            chunks.add(distinct.subList(from, Math.min(from + SIZE, distinct.size())));
        }
        return chunks;
    }

    /**
     * Cuts the keys of ids into lists.
     *
     * @param <T> the ids' type
     * @param ids the ids, possibly none
     * @param key the key of an id
     * @return lists of at least one and at most {@value #SIZE} keys
     */
    public static <T> List<List<String>> of(Collection<T> ids, Function<T, String> key) {
        return of(ids.stream().map(key).toList());
    }
}
