/** The portal's own words, in every language it speaks. */
@NullMarked
package io.lcart.samples.portal.text;

import org.jspecify.annotations.NullMarked;
