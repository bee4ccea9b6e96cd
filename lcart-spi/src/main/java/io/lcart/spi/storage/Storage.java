package io.lcart.spi.storage;

import java.util.function.Function;

/**
 * Keeps everything lcart knows. One storage belongs to one site. Thread-safe; the sessions it hands out are not.
 *
 * <p>Both methods run the work on the caller's thread. Whatever the work throws, an {@code Error} too, undoes everything it did and is
 * thrown on unchanged. Calls must not be nested.
 */
public interface Storage {

    /**
     * Runs work in one transaction: all of it takes effect, or nothing. A storage that owns its connections may run the work again after
     * a deadlock or a serialization failure, so the work has no effects outside the session.
     *
     * <p>Contract: STORE-01, STORE-02, STORE-03, STORE-04, STORE-05, STORE-06, STORE-07, STORE-11, STORE-12, STORE-13, STORE-14,
     * FOREIGN-01, FOREIGN-02, FOREIGN-03, FOREIGN-04, FOREIGN-05, FOREIGN-06, FOREIGN-07, LEAK-01.
     *
     * @param <R> what the work results in
     * @param work the work
     * @return the work's result
     * @throws io.lcart.spi.ConflictException if another transaction won
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    <R> R inTransaction(Function<? super Session, ? extends R> work);

    /**
     * Runs work that only reads, on one consistent state where it is a single call; nothing it may write by mistake takes effect.
     *
     * <p>Contract: STORE-08, STORE-09, STORE-10.
     *
     * @param <R> what the work results in
     * @param work the work
     * @return the work's result
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    <R> R read(Function<? super Session, ? extends R> work);
}
