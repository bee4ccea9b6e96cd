/** The portal's side of lcart's ports: its people, its mail, and the timer that delivers what waits. */
@NullMarked
package io.lcart.samples.portal.ports;

import org.jspecify.annotations.NullMarked;
