package io.lcart.core.internal.command;

/**
 * What the work of a command came to. Immutable.
 *
 * @param <R> the result
 * @param result the result
 * @param kept whether what the work has written stays; a refusal leaves nothing
 */
public record Step<R>(R result, boolean kept) {

    /**
     * A result whose effects stay.
     *
     * @param <R> the result
     * @param result the result
     * @return the step
     */
    public static <R> Step<R> done(R result) {
        return new Step<>(result, true);
    }

    /**
     * A result without effects: whatever the work has written is taken back.
     *
     * @param <R> the result
     * @param result the result
     * @return the step
     */
    public static <R> Step<R> refused(R result) {
        return new Step<>(result, false);
    }
}
