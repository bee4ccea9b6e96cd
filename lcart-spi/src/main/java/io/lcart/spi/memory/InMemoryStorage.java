package io.lcart.spi.memory;

import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The reference storage: everything in the memory of this process, gone when the process ends. Thread-safe.
 *
 * <p>One transaction writes at a time, so none is ever run twice; reads run beside each other, and wait for a transaction to end. A
 * rollback undoes what the transaction did, step by step, whatever the size of the storage. The facts of a dashboard cost as much as the
 * person's own records, however many other people there are.
 *
 * <p>It is stricter than the ports ask for where a mistake would otherwise show only on a database: it refuses to write or to lock in
 * {@link #read}, to use a session on another thread or after its work returned, and to commit work that caught a
 * {@link io.lcart.spi.ConflictException}.
 */
public final class InMemoryStorage implements Storage {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Undo undo = new Undo();
    private final Tables tables = new Tables(undo);

    /** An empty storage. */
    public InMemoryStorage() {}

    /**
     * {@inheritDoc}
     *
     * @throws io.lcart.spi.ConflictException if a store refused something, even if the work caught that exception
     * @throws IllegalStateException if this thread is inside another call of this storage
     */
    @Override
    public <R> R inTransaction(Function<? super Session, ? extends R> work) {
        refuseNesting();
        lock.writeLock().lock();
        MemorySession session = MemorySession.writing(tables);
        try {
            R result = work.apply(session);
            session.requireUnbroken();
            undo.forget();
            return result;
        } finally {
            session.end();
            // why: after a commit nothing is left to undo; after anything else, an Error too, all of it is
            undo.rollBack();
            lock.writeLock().unlock();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the work tries to write or to lock, or if this thread is inside another call of this storage
     */
    @Override
    public <R> R read(Function<? super Session, ? extends R> work) {
        refuseNesting();
        lock.readLock().lock();
        MemorySession session = MemorySession.reading(tables);
        try {
            return work.apply(session);
        } finally {
            session.end();
            lock.readLock().unlock();
        }
    }

    private void refuseNesting() {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("calls of a storage cannot be nested: use the session of the outer call");
        }
    }
}
