/** The timeline of configurations in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.configuration;

import org.jspecify.annotations.NullMarked;
