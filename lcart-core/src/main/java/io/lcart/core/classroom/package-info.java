/** What stands behind the tile Instructor View: classes, rosters, and what instructors do there (domain.md §11). */
@NullMarked
package io.lcart.core.classroom;

import org.jspecify.annotations.NullMarked;
