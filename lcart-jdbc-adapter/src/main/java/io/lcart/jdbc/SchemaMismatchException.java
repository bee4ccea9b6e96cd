package io.lcart.jdbc;

import io.lcart.spi.LcartException;

/** The tables are missing, or belong to another release of lcart. */
public final class SchemaMismatchException extends LcartException {

    private static final long serialVersionUID = 1L;

    /** The version found, 0 if there is no schema. */
    private final int found;

    /** The version this release works with. */
    private final int expected;

    /**
     * A schema of another version.
     *
     * @param found the version found, 0 if there is no schema
     * @param expected the version this release works with
     */
    public SchemaMismatchException(int found, int expected) {
        super(
                (found == 0 ? "there is no lcart schema" : "the lcart schema has version " + found)
                        + ", this release works with version " + expected + ": "
                        + (found > expected
                                ? "use the release of lcart that made it"
                                : "call JdbcSchema.migrate(dataSource), or run the scripts of JdbcSchema.scripts"
                                        + " with a user who may create tables"),
                null);
        this.found = found;
        this.expected = expected;
    }

    /**
     * The version found.
     *
     * @return the version, 0 if there is no schema
     */
    public int found() {
        return found;
    }

    /**
     * The version this release works with.
     *
     * @return the version
     */
    public int expected() {
        return expected;
    }
}
