/** Classes, from where their instructors stand (domain.md §11). */
@NullMarked
package io.lcart.spi.classroom;

import org.jspecify.annotations.NullMarked;
