/** The audit trail in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.audit;

import org.jspecify.annotations.NullMarked;
