/**
 * Real databases for tests, also of other modules (this package is the module's test-jar): {@link
 * io.lcart.jdbc.testing.TestDatabase#open()} hands out a fresh, empty one.
 */
@NullMarked
package io.lcart.jdbc.testing;

import org.jspecify.annotations.NullMarked;
