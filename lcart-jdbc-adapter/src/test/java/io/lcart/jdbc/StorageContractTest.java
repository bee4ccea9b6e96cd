package io.lcart.jdbc;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.tck.StorageContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The storage meets the contract on every database. */
class StorageContractTest {

    @TestFactory
    Stream<DynamicTest> h2() {
        return contract(TestDatabase.H2);
    }

    @TestFactory
    Stream<DynamicTest> postgresql() {
        return contract(TestDatabase.POSTGRES);
    }

    @TestFactory
    Stream<DynamicTest> mariadb() {
        return contract(TestDatabase.MARIADB);
    }

    private static Stream<DynamicTest> contract(TestDatabase database) {
        JdbcUnderTest subject = new JdbcUnderTest(database);
        return StorageContract.checks()
                .map(check -> dynamicTest(check.toString(), () -> {
                    check.skipReason(subject).ifPresent(Assumptions::abort);
                    check.run(subject);
                }))
                .onClose(subject::close);
    }
}
