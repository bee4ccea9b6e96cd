package io.lcart.jdbc;

/**
 * One script of the schema, for a host that creates tables with its own tool. Scripts build on each other and are run in the order of
 * their versions; each ends by recording its version in {@code lcart_schema_version}. Immutable.
 *
 * @param version the version of the schema after the script
 * @param name the file's name, in the convention of Flyway
 * @param sql the statements, each ended by a semicolon at the end of a line
 */
public record SchemaScript(int version, String name, String sql) {}
