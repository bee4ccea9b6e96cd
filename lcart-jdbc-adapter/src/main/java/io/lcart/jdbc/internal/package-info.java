/** What every store stands on: connections, statements, dialects. Not part of the API. */
@NullMarked
package io.lcart.jdbc.internal;

import org.jspecify.annotations.NullMarked;
