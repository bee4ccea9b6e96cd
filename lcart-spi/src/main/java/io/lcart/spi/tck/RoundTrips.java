package io.lcart.spi.tck;

/** Counts the statements a storage sends and waits for. What begins, commits or rolls back a transaction is not counted. */
public interface RoundTrips {

    /** Starts again from zero. */
    void reset();

    /**
     * The round trips so far.
     *
     * @return how many there were since the last {@link #reset}
     */
    long count();
}
