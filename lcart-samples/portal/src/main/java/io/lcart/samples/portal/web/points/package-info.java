/** The page about one's points. */
@NullMarked
package io.lcart.samples.portal.web.points;

import org.jspecify.annotations.NullMarked;
