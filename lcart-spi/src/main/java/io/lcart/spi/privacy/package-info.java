/** The registry of personal columns (reliability.md J1). */
@NullMarked
package io.lcart.spi.privacy;

import org.jspecify.annotations.NullMarked;
