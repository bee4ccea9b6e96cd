package io.lcart.jdbc;

import java.util.List;

/**
 * A law of the stored data that does not hold. Immutable.
 *
 * @param law its id in reliability.md §3, as in {@code A1}
 * @param sentence the law
 * @param rows what breaks it, each as text, names and values one after another; no more than {@value #MOST_ROWS}
 */
public record BrokenLaw(String law, String sentence, List<String> rows) {

    /** How many rows are told of one law. */
    public static final int MOST_ROWS = 100;

    /** Copies the list. */
    public BrokenLaw {
        rows = List.copyOf(rows);
    }
}
