package io.lcart.jdbc;

/**
 * The settings of a {@link JdbcStorage}. Immutable.
 *
 * @param database the database behind it
 * @param schemaPolicy what was done about the tables when it was made
 * @param batchSize how many rows are sent to the database at once
 * @param attempts how often a transaction is tried that loses against others; 1 on a borrowed connection
 */
public record JdbcStorageConfig(Database database, SchemaPolicy schemaPolicy, int batchSize, int attempts) {}
