/** Registration codes: making and reading them, and the keyed hashes that are stored of them. */
@NullMarked
package io.lcart.core.code;

import org.jspecify.annotations.NullMarked;
