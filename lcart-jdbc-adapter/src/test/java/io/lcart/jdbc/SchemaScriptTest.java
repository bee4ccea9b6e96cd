package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts as texts, and that the databases are left with the same tables by them. */
class SchemaScriptTest {

    private static final Pattern NAMES = Pattern.compile("(?:table|index|constraint) (?:if not exists )?(\\w+)");
    private static final Pattern COLUMNS = Pattern.compile("(?m)^ {4}(\\w+) \\w+");
    private static final Set<String> NOT_COLUMNS = Set.of("primary", "foreign", "constraint", "index");
    private static final int LONGEST_NAME = 30;

    @ParameterizedTest
    @EnumSource
    void names_are_ours_short_and_of_small_letters(Database database) {
        for (SchemaScript script : JdbcSchema.scripts(database)) {
            assertThat(found(NAMES, withoutComments(script)))
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(name).matches("lcart_[a-z_]+").hasSizeLessThanOrEqualTo(LONGEST_NAME));
            assertThat(columns(script))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).matches("[a-z_]+").hasSizeLessThanOrEqualTo(LONGEST_NAME));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_column_is_a_reserved_word_anywhere(Database database) throws IOException {
        Set<String> reserved = reservedWords();
        assertThat(reserved).hasSizeGreaterThan(300).contains("order", "group", "position", "percent", "rank");
        for (SchemaScript script : JdbcSchema.scripts(database)) {
            assertThat(columns(script)).doesNotContainAnyElementsOf(reserved);
        }
    }

    @ParameterizedTest
    @EnumSource
    void scripts_are_numbered_from_one_and_record_their_version(Database database) {
        List<SchemaScript> scripts = JdbcSchema.scripts(database);
        assertThat(scripts).hasSize(JdbcSchema.version());
        for (int i = 0; i < scripts.size(); i++) {
            SchemaScript script = scripts.get(i);
            assertThat(script.version()).isEqualTo(i + 1);
            assertThat(script.name()).matches("V" + (i + 1) + "__\\w+\\.sql");
            assertThat(script.sql()).contains("insert into lcart_schema_version");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Database.class, names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
    void where_nothing_holds_a_script_together_every_statement_may_run_again(Database database) {
        for (SchemaScript script : JdbcSchema.scripts(database)) {
            assertThat(withoutComments(script).split(";\\s*\\n"))
                    .allSatisfy(statement -> assertThat(statement).containsPattern("(if )?not exists"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2", mode = EnumSource.Mode.EXCLUDE)
    void all_databases_have_the_same_columns_and_keys(TestDatabase database) throws SQLException {
        Catalogue h2 = Catalogue.of(TestDatabase.H2);
        Catalogue other = Catalogue.of(database);
        assertThat(h2.columns()).hasSizeGreaterThan(150);
        assertThat(other.columns()).isEqualTo(h2.columns());
        assertThat(other.uniqueKeys()).isEqualTo(h2.uniqueKeys());
        assertThat(other.foreignKeys()).isEqualTo(h2.foreignKeys());
    }

    @Test
    void every_reference_between_rows_is_a_foreign_key() throws SQLException {
        Catalogue h2 = Catalogue.of(TestDatabase.H2);
        Set<String> referring = h2.foreignKeys().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .collect(Collectors.toSet());
        assertThat(h2.columns().keySet().stream().filter(column -> column.endsWith("_id")))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(referring).contains(column));
    }

    private static Set<String> columns(SchemaScript script) {
        Set<String> columns = found(COLUMNS, withoutComments(script));
        columns.removeAll(NOT_COLUMNS);
        return columns;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutComments(SchemaScript script) {
        return script.sql().lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    private static Set<String> reservedWords() throws IOException {
        try (InputStream in = SchemaScriptTest.class.getResourceAsStream("reserved-words.txt")) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"))
                    .collect(Collectors.toSet());
        }
    }
}
