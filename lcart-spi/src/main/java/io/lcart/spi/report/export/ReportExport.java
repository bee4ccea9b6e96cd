package io.lcart.spi.report.export;

import io.lcart.spi.Micros;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made in the background. It names who asked for it and what; the rights are those of the owner when it is made, and looked
 * at again whenever the file is given out (reliability.md T30). Immutable.
 *
 * @param id names it
 * @param owner who asked for it
 * @param query what was asked, as core writes it down
 * @param format the format's name
 * @param requestedAt when it was asked for
 * @param state where it stands
 * @param attempts how often a worker took it
 * @param rows how many rows are written
 * @param file the file, while it is ready
 * @param pairs a file that says which pairs of a person and an offering the file has rows of, while it is ready
 * @param dueAt when a worker looks at it next, see {@link ExportState}; or {@code null} if never
 */
public record ReportExport(
        ExportId id,
        AccountId owner,
        String query,
        String format,
        Instant requestedAt,
        ExportState state,
        int attempts,
        long rows,
        @Nullable FileKey file,
        @Nullable FileKey pairs,
        @Nullable Instant dueAt) {

    /** Truncates the instants to microseconds. */
    public ReportExport {
        requestedAt = Micros.of(requestedAt);
        dueAt = dueAt == null ? null : Micros.of(dueAt);
    }
}
