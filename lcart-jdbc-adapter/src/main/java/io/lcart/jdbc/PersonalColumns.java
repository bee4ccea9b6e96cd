package io.lcart.jdbc;

import io.lcart.spi.privacy.PersonalColumn;
import io.lcart.spi.privacy.PersonalDataKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every column of the schema that may hold data about a person (reliability.md J1): what an export of one person must look at and an
 * erasure must deal with. Numbers by which rows refer to each other are not listed; what they lead to is. Thread-safe.
 */
public final class PersonalColumns {

    private static final List<PersonalColumn> ALL = Stream.of(
                    of(PersonalDataKind.IDENTITY, "lcart_account", "host_key", "first_name", "last_name", "sort_key"),
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
                    of(PersonalDataKind.RECORD, "lcart_training_view", "filter_text"),
                    of(PersonalDataKind.RECORD, "lcart_training_place", "place_no"),
                    of(PersonalDataKind.RECORD, "lcart_progress", "percent_done", "reported_at"),
                    of(PersonalDataKind.RECORD, "lcart_completion", "host_key", "score", "occurred_at", "replaced_key"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_completion", "waiver_reason"),
                    of(PersonalDataKind.IDENTITY, "lcart_completion", "recorded_by", "withdrawn_by"),
                    of(PersonalDataKind.RECORD, "lcart_certificate", "host_key", "replaces_key", "issued_at"),
                    of(PersonalDataKind.IDENTITY, "lcart_certificate", "document_text"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_certificate", "end_reason"),
                    of(PersonalDataKind.RECORD, "lcart_award", "host_key", "valid_from", "expires_at", "withdrawn_at"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_award", "revoke_reason"),
                    of(PersonalDataKind.IDENTITY, "lcart_award", "revoked_by"),
                    of(PersonalDataKind.RECORD, "lcart_badge_sharing", "visibility"),
                    of(PersonalDataKind.RECORD, "lcart_status_place", "award_key"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_profile", "headline"),
                    of(PersonalDataKind.RECORD, "lcart_profile", "token_hash", "token_origin"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_external_training", "title", "provider", "file_name"),
                    of(
                            PersonalDataKind.RECORD,
                            "lcart_external_training",
                            "host_key",
                            "kind",
                            "completed_on",
                            "file_key"),
                    of(PersonalDataKind.RECORD, "lcart_external_training", "hours", "credits", "expires_on"),
                    of(PersonalDataKind.RECORD, "lcart_upload", "file_key"),
                    of(PersonalDataKind.RECORD, "lcart_activity", "event_key", "kind", "item", "occurred_at"),
                    of(PersonalDataKind.RECORD, "lcart_points_entry", "event_key", "award_key", "points"),
                    of(PersonalDataKind.RECORD, "lcart_standing", "points", "reached_at", "consent"),
                    of(PersonalDataKind.IDENTITY, "lcart_audit", "actor", "subject_key"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_audit", "detail", "reason"),
                    of(PersonalDataKind.IDENTITY, "lcart_outbox", "subject", "subject_key"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_outbox", "body"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_saved_report", "name", "query_text"),
                    of(PersonalDataKind.RECORD, "lcart_saved_report", "host_key", "name_key"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_report_export", "query_text"),
                    of(PersonalDataKind.RECORD, "lcart_report_export", "host_key", "file_key", "pairs_key"),
                    of(PersonalDataKind.RECORD, "lcart_attempt", "attempt_key"),
                    of(PersonalDataKind.RECORD, "lcart_command", "command_key", "fingerprint"),
                    of(PersonalDataKind.FREE_TEXT, "lcart_command", "result_text"))
            .flatMap(List::stream)
            .toList();

    /** What the site says of itself and what it offers, what is made at random, and words of a closed list. */
    private static final Set<String> NOT_PERSONAL = Set.of(
            "lcart_group.host_key",
            "lcart_group.name_key",
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
            "lcart_seat_supply.refund_key",
            "lcart_seat.state",
            "lcart_invitation.end_reason",
            "lcart_registration_code.code_hash",
            "lcart_registration_code.key_name",
            "lcart_registration_code.ending",
            "lcart_access_entry.source_kind",
            "lcart_completion.source",
            "lcart_certificate.key_name",
            "lcart_certificate.signature",
            "lcart_certificate.end_kind",
            "lcart_badge.host_key",
            "lcart_status_place.key_name",
            "lcart_badge.name",
            "lcart_badge.description",
            "lcart_badge.image",
            "lcart_badge_sharing.token_hash",
            "lcart_external_training.visibility",
            "lcart_external_training.file_format",
            "lcart_external_training.file_scan",
            "lcart_configuration.document",
            "lcart_audit.action_name",
            "lcart_outbox.message_key",
            "lcart_outbox.kind",
            "lcart_report_export.format",
            "lcart_report_export.state");

    private PersonalColumns() {}

    /**
     * All of them.
     *
     * @return the columns, table by table
     */
    public static List<PersonalColumn> all() {
        return ALL;
    }

    /** Those and all other text columns, as {@code table.column}: whoever adds one decides here what it is. */
    static Set<String> known() {
        return Stream.concat(ALL.stream().map(column -> column.table() + "." + column.column()), NOT_PERSONAL.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that say nothing about a person. */
    static Set<String> notPersonal() {
        return NOT_PERSONAL;
    }

    private static List<PersonalColumn> of(PersonalDataKind kind, String table, String... columns) {
        return Stream.of(columns)
                .map(column -> new PersonalColumn(table, column, kind))
                .toList();
    }
}
