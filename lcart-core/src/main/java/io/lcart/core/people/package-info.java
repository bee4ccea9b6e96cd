/** Who asks, and what a person is (domain.md §1). */
@NullMarked
package io.lcart.core.people;

import org.jspecify.annotations.NullMarked;
