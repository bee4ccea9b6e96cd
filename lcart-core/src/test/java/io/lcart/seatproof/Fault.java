package io.lcart.seatproof;

import java.sql.SQLException;
import java.util.function.Supplier;

/** How a call of JDBC fails. */
enum Fault {
    CONNECTION_LOST(() -> new SQLException("the connection broke", "08006")),
    SERIALIZATION_FAILURE(() -> new SQLException("another transaction won", "40001")),
    CANCELLED(() -> new SQLException("the statement took too long", "57014")),
    KEY_TAKEN(() -> new SQLException("the key is taken", "23505")),
    DRIVER_BUG(() -> new IllegalStateException("the driver stumbled"));

    private final Supplier<Exception> exception;

    Fault(Supplier<Exception> exception) {
        this.exception = exception;
    }

    void happen() throws SQLException {
        Exception happening = exception.get();
        if (happening instanceof SQLException broken) {
            throw broken;
        }
        throw (RuntimeException) happening;
    }
}
