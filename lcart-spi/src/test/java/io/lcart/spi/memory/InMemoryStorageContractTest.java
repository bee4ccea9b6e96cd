package io.lcart.spi.memory;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lcart.spi.tck.StorageContract;
import io.lcart.spi.tck.StorageUnderTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The storage in memory meets the contract. This is all that an adapter has to write. */
class InMemoryStorageContractTest {

    private final StorageUnderTest subject = InMemoryStorage::new;

    @TestFactory
    Stream<DynamicTest> contract() {
        return StorageContract.checks()
                .map(check -> dynamicTest(check.toString(), () -> {
                    check.skipReason(subject).ifPresent(Assumptions::abort);
                    check.run(subject);
                }));
    }
}
