/** Pages about how others come on. */
@NullMarked
package io.lcart.samples.portal.web.report;

import org.jspecify.annotations.NullMarked;
