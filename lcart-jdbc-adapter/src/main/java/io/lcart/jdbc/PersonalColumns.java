package io.lcart.jdbc;

import io.lcart.spi.privacy.PersonalColumn;
import io.lcart.spi.privacy.PersonalDataKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every column of the schema that may hold data about a person (reliability.md J1): what an export of one person must look at and an
 * erasure must deal with. Numbers by which rows refer to each other are not listed; what they lead to is. Thread-safe.
 */
public final class PersonalColumns {

    private static final List<PersonalColumn> ALL = Stream.of(
                    of(PersonalDataKind.IDENTITY, "lcart_account", "host_key", "first_name", "last_name"),
                    of(PersonalDataKind.CONTACT, "lcart_account", "email", "email_key"),
                    of(PersonalDataKind.RECORD, "lcart_account", "locale", "status", "created_at"),
                    of(PersonalDataKind.RECORD, "lcart_terms_acceptance", "terms_version", "accepted_at"),
                    of(PersonalDataKind.RECORD, "lcart_order", "host_key", "payment_type", "placed_at"),
                    of(PersonalDataKind.IDENTITY, "lcart_order", "placed_by"),
                    of(PersonalDataKind.RECORD, "lcart_order_state", "status"),
                    of(PersonalDataKind.RECORD, "lcart_seat_pool", "host_key", "grant_key"),
                    of(PersonalDataKind.RECORD, "lcart_seat", "live_key"),
                    of(PersonalDataKind.CONTACT, "lcart_invitation", "email", "email_key"),
                    of(PersonalDataKind.RECORD, "lcart_invitation", "host_key"),
                    of(PersonalDataKind.RECORD, "lcart_access_entry", "host_key", "source_key"),
                    of(PersonalDataKind.RECORD, "lcart_progress", "percent_done", "reported_at"),
                    of(PersonalDataKind.RECORD, "lcart_completion", "host_key", "score", "occurred_at"),
                    of(PersonalDataKind.RECORD, "lcart_activity", "event_key", "kind", "item", "occurred_at"),
                    of(PersonalDataKind.RECORD, "lcart_points_entry", "event_key", "award_key", "points"),
                    of(PersonalDataKind.IDENTITY, "lcart_audit", "actor", "subject_key"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_audit", "detail", "reason"),
                    of(PersonalDataKind.IDENTITY, "lcart_outbox", "subject"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_outbox", "body"),
                    of(PersonalDataKind.IDENTITY, "lcart_attempt", "attempt_key"),
                    of(PersonalDataKind.IDENTITY, "lcart_command", "principal"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_command", "command_key", "result_text"))
            .flatMap(List::stream)
            .toList();

    private PersonalColumns() {}

    /**
     * All of them.
     *
     * @return the columns, table by table
     */
    public static List<PersonalColumn> all() {
        return ALL;
    }

    private static List<PersonalColumn> of(PersonalDataKind kind, String table, String... columns) {
        return Stream.of(columns)
                .map(column -> new PersonalColumn(table, column, kind))
                .toList();
    }
}
