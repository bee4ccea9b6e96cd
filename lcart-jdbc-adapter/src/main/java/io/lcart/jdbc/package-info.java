/**
 * Storage of lcart in a SQL database, over plain JDBC. The driver and the pool are the host's.
 *
 * <pre>{@code
 * JdbcSchema.migrate(dataSource); // once, by whoever may create tables
 * Storage storage = JdbcStorage.on(dataSource);
 * }</pre>
 */
@NullMarked
package io.lcart.jdbc;

import org.jspecify.annotations.NullMarked;
