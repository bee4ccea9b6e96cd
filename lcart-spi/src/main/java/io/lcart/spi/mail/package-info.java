/** The port that sends mail. */
@NullMarked
package io.lcart.spi.mail;

import org.jspecify.annotations.NullMarked;
