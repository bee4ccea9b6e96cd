/** Messages that leave after the outermost commit (reliability.md I). */
@NullMarked
package io.lcart.spi.outbox;

import org.jspecify.annotations.NullMarked;
