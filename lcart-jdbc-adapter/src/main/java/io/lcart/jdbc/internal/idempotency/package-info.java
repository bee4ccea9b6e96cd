/** Results of commands in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.idempotency;

import org.jspecify.annotations.NullMarked;
