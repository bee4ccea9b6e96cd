package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.storage.Session;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements the verbs cost that stand in every claim, on PostgreSQL (performance.md B1, B4, F2, F3). */
class SeatStatementsTest {

    private static final InvitationId INVITATION = new InvitationId("invitation");
    private static final CodeHash HASH = new CodeHash("k1", "a".repeat(64));

    private static FreshDatabase database;
    private static CountingDataSource source;
    private static JdbcStorage storage;
    private static List<AccountId> people;

    @BeforeAll
    static void open() {
        database = TestDatabase.POSTGRES.open();
        source = new CountingDataSource(database.dataSource());
        storage = Story.pool(source, 60);
        people = Story.people(storage, 30);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void startAgain() {
        storage.inTransaction(session -> session.seats().claim(claims(people.subList(0, 10))));
    }

    @Test
    void one_seat_is_claimed_in_one_statement() {
        assertThat(cost(session -> session.seats().claim(claims(people.subList(10, 11)))))
                .isEqualTo(1);
    }

    @Test
    void seats_for_a_whole_list_are_claimed_in_one_statement() {
        assertThat(cost(session -> session.seats().claim(claims(people.subList(0, 20)))))
                .isEqualTo(1);
    }

    @Test
    void who_holds_a_seat_is_told_so_by_the_same_statement() {
        assertThat(cost(session -> {
                    List<SeatOutcome> outcomes = session.seats().claim(claims(people.subList(0, 1)));
                    assertThat(outcomes).allMatch(SeatOutcome.AlreadyHolds.class::isInstance);
                    return true;
                }))
                .isEqualTo(1);
    }

    @Test
    void an_invitation_is_accepted_in_one_statement_and_its_code_found_in_one() {
        storage.inTransaction(session -> {
            session.invitations()
                    .open(List.of(
                            new Invitation(INVITATION, Story.POOL, people.get(0), null, null, Story.hour(1), null)));
            session.invitations().issue(List.of(new IssuedCode(HASH, INVITATION, "WXYZ", Story.hour(1), null)));
            return true;
        });
        assertThat(cost(session -> session.invitations().codes(List.of(HASH)))).isEqualTo(1);
        assertThat(cost(session -> session.invitations().behind(List.of(HASH)))).isEqualTo(1);
        assertThat(cost(session -> {
                    Acceptance acceptance = new Acceptance(INVITATION, people.get(25), Story.hour(2));
                    List<SeatOutcome> outcomes = session.invitations().accept(List.of(acceptance));
                    assertThat(outcomes).allMatch(SeatOutcome.Taken.class::isInstance);
                    return true;
                }))
                .isEqualTo(1);
        assertThat(cost(session ->
                        session.invitations().end(List.of(INVITATION), Story.hour(3), InvitationEnd.REVOKED)))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void a_pool_is_held_in_one_statement_and_read_in_one_and_then_its_owner_is_known() {
        SeatOutcome held = storage.inTransaction(session -> session.seats().claim(claims(people.subList(0, 1))))
                .get(0);
        SeatId seat = ((SeatOutcome.AlreadyHolds) held).seat();
        assertThat(cost(session -> session.seatPools().hold(List.of(Story.POOL))))
                .isEqualTo(1);
        assertThat(cost(session -> session.seatPools().pools(List.of(Story.POOL))))
                .isEqualTo(1);
        assertThat(cost(session -> {
                    session.seatPools().pools(List.of(Story.POOL));
                    session.people().lock(people.subList(0, 1));
                    session.seats().link(List.of(new ManagerLink(Story.OWNER, people.get(0), seat, Story.hour(2))));
                    return true;
                }))
                .isEqualTo(3);
    }

    @Test
    void who_locks_one_account_has_read_it() {
        assertThat(cost(session -> {
                    session.people().lock(people.subList(0, 1));
                    return session.people().accounts(people.subList(0, 1));
                }))
                .isEqualTo(1);
    }

    @Test
    void an_attempt_is_counted_in_one_statement() {
        assertThat(cost(session -> session.attempts().add("key", Story.hour(1), 1)))
                .isEqualTo(1);
    }

    private static long cost(Function<Session, Object> verb) {
        return storage.inTransaction(session -> {
            source.reset();
            verb.apply(session);
            return source.count();
        });
    }

    private static List<SeatClaim> claims(List<AccountId> accounts) {
        return accounts.stream()
                .map(account -> new SeatClaim(Story.POOL, account, Story.hour(1)))
                .toList();
    }
}
