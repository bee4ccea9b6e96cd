package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hours;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NoneAvailable;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contract of {@code SeatStore} among rivals: after every race the live seats add up to the supply. */
final class SeatRaceChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");

    private SeatRaceChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "SEAT-40",
                "Of 32 rivals for the last seat exactly one gets it; the others are told that none is left.",
                w -> {
                    SeatChecks.pool(w, 1);
                    List<AccountId> people = w.accounts("p", 32);
                    List<SeatOutcome> outcomes = Race.all(32, n -> claim(w, people.get(n - 1)));
                    expectKinds(1, 31, 0, outcomes);
                    Expect.equal(new SeatCounts(0, 0, 1, 0), w.counts(POOL), "counts");
                });
        checks.add("SEAT-41", "Of 32 rivals for 10 seats exactly 10 get one each, all different.", w -> {
            SeatChecks.pool(w, 10);
            List<AccountId> people = w.accounts("p", 32);
            List<SeatOutcome> outcomes = Race.all(32, n -> claim(w, people.get(n - 1)));
            expectKinds(10, 22, 0, outcomes);
            Expect.equal(new SeatCounts(0, 0, 10, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-42", "As long as there are seats enough, every rival gets one.", w -> {
            SeatChecks.pool(w, 32);
            List<AccountId> people = w.accounts("p", 32);
            List<SeatOutcome> outcomes = Race.all(32, n -> claim(w, people.get(n - 1)));
            expectKinds(32, 0, 0, outcomes);
            Expect.equal(new SeatCounts(0, 0, 32, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-43", "However often one person claims at once, they get one seat.", w -> {
            AccountId owner = SeatChecks.pool(w, 20);
            List<SeatOutcome> outcomes = Race.all(16, n -> claim(w, owner));
            expectKinds(1, 0, 15, outcomes);
            Expect.equal(new SeatCounts(19, 0, 1, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-44", "However often one invitation is sent at once, it takes one seat.", w -> {
            AccountId owner = SeatChecks.pool(w, 20);
            List<SeatOutcome> outcomes = Race.all(16, n -> invite(w, owner, "i"));
            expectKinds(1, 0, 15, outcomes);
            Expect.equal(new SeatCounts(19, 1, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-45", "Claims and invitations that race for seats share them out without remainder.", w -> {
            AccountId owner = SeatChecks.pool(w, 12);
            List<AccountId> people = w.accounts("p", 16);
            List<SeatOutcome> outcomes =
                    Race.all(32, n -> n <= 16 ? claim(w, people.get(n - 1)) : invite(w, owner, "i" + n));
            expectKinds(12, 20, 0, outcomes);
            SeatCounts counts = w.counts(POOL);
            Expect.equal(0, counts.available(), "available seats");
            Expect.equal(12, counts.invited() + counts.claimed(), "taken seats");
        });
        checks.add("SEAT-46", "A claim that is rolled back frees its seat for the next rival.", w -> {
            SeatChecks.pool(w, 1);
            List<AccountId> people = w.accounts("p", 8);
            Race.all(
                    8,
                    n -> TransactionChecks.thrownBy(() -> w.insist(s -> {
                        s.seatPools().hold(List.of(POOL));
                        s.seats().claim(List.of(new SeatClaim(POOL, people.get(n - 1), NOON)));
                        return TransactionChecks.raise(new IllegalStateException("thrown by the work"));
                    })));
            Expect.equal(new SeatCounts(1, 0, 0, 0), w.counts(POOL), "counts");
            SeatChecks.seatOf(claim(w, people.get(0)));
        });
        checks.add("SEAT-47", "Tenures stay as they are while another transaction has the pool locked.", w -> {
            AccountId owner = w.account("owner");
            w.pool("pool", owner, w.offering("offering"), 1);
            Race.all(8, n -> {
                for (int i = 0; i < 5; i++) {
                    w.insist(s -> {
                        s.seatPools().lock(List.of(POOL));
                        SeatPool now = Expect.present(
                                s.seatPools().pools(List.of(POOL)).get(POOL), "pool");
                        List<Tenure> longer = new ArrayList<>(now.tenures());
                        longer.add(new Tenure(owner, hours(2 * longer.size(), 2 * longer.size() + 1)));
                        s.seatPools().replaceTenures(Map.of(POOL, longer));
                        return true;
                    });
                }
                return n;
            });
            SeatPool after = Expect.present(
                    w.read(s -> s.seatPools().pools(List.of(POOL))).get(POOL), "pool");
            Expect.equal(40, after.tenures().size(), "tenures after 40 additions");
        });
    }

    private static SeatOutcome claim(World w, AccountId account) {
        return claim(w, account, NOON);
    }

    static SeatOutcome claim(World w, AccountId account, Instant at) {
        return w.insist(s -> {
            s.seatPools().hold(List.of(POOL));
            return s.seats().claim(List.of(new SeatClaim(POOL, account, at))).get(0);
        });
    }

    static SeatOutcome invite(World w, AccountId inviter, String id) {
        Invitation invitation = Samples.invitation(id, POOL, inviter, NOON, null);
        return w.insist(s -> {
            s.seatPools().hold(List.of(POOL));
            return s.invitations().open(List.of(invitation)).get(0);
        });
    }

    private static void expectKinds(int taken, int none, int held, List<SeatOutcome> outcomes) {
        List<SeatId> seats = outcomes.stream()
                .filter(Taken.class::isInstance)
                .map(SeatChecks::seatOf)
                .toList();
        Expect.equal(taken, seats.size(), "seats taken among " + outcomes);
        Expect.distinct(seats, "seats taken");
        Expect.equal(none, count(outcomes, NoneAvailable.class), "refusals among " + outcomes);
        Expect.equal(held, count(outcomes, AlreadyHolds.class), "repeats among " + outcomes);
    }

    private static int count(List<SeatOutcome> outcomes, Class<? extends SeatOutcome> kind) {
        return (int) outcomes.stream().filter(kind::isInstance).count();
    }
}
