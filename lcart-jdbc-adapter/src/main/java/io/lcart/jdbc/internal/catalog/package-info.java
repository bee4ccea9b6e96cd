/** Courses, offerings and instructors in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.catalog;

import org.jspecify.annotations.NullMarked;
