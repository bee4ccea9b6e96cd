package io.lcart.authorisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table {@code authorisation.csv}, as people read and review it. */
final class Table {

    static final String NOT_ASKED = "-";

    private static final String FILE = "authorisation.csv";
    private static final String HEADER = "operation,role,"
            + Arrays.stream(Relation.values()).map(Relation::column).collect(Collectors.joining(","));

    private final Map<String, Map<Relation, String>> rows = new LinkedHashMap<>();

    private Table() {}

    static Table read() {
        try (InputStream in = Table.class.getResourceAsStream(FILE)) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (!lines.get(0).equals(HEADER)) {
                throw new AssertionError(FILE + " begins with\n" + HEADER);
            }
            Table table = new Table();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<Relation, String> row = new LinkedHashMap<>();
                for (Relation relation : Relation.values()) {
                    row.put(relation, cells[2 + relation.ordinal()]);
                }
                if (cells.length != 2 + Relation.values().length || table.rows.put(name(cells), row) != null) {
                    throw new AssertionError(FILE + ": too many cells, or twice there: " + line);
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String... cells) {
        return cells[0] + "," + cells[1];
    }

    static String name(Operation operation, Role role) {
        return name(operation.name(), role.key());
    }

    List<String> names() {
        return new ArrayList<>(rows.keySet());
    }

    String cell(Operation operation, Role role, Relation relation) {
        return Objects.requireNonNull(rows.get(name(operation, role))).get(relation);
    }

    static String line(String name, List<String> cells) {
        return name + "," + String.join(",", cells);
    }
}
