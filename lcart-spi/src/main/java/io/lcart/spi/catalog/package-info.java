/** Courses, the offerings people order, and who teaches them (domain.md §0, §11). */
@NullMarked
package io.lcart.spi.catalog;

import org.jspecify.annotations.NullMarked;
