package io.lcart.core.report;

import io.lcart.core.internal.json.Names;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ReportExport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an export stands, for who asked for it. Immutable.
 *
 * @param id names it
 * @param query what was asked
 * @param format the format
 * @param requestedAt when it was asked for
 * @param state where it stands
 * @param rows how many rows are written so far
 * @param readyUntil until when the file is there, or {@code null} while it is not
 */
public record ExportStatus(
        ExportId id,
        ReportQuery query,
        ReportFormat format,
        Instant requestedAt,
        ExportState state,
        long rows,
        @Nullable Instant readyUntil) {

    /** A file whose time is over is so from that very instant on, whether or not a worker has been there. */
    static ExportStatus of(ReportExport export, Instant now) {
        return new ExportStatus(
                export.id(),
                QueryText.read(export.query()),
                Names.parse(ReportFormat.class, export.format()),
                export.requestedAt(),
                over(export, now) ? ExportState.EXPIRED : export.state(),
                export.rows(),
                export.state() == ExportState.READY && !over(export, now) ? export.dueAt() : null);
    }

    static boolean over(ReportExport export, Instant now) {
        Instant until = export.dueAt();
        return export.state() == ExportState.READY && until != null && !until.isAfter(now);
    }
}
