/** The pages about badges. */
@NullMarked
package io.lcart.samples.portal.web.recognition;

import org.jspecify.annotations.NullMarked;
