package io.lcart.samples.portal.web.report;

import io.lcart.core.report.ReportField;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportTotals;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports in the words of a language. Immutable. */
record ReportWords(Texts texts, ZoneId zone) {

    ReportView.Row row(ReportRow row, String href, @Nullable CertificateSerial certificate, List<ReportField> columns) {
        String course = row.courseTitle();
        return new ReportView.Row(
                row.person().displayName(),
                row.person().email(),
                href,
                row.offeringTitle(),
                course == null || course.equals(row.offeringTitle()) ? "" : course,
                name(row.status()),
                texts.get("report.status." + name(row.status())),
                percent(row.progress()),
                cell(ReportField.SCORE, row),
                date(row.completedAt()),
                certificate == null ? null : Routes.API + "/certificates/" + certificate + ".pdf",
                columns.stream().map(column -> cell(column, row)).toList());
    }

    /** Why somebody is within reach. */
    String reason(ReportGrant grant) {
        return texts.get("report.scope." + name(grant.ground()), grant.key());
    }

    /** All columns, and which of them are chosen. */
    List<ReportView.Column> columns(List<ReportField> chosen) {
        return Arrays.stream(ReportField.values())
                .map(column -> new ReportView.Column(column.key(), header(column), chosen.contains(column)))
                .toList();
    }

    String header(ReportField column) {
        return texts.get("report.column." + column.key());
    }

    private String cell(ReportField column, ReportRow row) {
        Object value = column.in(row);
        if (value instanceof Instant at) {
            return date(at);
        }
        if (value instanceof BigDecimal number) {
            return NumberFormat.getNumberInstance(texts.locale()).format(number);
        }
        return switch (column) {
            case STATUS -> texts.get("report.status." + name(row.status()));
            case PROGRESS -> percent(row.progress());
            default -> value == null ? "–" : value.toString();
        };
    }

    String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    String totals(ReportTotals totals) {
        return texts.get(
                "report.totals",
                number(totals.rows()),
                number(totals.people()),
                number(totals.notStarted()),
                number(totals.inProgress()),
                number(totals.completed()));
    }

    /** A day and an hour. */
    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(at.atZone(zone));
    }

    String number(long count) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(count);
    }

    private String percent(int progress) {
        return NumberFormat.getPercentInstance(texts.locale()).format(progress / 100.0);
    }

    private String date(@Nullable Instant at) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(texts.locale())
                        .format(at.atZone(zone));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
