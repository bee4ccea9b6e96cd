/** The port to the host's payment provider. */
@NullMarked
package io.lcart.spi.payment;

import org.jspecify.annotations.NullMarked;
