package io.lcart.spi;

import org.jspecify.annotations.Nullable;

/** A storage or another port did not answer. Whether the work was done is unknown where the message says so; try again later. */
public final class UnavailableException extends LcartException {

    private static final long serialVersionUID = 1L;

    /**
     * A port that did not answer.
     *
     * @param message which port, and what to do
     * @param cause what it said, or {@code null}
     */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
