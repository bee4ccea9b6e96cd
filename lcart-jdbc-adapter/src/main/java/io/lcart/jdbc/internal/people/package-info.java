/** Accounts and groups in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.people;

import org.jspecify.annotations.NullMarked;
