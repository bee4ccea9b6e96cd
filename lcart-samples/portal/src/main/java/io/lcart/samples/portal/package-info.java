/** The sample training portal: how it starts and what it is made of. */
@NullMarked
package io.lcart.samples.portal;

import org.jspecify.annotations.NullMarked;
