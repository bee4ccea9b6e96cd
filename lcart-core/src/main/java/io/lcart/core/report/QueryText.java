package io.lcart.core.report;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Names;
import io.lcart.core.internal.json.Problems;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries as they are kept: JSON, always the same text for the same query. Pure functions. */
final class QueryText {

    private static final String DOWN = "-";

    private QueryText() {}

    static String write(ReportQuery query) {
        Map<String, Json> members = new HashMap<>();
        put(members, "course", query.course());
        put(members, "offering", query.offering());
        put(members, "group", query.group());
        put(members, "completedFrom", query.completedFrom());
        put(members, "completedTo", query.completedTo());
        put(members, "q", query.q());
        members.put(
                "statuses",
                texts(query.statuses().stream().sorted().map(Names::of).toList()));
        ReportSort sort = query.sort();
        members.put("sort", Json.of((sort.descending() ? DOWN : "") + Names.of(sort.column())));
        members.put(
                "columns", texts(query.columns().stream().map(ReportField::key).toList()));
        return JsonText.write(Json.of(members));
    }

    private static void put(Map<String, Json> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, Json.of(value.toString()));
        }
    }

    private static Json texts(List<String> values) {
        return Json.of(values.stream().map(Json::of).toList());
    }

    /** Reads what {@link #write} gave. */
    static ReportQuery read(String text) {
        if (!(JsonText.read(text, new Problems()) instanceof Json.Fields fields)) {
            throw new IllegalStateException("a query that was kept cannot be read");
        }
        Map<String, Json> members = fields.values();
        String sort = Objects.requireNonNull(value(members, "sort", each -> each));
        return new ReportQuery(
                value(members, "course", CourseId::new),
                value(members, "offering", OfferingId::new),
                value(members, "group", GroupId::new),
                statuses(members),
                value(members, "completedFrom", Instant::parse),
                value(members, "completedTo", Instant::parse),
                value(members, "q", each -> each),
                new ReportSort(
                        Names.parse(ReportColumn.class, sort.startsWith(DOWN) ? sort.substring(1) : sort),
                        sort.startsWith(DOWN)),
                list(members, "columns").stream()
                        .map(key -> ReportField.of(key).orElseThrow())
                        .toList());
    }

    private static Set<ReportStatus> statuses(Map<String, Json> members) {
        return list(members, "statuses").stream()
                .map(name -> Names.parse(ReportStatus.class, name))
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T value(Map<String, Json> members, String name, Function<String, T> read) {
        return members.get(name) instanceof Json.Text text ? read.apply(text.value()) : null;
    }

    private static List<String> list(Map<String, Json> members, String name) {
        return members.get(name) instanceof Json.Items items
                ? items.values().stream()
                        .map(each -> ((Json.Text) each).value())
                        .toList()
                : List.of();
    }
}
