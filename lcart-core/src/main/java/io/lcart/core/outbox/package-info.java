/** Delivering what waits in the outbox (reliability.md I). */
@NullMarked
package io.lcart.core.outbox;

import org.jspecify.annotations.NullMarked;
