package io.lcart.core.internal.command;

/**
 * Writes results of commands down, so that a repeat can be answered as the first one was.
 *
 * @param <R> the result
 */
public interface ResultCodec<R> {

    /**
     * Writes a result.
     *
     * @param result the result
     * @return its text
     */
    String write(R result);

    /**
     * Reads a result.
     *
     * @param text what {@link #write} gave
     * @return the result
     */
    R read(String text);
}
