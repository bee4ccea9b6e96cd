/** Awards of badges (domain.md §6). */
@NullMarked
package io.lcart.core.recognition;

import org.jspecify.annotations.NullMarked;
