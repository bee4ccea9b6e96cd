package io.lcart.spi.tck;

import io.lcart.spi.storage.Storage;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an adapter's author hands to the kit: a way to an empty storage, and the abilities the kit cannot see from outside. An ability left
 * out makes its checks be reported as skipped. Used by one check at a time.
 */
@FunctionalInterface
public interface StorageUnderTest {

    /**
     * An empty storage. Called once for each check; what an earlier check left behind is gone or out of reach.
     *
     * @return a storage without any record, usable by many threads
     */
    Storage fresh();

    /**
     * How to count what goes over the wire.
     *
     * @return the counter of the storage made last, or nothing if it has no wire
     */
    default Optional<RoundTrips> roundTrips() {
        return Optional.empty();
    }

    /**
     * How many resources, as connections, the storage made last holds at this moment. After each check it must hold none.
     *
     * @return the number, or nothing if there is nothing to borrow
     */
    default OptionalInt borrowed() {
        return OptionalInt.empty();
    }

    /**
     * How to run the storage made last inside a transaction that somebody else began.
     *
     * @return the opener, or nothing if the storage cannot join one
     */
    default Optional<ForeignTransaction.Opener> foreignTransactions() {
        return Optional.empty();
    }
}
