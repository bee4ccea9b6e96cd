package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law of the check is broken by hand and named, on every database. */
class ConsistencyCheckTest {

    /** What somebody could do to the tables, the law that it breaks, and what is told of it. */
    private enum Corruption {
        LEDGER_ENTRY_LOST("A1", "supplied 3, live 4", "delete from lcart_seat_supply where kind = 'REPLACED'"),
        SEAT_WITHOUT_A_LEDGER_ENTRY(
                "A1",
                "brought 6, seats 7",
                "insert into lcart_seat (pool_id, seat_no, state, state_since, supplied_at, claimed_at)"
                        + " select pool_id, 9, state, state_since, supplied_at, claimed_at from lcart_seat"
                        + " where seat_no = 6"),
        STATE_UNKNOWN("A2", "no such state", "update lcart_seat set state = 'LOST' where state = 'AVAILABLE'"),
        STATE_CHANGED(
                "A2",
                "is not claimed but has a holder",
                "update lcart_seat set state = 'AVAILABLE' where state = 'CLAIMED'"),
        HOLDER_LOST("A2", "by nobody", "update lcart_seat set holder_id = null where state = 'CLAIMED'"),
        INSTANT_CHANGED(
                "A2", "at another time", "update lcart_seat set state_since = supplied_at where state = 'CLAIMED'"),
        REVOKED_WITHOUT_WITHDRAWAL(
                "A2", "is revoked without a withdrawal", "delete from lcart_seat_supply where kind = 'WITHDRAWN'"),
        REFUNDED_WITHOUT_AN_ENTRY(
                "A1", "supplied 4, live 3", "update lcart_seat set state = 'REVOKED' where state = 'AVAILABLE'"),
        REFUND_LOST("A1", "supplied 5, live 4", "delete from lcart_seat_supply where kind = 'REFUNDED'"),
        REFUNDED_AT_ANOTHER_INSTANT(
                "A2",
                "is revoked without a refund of that instant",
                "update lcart_seat_supply set supplied_at = (select max(issued_at) from lcart_registration_code)"
                        + " where kind = 'REFUNDED'"),
        INVITED_FOR_NOBODY(
                "A2",
                "without an open invitation",
                "update lcart_seat set state = 'INVITED' where state = 'AVAILABLE'"),
        INVITED_TOO_EARLY(
                "A2",
                "has an invitation out of its time",
                "update lcart_seat set supplied_at = state_since where seat_no = 3 and state = 'AVAILABLE'",
                "update lcart_invitation set closed_at = expires_at where end_reason = 'REVOKED'"),
        INVITED_TWICE(
                "A2",
                "has two invitations at one time",
                "insert into lcart_invitation (host_key, pool_id, seat_no, inviter_id, opened_at, sent_at, closed_at, expires_at,"
                        + " end_reason) select 'twin', pool_id, seat_no, inviter_id, opened_at, sent_at, closed_at,"
                        + " expires_at, end_reason from lcart_invitation where end_reason = 'REVOKED'"),
        ACCEPTED_TWICE(
                "A3", "accepted 1", "update lcart_invitation set end_reason = 'CLAIMED' where end_reason = 'REVOKED'"),
        ACCESS_LOST(
                "A3",
                "holder guest, claims 1, entries 0",
                "delete from lcart_access_period",
                "delete from lcart_access_entry"),
        TWO_SEATS(
                "A4",
                "holder learner, seats",
                "alter table lcart_seat drop constraint lcart_seat_live",
                "update lcart_seat set state = 'CLAIMED', claimed_at = state_since,"
                        + " holder_id = (select id from lcart_account where host_key = 'learner') where state = 'AVAILABLE'"),
        LIVE_KEY_LOST("A4", "holder guest, seats 1", "update lcart_seat set live_key = null"),
        ENDED_BUT_MARKED_OPEN(
                "A5",
                "is marked otherwise than it ended",
                "update lcart_invitation set open_mark = 1 where end_reason = 'CLAIMED'"),
        CLAIMED_WHILE_INVITED(
                "A5",
                "ended without a claim",
                "update lcart_invitation set end_reason = 'REVOKED', closed_at = expires_at where end_reason = 'CLAIMED'"),
        ACCEPTED_FOR_NOTHING(
                "A5",
                "was claimed, and its seat was not",
                "update lcart_invitation set end_reason = 'CLAIMED' where end_reason = 'REVOKED'"),
        ACCEPTED_BY_A_REPLACED_CODE(
                "A5",
                "when all its codes were replaced",
                "update lcart_registration_code set replaced_at = issued_at, live_mark = null"),
        CODE_ALIVE_AGAIN(
                "A5",
                "has two codes",
                "update lcart_registration_code set replaced_at = (select max(claimed_at) from lcart_seat)"),
        SEAT_NUMBER_SKIPPED("A8", "seats 6, last_seat 7", "update lcart_seat set seat_no = 7 where seat_no = 6"),
        LINE_TWICE(
                "A8",
                "source order line 1, pools 2",
                "create index host_index on lcart_seat_pool (order_id)",
                "alter table lcart_seat_pool drop constraint lcart_seat_pool_line",
                "insert into lcart_seat_pool (host_key, order_id, line_no, offering_id, owner_id, supplied_at,"
                        + " window_from, window_until) select 'twin', order_id, line_no, offering_id, owner_id,"
                        + " supplied_at, window_from, window_until from lcart_seat_pool"),
        COMMAND_TWICE(
                "B1",
                "results 2",
                "alter table lcart_command drop constraint lcart_command_key",
                "insert into lcart_command (command_key, fingerprint, result_text, recorded_at)"
                        + " select command_key, 'other', result_text, recorded_at from lcart_command"),
        REFUND_TWICE(
                "B1",
                "refund, results 2",
                "alter table lcart_seat_supply drop constraint lcart_seat_refund",
                "insert into lcart_seat_supply (pool_id, kind, seats, supplied_at, refund_key)"
                        + " select pool_id, kind, seats, supplied_at, refund_key from lcart_seat_supply"
                        + " where kind = 'REFUNDED'"),
        POINTS_TWICE(
                "E1",
                "account learner, given_for once, problem is given for twice",
                "alter table lcart_points_entry drop constraint lcart_points_entry_award",
                "alter table lcart_points_entry drop constraint lcart_points_entry_event",
                "insert into lcart_points_entry (account_id, event_key, award_key, occurred_at, recorded_at, points, rules_no,"
                        + " live_mark) select account_id, event_key, award_key, occurred_at, recorded_at, points, rules_no,"
                        + " live_mark from lcart_points_entry where live_mark = 1"),
        POINTS_OF_AN_EVENT_THAT_IS_UNDONE(
                "E1",
                "given_for event, problem is no event",
                "update lcart_activity set withdrawn_at = occurred_at where event_key = 'event'"),
        POINTS_OF_NO_EVENT(
                "E1",
                "given_for lost, problem is no event",
                "update lcart_points_entry set event_key = 'lost' where live_mark = 1"),
        OTHER_POINTS_TAKEN_BACK(
                "E4",
                "event_key undone, points -4, problem takes back nothing",
                "update lcart_points_entry set points = -4 where reverses_id is not null"),
        POINTS_STAND_AGAIN(
                "E4",
                "event_key undone, points 5, problem is marked otherwise",
                "update lcart_points_entry set live_mark = 1, award_key = 'other' where points > 0 and event_key = 'undone'",
                "update lcart_points_entry set award_key = 'other' where event_key = 'undone'"),
        POINTS_BELOW_ZERO(
                "E6", "account learner, points -3", "update lcart_points_entry set points = -3 where live_mark = 1"),
        POINTS_BEYOND_COUNTING(
                "E6",
                "account learner, points 9007199254740993",
                "update lcart_points_entry set points = 9007199254740993 where live_mark = 1"),
        STANDING_LOST("E2", "account owner", "delete from lcart_standing"),
        STANDING_CHANGED("E2", "account learner, points 6, ledger 5", "update lcart_standing set points = points + 1"),
        STANDING_REACHED_AT_ANOTHER_INSTANT(
                "E2",
                "account learner",
                "update lcart_standing set reached_at = (select max(claimed_at) from lcart_seat)"),
        STANDING_CHANGED_BUT_NOT_COUNTED("E2", "account owner", "update lcart_standing_counter set last_no = 0"),
        MESSAGE_TWICE(
                "I",
                "stands there twice",
                "alter table lcart_outbox drop constraint lcart_outbox_key",
                "update lcart_outbox set message_key = 'message'"),
        MESSAGE_OUT_OF_ORDER(
                "I",
                "message 2, problem was delivered before an earlier one",
                "update lcart_outbox set delivered = true where message_key = 'message 2'"),
        CERTIFICATE_ENDED_BUT_MARKED_IN_FORCE(
                "L1",
                "is marked otherwise than it ended",
                "update lcart_certificate set live_mark = 1 where end_kind = 'REVOKED'"),
        CERTIFICATES_IN_FORCE_BESIDE_EACH_OTHER(
                "L1",
                "is in force beside another one",
                "create index host_index on lcart_certificate (completion_id)",
                "alter table lcart_certificate drop constraint lcart_certificate_live",
                "insert into lcart_certificate (host_key, completion_id, account_id, issued_at, ended_at, document_text, key_name,"
                        + " signature, live_mark) select 'twin', completion_id, account_id, issued_at, ended_at,"
                        + " '{\"serial\":\"twin\"}', key_name, signature, live_mark from lcart_certificate where live_mark = 1"),
        CERTIFICATE_OF_ANOTHER_PERSON(
                "L1",
                "is of another person",
                "update lcart_certificate set account_id = (select id from lcart_account where host_key = 'owner')"
                        + " where end_kind = 'REVOKED'"),
        CERTIFICATE_OF_A_WITHDRAWN_COMPLETION(
                "L1",
                "is withdrawn or a waiver",
                "update lcart_completion set withdrawn_at = recorded_at where host_key = 'corrected'"),
        CERTIFICATE_OF_A_WAIVER(
                "L1",
                "is withdrawn or a waiver",
                "update lcart_completion set waiver_reason = 'A degree.' where host_key = 'corrected'"),
        CERTIFICATE_IN_THE_PLACE_OF_NONE(
                "L2",
                "takes the place of none",
                "update lcart_certificate set replaces_key = 'lost' where live_mark = 1"),
        CERTIFICATE_IN_THE_PLACE_OF_ONE_IN_FORCE(
                "L2",
                "or of one in force",
                "update lcart_certificate set live_mark = 1, end_kind = null, ended_at = (select withdrawn_at from"
                        + " lcart_completion where host_key = 'corrected') where end_kind = 'SUPERSEDED'"),
        CERTIFICATE_SUPERSEDED_BY_NONE(
                "L2", "is superseded by none", "update lcart_certificate set replaces_key = null where live_mark = 1"),
        CERTIFICATE_SUPERSEDED_BY_TWO(
                "L2",
                "or by two",
                "update lcart_certificate set replaces_key = '11111111111111111111111111' where end_kind = 'REVOKED'"),
        CERTIFICATE_WITH_ANOTHER_NUMBER(
                "L3",
                "certificate 22222222222222222222222222, key_name k1",
                "update lcart_certificate set document_text = '{\"serial\":\"other\"}' where live_mark = 1"),
        SIGNATURE_CUT("L3", "key_name k1", "update lcart_certificate set signature = 'cut' where live_mark = 1"),
        COLUMN_UNDECLARED("J1", "phone_number", "alter table lcart_account add column phone_number varchar(40)");

