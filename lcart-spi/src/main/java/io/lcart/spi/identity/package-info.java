/** The port to the host's directory of people. */
@NullMarked
package io.lcart.spi.identity;

import org.jspecify.annotations.NullMarked;
