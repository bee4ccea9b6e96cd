/** Constraints of the values that come from outside, for Jakarta Validation. */
@NullMarked
package io.lcart.core.validation;

import org.jspecify.annotations.NullMarked;
