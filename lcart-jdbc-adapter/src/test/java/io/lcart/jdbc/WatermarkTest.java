package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a search for a free seat begins is only a hint: no free seat is lost behind it. */
class WatermarkTest {

    private static final int SEATS = 200;

    @ParameterizedTest
    @EnumSource
    void seats_of_a_claim_that_was_rolled_back_are_found_when_the_others_are_used_up(TestDatabase kind) {
        try (FreshDatabase database = kind.open()) {
            JdbcStorage storage = Story.pool(database.dataSource(), SEATS);
            List<AccountId> people = Story.people(storage, SEATS + 1);
            assertThatThrownBy(() -> storage.inTransaction(session -> {
                        assertThat(session.seats().claim(claims(people.subList(0, SEATS))))
                                .allMatch(SeatOutcome.Taken.class::isInstance);
                        throw new IllegalStateException("the host changes its mind");
                    }))
                    .hasMessageContaining("mind");
            for (int i = 0; i < SEATS; i++) {
                assertThat(claim(storage, people.get(i))).isInstanceOf(SeatOutcome.Taken.class);
            }
            assertThat(claim(storage, people.get(SEATS))).isEqualTo(new SeatOutcome.NoneAvailable());
            assertThat(claim(storage, people.get(0))).isInstanceOf(SeatOutcome.AlreadyHolds.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_list_takes_what_is_left_on_both_sides(TestDatabase kind) {
        try (FreshDatabase database = kind.open()) {
            JdbcStorage storage = Story.pool(database.dataSource(), SEATS);
            List<AccountId> people = Story.people(storage, 2 * SEATS);
            InvitationId early = new InvitationId("early");
            storage.inTransaction(session -> session.invitations()
                    .open(List.of(new Invitation(early, Story.POOL, people.get(0), null, null, Story.hour(0), null))));
            assertThat(claim(storage, people.subList(0, SEATS - 10))).allMatch(SeatOutcome.Taken.class::isInstance);
            storage.inTransaction(
                    session -> session.invitations().end(List.of(early), Story.hour(0), InvitationEnd.REVOKED));
            List<SeatOutcome> rest = claim(storage, people.subList(SEATS, SEATS + 12));
            assertThat(rest.subList(10, 12)).allMatch(SeatOutcome.NoneAvailable.class::isInstance);
            assertThat(rest.subList(0, 10))
                    .extracting(outcome -> ((SeatOutcome.Taken) outcome).seat())
                    .doesNotHaveDuplicates()
                    .contains(new SeatId("pool.1"));
        }
    }

    private static SeatOutcome claim(JdbcStorage storage, AccountId account) {
        return claim(storage, List.of(account)).get(0);
    }

    private static List<SeatOutcome> claim(JdbcStorage storage, List<AccountId> accounts) {
        return storage.inTransaction(session -> session.seats().claim(claims(accounts)));
    }

    private static List<SeatClaim> claims(List<AccountId> accounts) {
        return accounts.stream()
                .map(account -> new SeatClaim(Story.POOL, account, Story.hour(1)))
                .toList();
    }
}
