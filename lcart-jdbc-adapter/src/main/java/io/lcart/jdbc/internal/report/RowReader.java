package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Row;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportedPerson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one result. Who and what a row is about is read once for many rows: it is a large part of what a million rows cost, and
 * next to nothing in memory.
 */
final class RowReader {

    private static final ReportStatus[] STATUSES = ReportStatus.values();
    private static final int PERSON_COLUMNS = 6;
    private static final int OFFERING_COLUMNS = 4;

    /** A site has thousands of offerings at most; one that has more reads the others again and again. */
    private static final int MOST_KEPT = 5_000;

    private final Map<Long, Taught> offerings = new HashMap<>();
    private @Nullable ReportedPerson person;
    private long personNumber;

    private record Taught(
            OfferingId id,
            String title,
            @Nullable CourseId course,
            @Nullable String courseTitle) {}

    ReportRow read(Row row) throws SQLException {
        ReportedPerson whose = person(row);
        Taught taught = taught(row);
        return new ReportRow(
                whose,
                taught.id(),
                taught.title(),
                taught.course(),
                taught.courseTitle(),
                STATUSES[row.integer()],
                row.integer(),
                row.decimalOrNull(),
                row.instantOrNull(),
                row.instantOrNull(),
                end(row.instantOrNull()));
    }

    private ReportedPerson person(Row row) throws SQLException {
        long number = row.number();
        ReportedPerson known = person;
        if (known != null && number == personNumber) {
            row.skip(PERSON_COLUMNS);
            return known;
        }
        ReportedPerson other = JdbcReportStore.person(row);
        person = other;
        personNumber = number;
        return other;
    }

    private Taught taught(Row row) throws SQLException {
        long number = row.number();
        Taught known = offerings.get(number);
        if (known != null) {
            row.skip(OFFERING_COLUMNS);
            return known;
        }
        OfferingId id = new OfferingId(row.text());
        String title = row.text();
        String course = row.textOrNull();
        Taught read = new Taught(id, title, course == null ? null : new CourseId(course), row.textOrNull());
        if (offerings.size() < MOST_KEPT) {
            offerings.put(number, read);
        }
        return read;
    }

    private static @Nullable Instant end(@Nullable Instant stored) {
        return ReportColumn.NEVER.equals(stored) ? null : stored;
    }
}
