package io.lcart.samples.portal.api;

import io.lcart.core.report.ReportField;
import io.lcart.core.report.ReportQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries as {@link ReportInput} reads them: the fields of a form, and the end of an address. Pure functions. */
public final class ReportAddress {

    private ReportAddress() {}

    /**
     * The fields of a query.
     *
     * @param query the query
     * @return those that say something, by name
     */
    public static Map<String, String> fields(ReportQuery query) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "q", query.q());
        put(fields, "course", query.course());
        put(fields, "offering", query.offering());
        put(fields, "group", query.group());
        put(
                fields,
                "status",
                query.statuses().stream().sorted().map(Asking::name).collect(Collectors.joining(",")));
        put(fields, "completedFrom", query.completedFrom());
        put(fields, "completedTo", query.completedTo());
        put(
                fields,
                "sort",
                (query.sort().descending() ? "-" : "")
                        + Asking.name(query.sort().column()));
        put(fields, "columns", query.columns().stream().map(ReportField::key).collect(Collectors.joining(",")));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
        }
    }

    /**
     * The end of an address.
     *
     * @param query the query
     * @return what stands behind the question mark
     */
    public static String of(ReportQuery query) {
        return fields(query).entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&"));
    }
}
