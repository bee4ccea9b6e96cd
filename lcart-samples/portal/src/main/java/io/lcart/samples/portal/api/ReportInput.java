package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.report.ReportField;
import io.lcart.core.report.ReportQuery;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters, the order and the columns of a report, as a request's address says them; everything that is wrong is told at once. Not thread-safe. */
public final class ReportInput {

    private static final String COLUMNS =
            Arrays.stream(ReportField.values()).map(ReportField::key).collect(Collectors.joining(", "));

    private final Context ctx;
    private final ZoneId zone;
    private final List<Violation> violations = new ArrayList<>();

    private ReportInput(Context ctx, ZoneId zone) {
        this.ctx = ctx;
        this.zone = zone;
    }

    /**
     * The query of a request.
     *
     * @param ctx the request
     * @param zone the zone of days
     * @return the query
     * @throws HttpProblem with status 422 and every violation if there is one
     */
    public static ReportQuery query(Context ctx, ZoneId zone) {
        return new ReportInput(ctx, zone).read();
    }

    private ReportQuery read() {
        CourseId course = value("course", "must be a course's key", CourseId::new);
        OfferingId offering = value("offering", "must be an offering's key", OfferingId::new);
        GroupId group = value("group", "must be a group's key", GroupId::new);
        Set<ReportStatus> statuses = value(
                "status",
                "must be some of " + names(ReportStatus.values()) + ", separated by commas",
                text -> Arrays.stream(text.split(","))
                        .map(name -> constant(ReportStatus.values(), name))
                        .collect(Collectors.toSet()));
        String when = "must be a day, as in 2026-03-01, or an instant, as in 2026-03-01T00:00:00Z";
        Instant from = value("completedFrom", when, text -> time(text, 0));
        Instant to = value("completedTo", when, text -> time(text, 1));
        ReportSort sort = value(
                "sort",
                "must be one of " + names(ReportColumn.values()) + ", with a minus before it for the greatest first",
                text -> new ReportSort(
                        constant(ReportColumn.values(), text.startsWith("-") ? text.substring(1) : text),
                        text.startsWith("-")));
        List<ReportField> columns = columns();
        if (!violations.isEmpty()) {
            throw new HttpProblem(Items.invalid(violations), Map.of());
        }
        return new ReportQuery(
                course,
                offering,
                group,
                statuses == null ? Set.of() : statuses,
                from,
                to,
                given("q"),
                sort == null ? ReportSort.BY_NAME : sort,
                columns);
    }

    /** The chosen columns, separated by commas or given one by one. */
    private List<ReportField> columns() {
        List<ReportField> columns = new ArrayList<>();
        int place = 0;
        for (String given : ctx.queryParams("columns")) {
            for (String name : given.isBlank() ? new String[0] : given.split(",", -1)) {
                Optional<ReportField> column = ReportField.of(name.strip());
                if (column.isEmpty()) {
                    violations.add(new Violation("columns[" + place + "]", "must be one of " + COLUMNS));
                }
                column.ifPresent(columns::add);
                place++;
            }
        }
        return columns;
    }

    private <T> @Nullable T value(String name, String message, Function<String, T> read) {
        String text = given(name);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            violations.add(new Violation(name, message));
            return null;
        }
    }

    /** What is given; a field of a form that was left empty is not. */
    private @Nullable String given(String name) {
        String text = ctx.queryParam(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** An instant, or the beginning of a day, or of one some days later. */
    private Instant time(String text, int daysLater) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> Asking.name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static String names(Enum<?>[] all) {
        return Arrays.stream(all).map(Asking::name).collect(Collectors.joining(", "));
    }
}
