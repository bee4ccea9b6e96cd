/** The shortest change of facts that turns a decision around (product.md N1). */
@NullMarked
package io.lcart.core.flip;

import org.jspecify.annotations.NullMarked;
