/** Orders in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.commerce;

import org.jspecify.annotations.NullMarked;
