/** Activities and the points ledger in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.points;

import org.jspecify.annotations.NullMarked;
