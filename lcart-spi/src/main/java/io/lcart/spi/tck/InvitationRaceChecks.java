package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NotOpen;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contract of {@code InvitationStore} among rivals: an invitation ends once, and its seat is used or free, never both. */
final class InvitationRaceChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final int RIVALS = 16;

    private InvitationRaceChecks() {}

    static void addTo(Checks checks) {
        checks.add("INVITE-20", "Of 16 rivals who accept one invitation exactly one gets its seat.", w -> {
            AccountId owner = SeatChecks.pool(w, 20);
            List<AccountId> people = w.accounts("p", RIVALS);
            SeatId seat = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            List<SeatOutcome> outcomes = Race.all(RIVALS, n -> SeatSteps.accept(w, "i", people.get(n - 1), hour(1)));
            expectOnce(new Taken(seat), new NotOpen(), outcomes);
            Expect.equal(
                    people.get(outcomes.indexOf(new Taken(seat))),
                    SeatSteps.seat(w, seat).holder(),
                    "holder");
            Expect.equal(new SeatCounts(19, 0, 1, 0), w.counts(POOL), "counts");
        });
        checks.add(
                "INVITE-21", "However many invitations to one pool a person accepts at once, they get one seat.", w -> {
                    AccountId owner = SeatChecks.pool(w, RIVALS);
                    AccountId guest = w.account("guest");
                    for (int n = 1; n <= RIVALS; n++) {
                        w.invite("i" + n, POOL, owner, NOON, null);
                    }
                    List<SeatOutcome> outcomes = Race.all(RIVALS, n -> SeatSteps.accept(w, "i" + n, guest, hour(1)));
                    SeatId seat = outcomes.stream()
                            .filter(Taken.class::isInstance)
                            .map(SeatChecks::seatOf)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("nobody got a seat: " + outcomes));
                    expectOnce(new Taken(seat), new AlreadyHolds(seat), outcomes);
                    Expect.equal(new SeatCounts(0, RIVALS - 1, 1, 0), w.counts(POOL), "counts");
                });
        checks.add("INVITE-22", "Of rivals who accept an invitation and who end it exactly one succeeds.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            List<AccountId> people = w.accounts("p", RIVALS);
            for (int round = 0; round < 10; round++) {
                String id = "i" + round;
                int now = 2 * round;
                // why in turn: the first rival to start wins more often than the others
                int accepting = round % 2;
                SeatId seat = SeatChecks.seatOf(w.invite(id, POOL, owner, hour(now), null));
                List<Boolean> won = Race.all(
                        RIVALS,
                        n -> n % 2 == accepting
                                ? SeatSteps.accept(w, id, people.get(n - 1), hour(now + 1)) instanceof Taken
                                : !SeatSteps.revoke(w, hour(now + 1), id).isEmpty());
                expectOnce(true, false, won);
                boolean accepted = (won.indexOf(true) + 1) % 2 == accepting;
                InvitationRecord after = w.invitation(id);
                Expect.equal(accepted ? InvitationEnd.CLAIMED : InvitationEnd.REVOKED, after.end(), "end");
                Expect.equal(hour(now + 1), after.endedAt(), "instant of the end");
                Expect.equal(accepted ? 1 : 0, w.counts(POOL).claimed(), "claimed seats");
                Expect.equal(accepted ? 0 : 1, w.counts(POOL).available(), "available seats");
                if (accepted) {
                    // why: so that every round begins with one seat to give
                    SeatSteps.replace(w, POOL, seat, hour(now + 1));
                }
            }
        });
        checks.add("INVITE-28", "A code is replaced or accepted, never both, however many try either at once.", w -> {
            AccountId owner = SeatChecks.pool(w, RIVALS);
            List<AccountId> people = w.accounts("p", RIVALS);
            for (int round = 0; round < 10; round++) {
                String id = "i" + round;
                int first = 100 * (round + 1);
                int accepting = round % 2;
                w.invite(id, POOL, owner, NOON, null);
                SeatSteps.issue(w, SeatSteps.code(first, id, NOON));
                List<Boolean> won = Race.all(
                        RIVALS,
                        n -> n % 2 == accepting
                                ? SeatSteps.accept(w, id, people.get(n - 1), hour(1), SeatSteps.hash(first))
                                        instanceof Taken
                                : replace(w, id, SeatSteps.code(first + n, id, hour(1))));
                expectOnce(true, false, won);
                boolean accepted = (won.indexOf(true) + 1) % 2 == accepting;
                Expect.equal(
                        accepted ? InvitationEnd.CLAIMED : null,
                        w.invitation(id).end(),
                        "end");
                SeatSteps.revoke(w, hour(2), id);
                if (accepted) {
                    // why: so that every rival may win the next round
                    w.read(s -> s.seats().page(POOL, 0, 500)).stream()
                            .filter(seat -> seat.state() == SeatState.CLAIMED)
                            .forEach(seat -> SeatSteps.replace(w, POOL, seat.id(), hour(2)));
                }
            }
        });
        checks.add("INVITE-23", "However often one invitation is sent once more at once, it is sent once.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            w.invite("i", POOL, owner, NOON, null);
            List<Set<InvitationId>> sent = Race.all(RIVALS, n -> SeatSteps.resend(w, hour(1), NOON, "i"));
            expectOnce(Set.of(SeatSteps.id("i")), Set.of(), sent);
        });
        checks.add("INVITE-24", "However often one invitation is ended at once, it ends once.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            w.invite("i", POOL, owner, NOON, null);
            List<Set<InvitationId>> ended = Race.all(
                    RIVALS,
                    n -> SeatSteps.end(w, n % 2 == 0 ? InvitationEnd.REVOKED : InvitationEnd.EXPIRED, hour(1), "i"));
            expectOnce(Set.of(SeatSteps.id("i")), Set.of(), ended);
            Expect.equal(
                    ended.indexOf(Set.of(SeatSteps.id("i"))) % 2 == 0 ? InvitationEnd.EXPIRED : InvitationEnd.REVOKED,
                    w.invitation("i").end(),
                    "why it ended");
            Expect.equal(new SeatCounts(1, 0, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("INVITE-25", "Seats that are freed while rivals claim are given once each, and none is lost.", w -> {
            AccountId owner = SeatChecks.pool(w, 4);
            List<AccountId> people = w.accounts("p", RIVALS);
            for (int n = 1; n <= 4; n++) {
                w.invite("i" + n, POOL, owner, NOON, null);
            }
            List<Boolean> got = Race.all(
                    RIVALS,
                    n -> n <= 4
                            ? SeatSteps.revoke(w, hour(1), "i" + n).isEmpty()
                            : SeatRaceChecks.claim(w, people.get(n - 1), hour(2)) instanceof Taken);
            int claimed = Collections.frequency(got, true);
            Expect.equal(new SeatCounts(4 - claimed, 0, claimed, 0), w.counts(POOL), "counts");
            List<SeatOutcome> rest = Stream.of(0, 1, 2, 3)
                    .map(n -> w.claim(POOL, people.get(n), hour(2)))
                    .toList();
            Expect.equal(
                    4 - claimed,
                    (int) rest.stream().filter(Taken.class::isInstance).count(),
                    "seats that were left");
        });
    }

    /** As a reminder does: the invitation is noted as sent once more, and only then has another code. */
    private static boolean replace(World w, String id, IssuedCode code) {
        return SeatSteps.holding(w, SeatSteps.ids(id), s -> {
            boolean sent = !s.resend(SeatSteps.ids(id), hour(1), NOON).isEmpty();
            if (sent) {
                s.issue(List.of(code));
            }
            return sent;
        });
    }

    private static <T> void expectOnce(T winner, T loser, List<T> outcomes) {
        Expect.equal(1, Collections.frequency(outcomes, winner), winner + " among " + outcomes);
        Expect.equal(RIVALS - 1, Collections.frequency(outcomes, loser), loser + " among " + outcomes);
    }
}
