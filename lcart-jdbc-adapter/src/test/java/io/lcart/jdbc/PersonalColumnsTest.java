package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.privacy.PersonalColumn;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No text column of the schema may be forgotten: it is declared as personal, or it stands with those that are not. */
class PersonalColumnsTest {

    private static Map<String, Catalogue.Column> columns;

    @BeforeAll
    static void readColumns() throws SQLException {
        columns = Catalogue.of(TestDatabase.H2).columns();
    }

    @Test
    void every_text_column_is_declared_or_known_not_to_be_personal() {
        Set<String> texts = columns.entrySet().stream()
                .filter(column -> column.getValue().text())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(texts).isSubsetOf(PersonalColumns.known());
    }

    @Test
    void nothing_is_declared_that_does_not_exist_or_is_said_not_to_be_personal() {
        assertThat(columns.keySet()).containsAll(PersonalColumns.known());
        assertThat(declared()).doesNotContainAnyElementsOf(PersonalColumns.notPersonal());
        assertThat(PersonalColumns.all()).doesNotHaveDuplicates();
    }

    @Test
    void addresses_and_names_are_among_them() {
        Predicate<PersonalColumn> ofAccounts = column -> column.table().equals("lcart_account");
        assertThat(PersonalColumns.all().stream().filter(ofAccounts).map(PersonalColumn::column))
                .contains("first_name", "last_name", "email", "email_key", "host_key");
    }

    private static Set<String> declared() {
        return PersonalColumns.all().stream()
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
