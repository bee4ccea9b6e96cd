/** Access entries and progress in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.training;

import org.jspecify.annotations.NullMarked;
