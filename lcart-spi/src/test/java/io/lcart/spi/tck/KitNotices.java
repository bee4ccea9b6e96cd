package io.lcart.spi.tck;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit can fail: each of the storages that a subclass lists as {@code faults()} is broken, and the named check says so. */
abstract class KitNotices {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void the_kit_notices(String checkId, String fault, StorageUnderTest broken) {
        Broken.expectNoticed(checkId, fault, broken);
    }
}
