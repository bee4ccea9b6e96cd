/** Completions of courses (domain.md §9). */
@NullMarked
package io.lcart.spi.completion;

import org.jspecify.annotations.NullMarked;
