package io.lcart.spi;

import org.jspecify.annotations.Nullable;

/** Somebody else changed the same thing at the same time, and lost or won against this caller. Nothing was changed; ask again. */
public final class ConflictException extends LcartException {

    private static final long serialVersionUID = 1L;

    /**
     * A lost race.
     *
     * @param message which thing
     * @param cause what the storage said, or {@code null}
     */
    public ConflictException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
