package io.lcart.spi.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.CheckResult.Status;
import io.lcart.spi.tck.Wrapped.Hand;
import java.util.function.Supplier;
import org.junit.jupiter.params.provider.Arguments;

/** A storage that is broken in one way, and the check that is to notice. */
final class Broken {

    /** How often a check runs until it notices: the rivals of a race come in the harmless order by chance. */
    private static final int RUNS = 5;

    private Broken() {}

    static void expectNoticed(String checkId, String fault, StorageUnderTest broken) {
        ContractCheck check = StorageContractTest.check(checkId);
        assertThat(CheckResult.of(check, new FakeDatabase()).status())
                .as("%s on a sound storage", checkId)
                .isEqualTo(Status.PASSED);
        CheckResult result = CheckResult.of(check, broken);
        for (int run = 1; run < RUNS && result.status() == Status.PASSED; run++) {
            result = CheckResult.of(check, broken);
        }
        assertThat(result.status()).as("%s on one that %s", checkId, fault).isEqualTo(Status.FAILED);
        assertThat(result.detail()).startsWith(checkId + ": ");
    }

    static Arguments verb(String id, String fault, Hand hand) {
        return arguments(id, fault, (StorageUnderTest) () -> new Wrapped(hand));
    }

    static Arguments storage(String id, String fault, Supplier<Storage> storage) {
        return arguments(id, fault, (StorageUnderTest) storage::get);
    }
}
