/** What slices with commands of viewers share. Not for hosts. */
@NullMarked
package io.lcart.core.desk;

import org.jspecify.annotations.NullMarked;
