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

/** No text column of the schema may be forgotten: it is declared as personal, or it stands here with those that are not. */
class PersonalColumnsTest {

    /** What the site says of itself and what it offers, and words of a closed list. */
    private static final Set<String> NOT_PERSONAL = Set.of(
            "lcart_group.host_key",
            "lcart_group_version.name",
            "lcart_group_version.logo",
            "lcart_group_version.welcome_message",
            "lcart_course.host_key",
            "lcart_course.title",
            "lcart_offering.host_key",
            "lcart_offering.title",
            "lcart_offering.kind",
            "lcart_offering.session_url",
            "lcart_offering_file.name",
            "lcart_order_line.currency",
            "lcart_seat_supply.kind",
            "lcart_seat.state",
            "lcart_seat_state.state",
            "lcart_access_entry.source_kind",
            "lcart_completion.source",
            "lcart_badge.host_key",
            "lcart_badge.name",
            "lcart_badge.description",
            "lcart_badge.image",
            "lcart_configuration.document",
            "lcart_audit.action_name",
            "lcart_outbox.message_key",
            "lcart_outbox.kind",
            "lcart_invitation.end_reason",
            "lcart_registration_code.code_hash",
            "lcart_registration_code.key_name",
            "lcart_registration_code.ending",
            "lcart_command.operation_name",
            "lcart_command.fingerprint");

    private static Map<String, Catalogue.Column> columns;

    @BeforeAll
    static void readColumns() throws SQLException {
        columns = Catalogue.of(TestDatabase.H2).columns();
    }

    @Test
    void every_text_column_is_declared_or_known_not_to_be_personal() {
        Set<String> known = new TreeSet<>(declared());
        known.addAll(NOT_PERSONAL);
        Set<String> texts = columns.entrySet().stream()
                .filter(column -> column.getValue().text())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(texts).isSubsetOf(known);
    }

    @Test
    void nothing_is_declared_that_does_not_exist_or_is_said_not_to_be_personal() {
        assertThat(columns.keySet()).containsAll(declared()).containsAll(NOT_PERSONAL);
        assertThat(declared()).doesNotContainAnyElementsOf(NOT_PERSONAL);
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
