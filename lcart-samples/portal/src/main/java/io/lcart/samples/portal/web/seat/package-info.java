/** The pages about seats: registration codes, their import, the use of a code, and the demo outbox. */
@NullMarked
package io.lcart.samples.portal.web.seat;

import org.jspecify.annotations.NullMarked;
