/** Training that people took elsewhere, as they declare it themselves (domain.md §10). */
@NullMarked
package io.lcart.spi.recognition.external;

import org.jspecify.annotations.NullMarked;
