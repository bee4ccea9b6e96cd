/** Remembering what commands led to, so that a repeat has the same result and no further effect (reliability.md B). */
@NullMarked
package io.lcart.spi.idempotency;

import org.jspecify.annotations.NullMarked;
