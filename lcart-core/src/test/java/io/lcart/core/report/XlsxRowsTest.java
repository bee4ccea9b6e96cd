package io.lcart.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lcart.core.Lcart;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportedPerson;
import io.lcart.spi.storage.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Workbooks, read back as what they are: XML in a ZIP file. */
class XlsxRowsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void every_text_is_a_string_cell_as_it_was_and_none_a_formula() throws IOException {
        List<String> texts = List.of(
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2",
                "@SUM(A1)",
                "00012",
                "12345678901234567890",
                "Ödön Ünß",
                "هاني",
                "_x0041_",
                " <b>&\"' ",
                "1e5",
                "2026-03-01");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, BERLIN, List.of(ReportField.LAST_NAME), 100);
        for (String text : texts) {
            rows.write(row(text));
        }
        rows.finish();

        Workbooks.Sheet sheet = Workbooks.read(out.toByteArray()).get("Report");
        assertThat(sheet.column(0).subList(1, texts.size() + 1)).containsExactlyElementsOf(texts);
        assertThat(sheet.types()).containsOnly("inlineStr");
        assertThat(sheet.xml()).doesNotContain("<f>", "<f ");
    }

    @Test
    void numbers_are_number_cells_and_times_name_their_zone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, BERLIN, List.of(ReportField.values()), 100);
        rows.write(row("Berg"));
        rows.finish();

        Workbooks.Sheet sheet = Workbooks.read(out.toByteArray()).get("Report");
        assertThat(sheet.rows().get(0))
                .startsWith("personId", "lastName")
                .endsWith(
                        "score",
                        "completedAt (Europe/Berlin)",
                        "accessFrom (Europe/Berlin)",
                        "accessUntil (Europe/Berlin)");
        assertThat(sheet.rows().get(1))
                .containsExactly(
                        "p1",
                        "Berg",
                        "Ann",
                        "ann@example.org",
                        "o1",
                        "Exam",
                        "c1",
                        "Course",
                        "completed",
                        "100",
                        "87.5",
                        "2026-10-25T02:30:00+01:00",
                        "2026-03-01T10:00:00+01:00");
        assertThat(sheet.types()).contains("n");
    }

    @Test
    void rows_without_room_go_on_a_further_sheet_with_its_own_header_and_the_stream_stays_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        XlsxRows rows = new XlsxRows(bytes, BERLIN, List.of(ReportField.LAST_NAME), 450);
        for (int i = 0; i < 1000; i++) {
            rows.write(row("n" + i));
        }
        rows.finish();

        var sheets = Workbooks.read(bytes.toByteArray());
        assertThat(sheets.keySet()).containsExactly("Report", "Report 2", "Report 3");
        assertThat(sheets.get("Report").column(0))
                .hasSize(451)
                .startsWith("lastName", "n0")
                .endsWith("n449");
        assertThat(sheets.get("Report 2").column(0)).hasSize(451).startsWith("lastName", "n450");
        assertThat(sheets.get("Report 3").column(0)).hasSize(101).endsWith("n999");
        assertThat(closed).isFalse();
    }

    @Test
    void without_the_library_the_format_is_refused_and_the_jar_named() throws Exception {
        try (URLClassLoader host = loader(Lcart.class, Storage.class, CsvWriter.class)) {
            Class<?> type = host.loadClass(Exporting.class.getName());
            Class<?> format = host.loadClass(ReportFormat.class.getName());
            var constructor = type.getDeclaredConstructor(
                    OutputStream.class, format, List.class, InstantSource.class, Consumer.class);
            constructor.setAccessible(true);
            Consumer<ReportRow> none = row -> {};
            InstantSource clock = InstantSource.fixed(Instant.EPOCH);
            Method of = format.getMethod("valueOf", String.class);
            assertThat(constructor.newInstance(
                            OutputStream.nullOutputStream(), of.invoke(null, "CSV"), List.of(), clock, none))
                    .isNotNull();
            Object xlsx = of.invoke(null, "XLSX");
            assertThatThrownBy(() ->
                            constructor.newInstance(OutputStream.nullOutputStream(), xlsx, List.of(), clock, none))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("org.dhatim:fastexcel")
                    .hasMessageContaining("add it to your dependencies, or ask for another format")
                    .satisfies(refusal -> assertThat(refusal.getClass().getName())
                            .isEqualTo(UnsupportedFormatException.class.getName()));
        }
    }

    private static URLClassLoader loader(Class<?>... present) throws IOException {
        URL[] urls = new URL[present.length];
        for (int i = 0; i < present.length; i++) {
            urls[i] = present[i].getProtectionDomain().getCodeSource().getLocation();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static ReportRow row(String lastName) {
        return new ReportRow(
                new ReportedPerson(new AccountId("p1"), "Ann", lastName, "ann@example.org", "ann@example.org", "x"),
                new OfferingId("o1"),
                "Exam",
                new CourseId("c1"),
                "Course",
                ReportStatus.COMPLETED,
                100,
                new BigDecimal("87.50"),
                Instant.parse("2026-10-25T01:30:00Z"),
                Instant.parse("2026-03-01T09:00:00Z"),
                null);
    }
}
