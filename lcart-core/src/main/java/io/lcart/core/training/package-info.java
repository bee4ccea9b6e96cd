/** Access to offerings (domain.md §3.1). */
@NullMarked
package io.lcart.core.training;

import org.jspecify.annotations.NullMarked;
