/** Reports that people keep: what they ask, never what it answers (product.md S12). */
@NullMarked
package io.lcart.spi.report.saved;

import org.jspecify.annotations.NullMarked;
