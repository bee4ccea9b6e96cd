package io.lcart.spi.tck;

import java.util.Optional;

/**
 * What became of one check. Prints as one line of a report. Immutable.
 *
 * @param check the check
 * @param status what became of it
 * @param detail what went wrong or why it was skipped; empty if it passed
 * @param error what was thrown, present if it failed
 */
public record CheckResult(ContractCheck check, Status status, String detail, Optional<Throwable> error) {

    /** What can become of a check. */
    public enum Status {
        /** The requirement is met. */
        PASSED,
        /** The requirement is not met, or the check broke. */
        FAILED,
        /** The subject lacks what the check needs. */
        SKIPPED
    }

    static CheckResult of(ContractCheck check, StorageUnderTest subject) {
        Optional<String> reason = check.skipReason(subject);
        if (reason.isPresent()) {
            return new CheckResult(check, Status.SKIPPED, reason.get(), Optional.empty());
        }
        try {
            check.run(subject);
            return new CheckResult(check, Status.PASSED, "", Optional.empty());
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return new CheckResult(check, Status.FAILED, String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    @Override
    public String toString() {
        String line = status + " " + check;
        return detail.isEmpty() ? line : line + " (" + detail + ")";
    }
}
