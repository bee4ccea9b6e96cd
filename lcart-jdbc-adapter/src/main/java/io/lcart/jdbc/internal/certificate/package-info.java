/** Certificates in SQL. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal.certificate;

import org.jspecify.annotations.NullMarked;
