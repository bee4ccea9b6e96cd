/** The one façade over everything lcart does. */
@NullMarked
package io.lcart.core;

import org.jspecify.annotations.NullMarked;
