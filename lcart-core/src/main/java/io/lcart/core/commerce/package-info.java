/** Orders and the history of their states (domain.md §12). */
@NullMarked
package io.lcart.core.commerce;

import org.jspecify.annotations.NullMarked;
