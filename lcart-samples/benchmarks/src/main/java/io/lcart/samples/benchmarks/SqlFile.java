package io.lcart.samples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** SQL that stands in a file beside the classes, one or more statements with an empty line between them. */
final class SqlFile {

    private static final Pattern EMPTY_LINE = Pattern.compile("\n\n+");
    private static final Pattern NAME = Pattern.compile(":([a-z]+)");
    private static final Pattern HEADING = Pattern.compile("-- (.*)\n[^$]*");

    private SqlFile() {}

    /**
     * One statement.
     *
     * @param text its text, as JDBC takes it
     * @param parameters the names of its parameters, in order
     * @param columns the words of its first line, if that is a comment: what its columns are
     */
    record Statement(String text, List<String> parameters, List<String> columns) {

        static Statement of(String text) {
            var heading = HEADING.matcher(text);
            return new Statement(
                    NAME.matcher(text).replaceAll("?"),
                    NAME.matcher(text).results().map(name -> name.group(1)).toList(),
                    heading.matches() ? List.of(heading.group(1).split(" ")) : List.of());
        }
    }

    static List<Statement> statements(String name) {
        return Arrays.stream(EMPTY_LINE.split(text(name))).map(Statement::of).toList();
    }

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(SqlFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
