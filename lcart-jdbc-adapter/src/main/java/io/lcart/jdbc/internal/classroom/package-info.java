/** Classes in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.classroom;

import org.jspecify.annotations.NullMarked;
