package io.lcart.jdbc;

/** What a {@link JdbcStorage} does about the tables when it is made. */
public enum SchemaPolicy {
    /** Looks whether the schema is there, in the version of this release, and refuses to work otherwise. The default. */
    VERIFY,
    /** Brings the schema to the version of this release first, as {@link JdbcSchema#migrate} does. */
    MIGRATE,
    /** Does not look. For hosts that verify the schema themselves, or that save the round trip. */
    NONE
}
