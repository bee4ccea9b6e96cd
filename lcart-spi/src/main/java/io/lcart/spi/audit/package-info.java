/** The append-only trail of what was changed for somebody else (product.md P13). */
@NullMarked
package io.lcart.spi.audit;

import org.jspecify.annotations.NullMarked;
