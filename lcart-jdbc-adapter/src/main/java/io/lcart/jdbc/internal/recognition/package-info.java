/** Badges and awards in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.recognition;

import org.jspecify.annotations.NullMarked;
