package io.lcart.spi.report;

/**
 * One reason why a viewer reaches a person. Immutable.
 *
 * @param ground which of the grounds of {@link ReportScope}
 * @param key the key of the group; or of the offering, of a seat or a class
 */
public record ReportGrant(Ground ground, String key) {

    /** The grounds; the order is that of listing. */
    public enum Ground {
        /** The viewer administers a group of the person's. */
        GROUP_ADMIN,
        /** The person used a seat of the viewer's. */
        MANAGER,
        /** The viewer teaches an offering that the person has access to. */
        INSTRUCTOR
    }
}
