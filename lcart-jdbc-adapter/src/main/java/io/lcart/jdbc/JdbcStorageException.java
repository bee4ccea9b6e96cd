package io.lcart.jdbc;

import io.lcart.spi.LcartException;

/**
 * The database refused a statement for a reason that neither waiting nor another attempt cures: a missing privilege, a value that is too
 * long for its column, a schema that was changed by hand. The cause is the database's own exception.
 */
public final class JdbcStorageException extends LcartException {

    private static final long serialVersionUID = 1L;

    /**
     * A refused statement.
     *
     * @param message what the database said
     * @param cause its exception
     */
    public JdbcStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
