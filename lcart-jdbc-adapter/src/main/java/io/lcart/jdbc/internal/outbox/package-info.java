/** The outbox in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.outbox;

import org.jspecify.annotations.NullMarked;
