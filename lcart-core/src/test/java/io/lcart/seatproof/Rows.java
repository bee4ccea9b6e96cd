package io.lcart.seatproof;

import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.ImportRow;
import io.lcart.core.seat.ImportSummary;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists of people as files, and what becomes of them in plain words. */
final class Rows {

    private Rows() {}

    /** A file: a question mark is no address, and a hyphen stands for a missing name. */
    static InputStream file(Site site, List<String> rows) {
        StringBuilder text = new StringBuilder("firstName,lastName,email\n");
        for (String row : rows) {
            if (row.equals("?")) {
                text.append("No,Address,nowhere\n");
            } else if (row.startsWith("-")) {
                text.append(",Name,").append(site.email(row.substring(1))).append('\n');
            } else {
                text.append(Model.name(row))
                        .append(",Test,")
                        .append(site.email(row))
                        .append('\n');
            }
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer answer(ImportOutcome.Report report) {
        List<Integer> seats = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (ImportRow row : report.rows()) {
            rows.add(row.line() + " " + row.verdict());
            if (row.seat() != null) {
                seats.add(Sight.number(row.seat()));
            }
        }
        rows.add(numbers(report.summary()));
        return new Answer("report", seats, rows);
    }

    static String numbers(ImportSummary summary) {
        return Importing.numbers(
                summary.assigned(), summary.skipped(), summary.invalid(), summary.needed(), summary.available());
    }
}
