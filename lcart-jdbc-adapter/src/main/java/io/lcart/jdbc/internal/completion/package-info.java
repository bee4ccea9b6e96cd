/** Completions in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.completion;

import org.jspecify.annotations.NullMarked;
