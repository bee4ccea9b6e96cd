package io.lcart.spi;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything lcart throws. An exception means "could not tell" or "cannot be asked like this"; an expected refusal is a value
 * with a typed reason instead, unless a method can only answer with a success.
 */
public abstract class LcartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For the subclasses.
     *
     * @param message what happened and what to do about it
     * @param cause what lay behind it, or {@code null}
     */
    protected LcartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
