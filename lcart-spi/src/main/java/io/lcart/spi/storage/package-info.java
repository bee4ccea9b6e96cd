/** What a storage adapter implements: transactions, and a session with one store per slice. */
@NullMarked
package io.lcart.spi.storage;

import org.jspecify.annotations.NullMarked;
