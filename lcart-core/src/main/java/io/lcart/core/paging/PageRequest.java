package io.lcart.core.paging;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for. Immutable.
 *
 * @param limit the greatest number of items, 1 to {@value #MAX_LIMIT}
 * @param cursor the {@linkplain Page#next() cursor} of the page before, or {@code null} for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {

    /** The greatest number of items of a page. */
    public static final int MAX_LIMIT = 500;

    private static final int MAX_CURSOR_LENGTH = 4_000;

    /**
     * Checks the values.
     *
     * @throws InvalidInputException if the limit is not within its bounds, or the cursor is empty or longer than any lcart gives
     */
    public PageRequest {
        List<Violation> violations = new ArrayList<>();
        if (limit < 1 || limit > MAX_LIMIT) {
            violations.add(new Violation("limit", "must be 1 to " + MAX_LIMIT));
        }
        if (cursor != null && (cursor.isEmpty() || cursor.length() > MAX_CURSOR_LENGTH)) {
            violations.add(wrongCursor());
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException("page", violations);
        }
    }

    /**
     * The first page.
     *
     * @param limit the greatest number of items
     * @return the request
     */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /**
     * What is wrong with a cursor that no page gave.
     *
     * @return the violation
     */
    public static Violation wrongCursor() {
        return new Violation("cursor", "must be a cursor that a page of this list gave");
    }
}
