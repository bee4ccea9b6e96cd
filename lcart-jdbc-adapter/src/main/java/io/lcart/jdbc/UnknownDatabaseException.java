package io.lcart.jdbc;

import io.lcart.spi.LcartException;

/** The database behind a data source is none that this adapter speaks to. */
public final class UnknownDatabaseException extends LcartException {

    private static final long serialVersionUID = 1L;

    /**
     * A database that is not known.
     *
     * @param message which database, and which ones are known
     */
    public UnknownDatabaseException(String message) {
        super(message, null);
    }
}
