/** Reports that are made in the background, and where they stand (reliability.md T30). */
@NullMarked
package io.lcart.spi.report.export;

import org.jspecify.annotations.NullMarked;
