/** Completions of courses (domain.md §9). */
@NullMarked
package io.lcart.core.completion;

import org.jspecify.annotations.NullMarked;
