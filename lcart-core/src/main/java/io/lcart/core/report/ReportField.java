package io.lcart.core.report;

import io.lcart.core.internal.json.Names;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.report.ReportRow;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a report: what of a row may be chosen to be shown (domain.md §8). A closed list, so that no text of a request ever names
 * something else (reliability.md T25). The order is that of files for which nothing was chosen.
 */
public enum ReportField {
    /** The person's key. */
    PERSON_ID("personId", row -> row.person().id().value()),
    /** The family name. */
    LAST_NAME("lastName", row -> row.person().lastName()),
    /** The given name. */
    FIRST_NAME("firstName", row -> row.person().firstName()),
    /** The address as the person wrote it. */
    EMAIL("email", row -> row.person().email()),
    /** The offering's key. */
    OFFERING("offering", row -> row.offering().value()),
    /** The offering's title. */
    OFFERING_TITLE("offeringTitle", ReportRow::offeringTitle),
    /** The course's key. */
    COURSE("course", row -> row.course() == null ? null : row.course().value()),
    /** The course's title. */
    COURSE_TITLE("courseTitle", ReportRow::courseTitle),
    /** How far the person has come. */
    STATUS("status", row -> Names.of(row.status())),
    /** The progress in percent. */
    PROGRESS("progress", ReportRow::progress),
    /** The score of the latest completion. */
    SCORE("score", ReportRow::score),
    /** When the latest completion happened. */
    COMPLETED_AT("completedAt", ReportRow::completedAt),
    /** When the first window of access begins. */
    ACCESS_FROM("accessFrom", ReportRow::accessFrom),
    /** When the last window of access ends. */
    ACCESS_UNTIL("accessUntil", ReportRow::accessUntil);

    private interface Value {
        @Nullable
        Object of(ReportRow row);
    }

    private final String key;
    private final Value value;

    ReportField(String key, Value value) {
        this.key = key;
        this.value = value;
    }

    /**
     * The column's name, in files, JSON and requests alike.
     *
     * @return the name, as in {@code completedAt}
     */
    public String key() {
        return key;
    }

    /**
     * The column of a name.
     *
     * @param key the name
     * @return the column, or nothing if none has that name
     */
    public static Optional<ReportField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /**
     * What a row has in this column.
     *
     * @param row the row
     * @return a {@code String}, an {@code Integer}, a {@link java.math.BigDecimal} or an {@link java.time.Instant}, always of the same type
     *     for one column; or {@code null} if there is nothing
     */
    public @Nullable Object in(ReportRow row) {
        return value.of(row);
    }

    /** The column's header in a file whose times are in a zone. */
    String header(ZoneId zone) {
        boolean time = this == COMPLETED_AT || this == ACCESS_FROM || this == ACCESS_UNTIL;
        return time ? key + " (" + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ")" : key;
    }

    /** Refuses columns of which one is chosen twice. */
    static void requireOnce(List<ReportField> columns) {
        Set<ReportField> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!seen.add(columns.get(i))) {
                throw new InvalidInputException(
                        "report",
                        List.of(new Violation("columns[" + i + "]", "is chosen a second time: " + columns.get(i).key)));
            }
        }
    }
}
