/** The facts of dashboards in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.dashboard;

import org.jspecify.annotations.NullMarked;