        private final String law;
        private final String told;
        private final List<String> statements;

        Corruption(String law, String told, String... statements) {
            this.law = law;
            this.told = told;
            this.statements = List.of(statements);
        }
    }

    static Stream<Arguments> corruptions() {
        return TestDatabase.all()
                .flatMap(database ->
                        Arrays.stream(Corruption.values()).map(corruption -> Arguments.of(database, corruption)));
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void names_the_law_that_is_broken_and_what_breaks_it(TestDatabase kind, Corruption corruption) {
        try (FreshDatabase database = kind.open()) {
            Story.tell(database.dataSource());
            assertThat(ConsistencyCheck.run(database.dataSource())).isEmpty();
            corruption.statements.forEach(database::run);
            assertThat(ConsistencyCheck.run(database.dataSource()))
                    .filteredOn(broken -> broken.law().equals(corruption.law))
                    .singleElement()
                    .satisfies(broken -> {
                        assertThat(broken.sentence()).endsWith(".");
                        assertThat(broken.rows())
                                .anySatisfy(row -> assertThat(row).containsIgnoringCase(corruption.told));
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_database_keeps_every_law(TestDatabase kind) {
        try (FreshDatabase database = kind.open()) {
            JdbcSchema.migrate(database.dataSource());
            assertThat(ConsistencyCheck.run(database.dataSource())).isEmpty();
        }
    }

    @Test
    void tells_of_no_more_rows_than_a_reader_can_bear() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            Story.tell(database.dataSource());
            for (int i = 0; i < 150; i++) {
                database.run("alter table lcart_account add column note_" + i + " varchar(40)");
            }
            assertThat(ConsistencyCheck.run(database.dataSource()))
                    .singleElement()
                    .satisfies(law -> {
                        assertThat(law.law()).isEqualTo("J1");
                        assertThat(law.rows())
                                .hasSize(BrokenLaw.MOST_ROWS)
                                .contains("table_name LCART_ACCOUNT, column_name NOTE_0");
                    });
        }
    }

    @Test
    void refuses_a_database_without_the_tables() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            assertThatThrownBy(() -> ConsistencyCheck.run(database.dataSource()))
                    .isInstanceOf(SchemaMismatchException.class);
        }
    }
}
