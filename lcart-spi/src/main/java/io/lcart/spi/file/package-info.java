/** The port that keeps files. */
@NullMarked
package io.lcart.spi.file;

import org.jspecify.annotations.NullMarked;
