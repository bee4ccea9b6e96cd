package io.lcart.core.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable.
 *
 * @param <T> what is listed
 * @param items the items of this page
 * @param next the cursor of the next page, or {@code null} if this is the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of a list of which one item more was read than was asked for.
     *
     * @param <T> what is listed
     * @param read up to {@code limit + 1} items
     * @param limit the greatest number of items of the page
     * @param cursor the cursor of an item
     * @return the page
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        boolean more = read.size() > limit;
        List<T> items = more ? read.subList(0, limit) : read;
        return new Page<>(items, more ? cursor.apply(items.get(limit - 1)) : null);
    }
}
