/**
 * The contract kit: everything a storage must do, as data, free of any test framework. An adapter binds it in a few lines:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> contract() {
 *     return StorageContract.checks().map(check -> dynamicTest(check.toString(), () -> {
 *         check.skipReason(subject).ifPresent(Assumptions::abort);
 *         check.run(subject);
 *     }));
 * }
 * }</pre>
 *
 * <p>or prints {@link io.lcart.spi.tck.StorageContract#report} line by line. The ids of the checks stay the same for ever; new checks are
 * added with the version they came with, so that an adapter can tell what is new.
 */
@NullMarked
package io.lcart.spi.tck;

import org.jspecify.annotations.NullMarked;
