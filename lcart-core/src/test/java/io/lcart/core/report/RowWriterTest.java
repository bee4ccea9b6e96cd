package io.lcart.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.lcart.core.internal.csv.FormulaGuard;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportedPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written byte by byte is what the libraries and the JDK write. */
class RowWriterTest {

    private static final List<ReportField> COLUMNS = Arrays.asList(ReportField.values());
    private static final List<String> NAUGHTY = List.of(
            "Ann",
            "",
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\u00a0=1",
            "\u200b\uff1d1",
            "'quoted'",
            "say \"no\"",
            "\"\"",
            "a,b;c",
            "line\r\nbreak\n",
            "back\\slash/solidus",
            "\u0000\u0001\u001f\u007f\u0085\u2028",
            "Zo\u00eb \u0416\u4e2d \ud83d\ude00",
            "\ud83d\ude00".repeat(40_000),
            "<script>&amp;</script>");

    private final Random dice = new Random(7);

    @Test
    void a_csv_file_is_what_a_library_writes() throws IOException {
        for (String zone : List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Africa/Monrovia")) {
            List<ReportRow> rows = rows();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvRows csv = new CsvRows(out, ZoneId.of(zone), COLUMNS);
            for (ReportRow row : rows) {
                csv.write(row);
            }
            csv.finish();
            assertThat(out.toString(StandardCharsets.UTF_8)).as(zone).isEqualTo(byLibrary(rows, ZoneId.of(zone)));
        }
    }

    private static String byLibrary(List<ReportRow> rows, ZoneId zone) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            csv.writeRecord(COLUMNS.stream().map(column -> column.header(zone)).toArray(String[]::new));
            for (ReportRow row : rows) {
                csv.writeRecord(COLUMNS.stream()
                        .map(column -> cell(column.in(row), zone))
                        .toArray(String[]::new));
            }
        }
        return text.toString();
    }

    private static String cell(Object value, ZoneId zone) {
        if (value instanceof Instant at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : FormulaGuard.guard(value.toString());
    }

    @Test
    void a_line_of_json_is_the_object_with_its_members_by_name() throws IOException {
        List<ReportRow> rows = rows();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonRows json = new JsonRows(out, COLUMNS);
        StringBuilder expected = new StringBuilder();
        for (ReportRow row : rows) {
            json.write(row);
            Map<String, Json> members = new HashMap<>();
            for (ReportField column : COLUMNS) {
                Object value = column.in(row);
                if (value instanceof Integer || value instanceof BigDecimal) {
                    members.put(column.key(), new Json.Numeral(new BigDecimal(value.toString()).toPlainString(), null));
                } else if (value != null) {
                    members.put(column.key(), Json.of(value.toString()));
                }
            }
            expected.append(JsonText.write(Json.of(members))).append('\n');
        }
        json.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void half_a_character_is_a_question_mark_in_csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Utf8 utf8 = new Utf8(out);
        utf8.text("a\ud83d", '"').text("\ude00b", '"').flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a??b");
    }

    @Test
    void a_stream_that_breaks_is_an_io_exception_of_its_own() throws IOException {
        IOException gone = new IOException("gone");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw gone;
            }
        };
        CsvRows csv = new CsvRows(broken, ZoneId.of("UTC"), COLUMNS);
        assertThatThrownBy(csv::finish).isSameAs(gone);
        JsonRows json = new JsonRows(broken, COLUMNS);
        json.write(rows().get(0));
        assertThatThrownBy(json::finish).isSameAs(gone);
    }

    private List<ReportRow> rows() {
        List<ReportRow> rows = new ArrayList<>();
        for (String naughty : NAUGHTY) {
            for (int i = 0; i < 40; i++) {
                rows.add(new ReportRow(
                        new ReportedPerson(new AccountId("p" + i), naughty, any(), any(), any(), any()),
                        new OfferingId("o" + i),
                        any(),
                        i % 3 == 0 ? null : new CourseId("c"),
                        i % 3 == 0 ? null : naughty,
                        ReportStatus.values()[i % 3],
                        dice.nextInt(101),
                        i % 2 == 0 ? null : new BigDecimal(dice.nextInt(10_001)).movePointLeft(2),
                        i % 4 == 0 ? null : at(),
                        at(),
                        at()));
            }
        }
        return rows;
    }

    private String any() {
        return NAUGHTY.get(dice.nextInt(8));
    }

    /** Mostly of our time, some from before there were zones, some on the edges of days, months and years. */
    private Instant at() {
        return switch (dice.nextInt(6)) {
            case 0 -> Instant.parse("2024-02-29T23:59:59.999999Z");
            case 1 -> Instant.ofEpochSecond(dice.nextLong(-200_000_000_000L, 400_000_000_000L));
            case 2 -> Instant.parse("9999-12-31T23:59:59Z");
            case 3 -> Instant.ofEpochSecond(dice.nextInt(), dice.nextInt(1000) * 1_000_000L);
            default -> Instant.ofEpochSecond(dice.nextInt(), dice.nextInt(1_000_000) * 1000L);
        };
    }
}
