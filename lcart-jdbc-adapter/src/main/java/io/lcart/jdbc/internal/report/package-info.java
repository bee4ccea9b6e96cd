/** Reports on others in SQL. */
@NullMarked
package io.lcart.jdbc.internal.report;

import org.jspecify.annotations.NullMarked;
