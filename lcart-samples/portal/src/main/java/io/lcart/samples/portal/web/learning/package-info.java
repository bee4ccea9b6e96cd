/** The pages about learning: trainings, completions, and the public page that verifies certificates. */
@NullMarked
package io.lcart.samples.portal.web.learning;

import org.jspecify.annotations.NullMarked;
