package io.lcart.spi.tck;

import io.lcart.spi.storage.Storage;

/** A transaction that belongs to the host. The storage works inside it and neither begins nor ends it. Used by one thread. */
public interface ForeignTransaction extends AutoCloseable {

    /** Begins such transactions. */
    @FunctionalInterface
    interface Opener {

        /**
         * Begins a transaction on the database of the storage made last.
         *
         * @return the transaction, to be closed by the caller
         */
        ForeignTransaction open();
    }

    /**
     * The storage inside this transaction.
     *
     * @return a storage whose work is part of this transaction
     */
    Storage storage();

    /**
     * What can be told about the connection's settings: auto-commit, isolation, read-only, time zone and the like. Two equal texts mean
     * that nothing was changed.
     *
     * @return the settings as text
     */
    String connectionState();

    /** Commits, as the host would. */
    void commit();

    /** Rolls back, as the host would. */
    void rollback();

    /** Gives the connection back; what was not committed is lost. */
    @Override
    void close();
}
