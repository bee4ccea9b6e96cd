package io.lcart.spi.tck;

import java.util.Optional;
import java.util.function.Predicate;

/** What a check needs of the subject beyond a storage. */
enum Ability {
    NONE("nothing", subject -> true),
    ROUND_TRIPS("round trips are not counted", subject -> subject.roundTrips().isPresent()),
    BORROWED("borrowed resources are not counted", subject -> subject.borrowed().isPresent()),
    FOREIGN_TRANSACTION(
            "the storage does not run inside a foreign transaction",
            subject -> subject.foreignTransactions().isPresent());

    private final String lack;
    private final Predicate<StorageUnderTest> given;

    Ability(String lack, Predicate<StorageUnderTest> given) {
        this.lack = lack;
        this.given = given;
    }

    Optional<String> missingIn(StorageUnderTest subject) {
        return given.test(subject) ? Optional.empty() : Optional.of(lack);
    }
}
