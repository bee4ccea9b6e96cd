package io.lcart.samples.portal.web.seat;

import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.ImportRow;
import io.lcart.core.seat.ImportSummary;
import io.lcart.core.seat.roster.RosterError;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Layout;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what becomes of a list of students. Immutable. */
final class ImportWords {

    private static final int SHOWN = 100;

    private final Texts texts;

    ImportWords(Texts texts) {
        this.texts = texts;
    }

    /** What became of a list, and how it is shown. */
    record Result(ImportOutcome.Report report, boolean applied, FormView form) {}

    ImportView view(Layout layout, LineView line, String path, String fileName, Result result) {
        ImportSummary summary = result.report.summary();
        List<ImportView.Row> given = rows(result.report, true);
        List<ImportView.Row> others = rows(result.report, false);
        return new ImportView(
                layout,
                line,
                path,
                fileName,
                result.applied,
                result.form,
                new ImportView.Numbers(summary.assigned(), summary.skipped(), summary.invalid()),
                texts.count(result.applied ? "import.given" : "import.would-give", summary.assigned()),
                summary.missing() == 0 || result.applied ? null : texts.count("import.missing", summary.missing()),
                given.subList(0, Math.min(SHOWN, given.size())),
                others.subList(0, Math.min(SHOWN, others.size())),
                more(given.size()),
                more(others.size()));
    }

    private @Nullable String more(int rows) {
        return rows <= SHOWN ? null : texts.count("import.more", rows - SHOWN);
    }

    private List<ImportView.Row> rows(ImportOutcome.Report report, boolean assigned) {
        return report.rows().stream()
                .filter(row -> row.verdict().isAssigned() == assigned)
                .map(row ->
                        new ImportView.Row(row.line(), row.email(), row.text(texts.locale()), row.problem() != null))
                .toList();
    }

    /** The rows that get no seat, for the file of them. */
    static List<RosterError> errors(ImportOutcome.Report report, Locale locale) {
        return report.rows().stream()
                .filter(row -> !row.verdict().isAssigned())
                .map(row -> error(row, locale))
                .toList();
    }

    private static RosterError error(ImportRow row, Locale locale) {
        return row.problem() == null
                ? new RosterError(row.line(), row.email(), SeatWords.slug(row.verdict()), row.text(locale))
                : RosterError.of(row.problem(), locale);
    }
}
