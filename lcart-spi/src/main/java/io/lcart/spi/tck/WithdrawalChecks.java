package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NoneAvailable;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.SupplyEntry.Kind;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.seat.WithdrawalOutcome.NotClaimed;
import io.lcart.spi.seat.WithdrawalOutcome.Withdrawn;
import java.util.List;
import java.util.stream.Stream;

/** The contract of {@code SeatStore.withdraw}: a seat goes by the ledger, and comes by the ledger. */
final class WithdrawalChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SupplyEntry FIVE = new SupplyEntry(Kind.GRANTED, 5, LONG_AGO, null);

    private WithdrawalChecks() {}

    static void addTo(Checks checks) {
        checks.add("SEAT-48", "However often one seat is withdrawn at once, it goes once and is replaced once.", w -> {
            AccountId owner = SeatChecks.pool(w, 5);
            SeatId seat = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            List<WithdrawalOutcome> outcomes = Race.all(
                    16,
                    n -> SeatSteps.withdraw(w, POOL, new Withdrawal(seat, hour(1), true))
                            .get(0));
            Expect.sameElements(
                    Stream.concat(
                                    Stream.of(new Withdrawn(new SeatId("pool.6"))),
                                    Stream.generate(NotClaimed::new).limit(15))
                            .toList(),
                    outcomes,
                    "outcomes");
            Expect.equal(new SeatCounts(5, 0, 0, 1), w.counts(POOL), "counts");
            Expect.equal(3, SeatSteps.ledger(w, POOL).size(), "ledger entries");
        });
        checks.add("SEAT-49", "A withdrawal dated before the claim counts as one at the instant of the claim.", w -> {
            AccountId owner = SeatChecks.pool(w, 5);
            SeatId seat = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            SeatId fresh = SeatSteps.replace(w, POOL, seat, hour(-1));
            SeatSteps.expectSeat(w, seat, SeatState.REVOKED, NOON);
            SeatSteps.expectSeat(w, fresh, SeatState.AVAILABLE, NOON);
            Expect.equal(
                    List.of(FIVE, entry(Kind.WITHDRAWN, 0, seat), entry(Kind.REPLACED, 0, seat)),
                    SeatSteps.ledger(w, POOL),
                    "ledger");
        });
        checks.add("SEAT-50", "A withdrawn seat is revoked, keeps its holder and is never available again.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            SeatId seat = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            SeatSteps.withdraw(w, POOL, seat, hour(1));
            Expect.equal(
                    new Seat(seat, POOL, SeatState.REVOKED, hour(1), owner, null), SeatSteps.seat(w, seat), "seat");
            Expect.equal(new SeatCounts(0, 0, 0, 1), w.counts(POOL), "counts");
            Expect.equal(new NoneAvailable(), w.claim(POOL, w.account("b"), hour(9)), "claim");
            Expect.equal(new NoneAvailable(), w.invite("i", POOL, owner, hour(9), null), "invitation");
        });
        checks.add("SEAT-51", "Only a claimed seat is withdrawn; for any other nothing changes.", w -> {
            AccountId owner = SeatChecks.pool(w, 3);
            SeatId claimed = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            SeatId invited = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            Stream<SeatId> others = Stream.of("pool.1", "pool.2", "pool.3", "pool.4", "pool.0", "none.1", "pool", "x.")
                    .map(SeatId::new)
                    .filter(seat -> !seat.equals(claimed));
            for (SeatId seat : others.toList()) {
                Expect.equal(
                        List.of(new NotClaimed()),
                        SeatSteps.withdraw(w, POOL, new Withdrawal(seat, hour(1), true)),
                        "withdrawal of " + seat);
            }
            Expect.equal(new SeatCounts(1, 1, 1, 0), w.counts(POOL), "counts");
            SeatSteps.expectSeat(w, invited, SeatState.INVITED, NOON);
            Expect.equal(
                    List.of(new Withdrawn(null), new NotClaimed()),
                    SeatSteps.withdraw(
                            w, POOL, new Withdrawal(claimed, hour(1), false), new Withdrawal(claimed, hour(1), true)),
                    "one seat twice in a list");
            Expect.equal(new SeatCounts(1, 1, 0, 1), w.counts(POOL), "counts");
        });
        checks.add("SEAT-52", "Each withdrawal takes one seat from the ledger and names it.", w -> {
            SeatChecks.pool(w, 5);
            SeatId first = SeatChecks.seatOf(w.claim(POOL, w.account("a"), NOON));
            SeatId second = SeatChecks.seatOf(w.claim(POOL, w.account("b"), NOON));
            SeatSteps.withdraw(w, POOL, second, hour(2));
            SeatSteps.withdraw(w, POOL, first, hour(1));
            Expect.equal(
                    List.of(FIVE, entry(Kind.WITHDRAWN, 2, second), entry(Kind.WITHDRAWN, 1, first)),
                    SeatSteps.ledger(w, POOL),
                    "ledger in the order of writing");
        });
        checks.add(
                "SEAT-53",
                "A replacement is a fresh seat with the next ordinal, available from the withdrawal on, and the ledger names what it replaces.",
                w -> {
                    SeatChecks.pool(w, 1);
                    SeatId seat = SeatChecks.seatOf(w.claim(POOL, w.account("a"), NOON));
                    SeatId fresh = SeatSteps.replace(w, POOL, seat, hour(1));
                    Expect.equal(new SeatId("pool.2"), fresh, "replacement");
                    Expect.equal(
                            new Seat(fresh, POOL, SeatState.AVAILABLE, hour(1), null, null),
                            SeatSteps.seat(w, fresh),
                            "seat");
                    Expect.equal(
                            List.of(
                                    new SupplyEntry(Kind.GRANTED, 1, LONG_AGO, null),
                                    entry(Kind.WITHDRAWN, 1, seat),
                                    entry(Kind.REPLACED, 1, seat)),
                            SeatSteps.ledger(w, POOL),
                            "ledger");
                    AccountId b = w.account("b");
                    Expect.equal(new NoneAvailable(), w.claim(POOL, b, justBefore(hour(1))), "claim too early");
                    Expect.equal(fresh, SeatChecks.seatOf(w.claim(POOL, b, hour(1))), "seat claimed");
                    Expect.equal(new SeatId("pool.3"), SeatSteps.replace(w, POOL, fresh, hour(2)), "next one");
                });
        checks.add("SEAT-54", "Through every withdrawal the live seats are the sum of the ledger.", w -> {
            SeatChecks.pool(w, 5);
            List<AccountId> people = w.accounts("p", 4);
            List<SeatId> seats = people.stream()
                    .map(person -> SeatChecks.seatOf(w.claim(POOL, person, NOON)))
                    .toList();
            SeatSteps.withdraw(w, POOL, seats.get(0), hour(1));
            expectCounts(w, new SeatCounts(1, 0, 3, 1));
            SeatSteps.replace(w, POOL, seats.get(1), hour(1));
            expectCounts(w, new SeatCounts(2, 0, 2, 2));
            SeatSteps.withdraw(
                    w, POOL, new Withdrawal(seats.get(2), hour(2), true), new Withdrawal(seats.get(3), hour(2), false));
            expectCounts(w, new SeatCounts(3, 0, 0, 4));
            w.claim(POOL, people.get(0), hour(3));
            w.invite("i", POOL, people.get(1), hour(3), null);
            expectCounts(w, new SeatCounts(1, 1, 1, 4));
        });
        checks.add("SEAT-55", "Who had a seat withdrawn may claim another of the pool, and holds that one.", w -> {
            AccountId a = SeatChecks.pool(w, 2);
            SeatId first = SeatChecks.seatOf(w.claim(POOL, a, NOON));
            SeatSteps.withdraw(w, POOL, first, hour(1));
            SeatId second = SeatChecks.seatOf(w.claim(POOL, a, hour(2)));
            Expect.that(!first.equals(second), "the revoked seat is not given again");
            Expect.equal(new AlreadyHolds(second), w.claim(POOL, a, hour(3)), "third claim");
            Expect.equal(new SeatCounts(0, 0, 1, 1), w.counts(POOL), "counts");
        });
    }

    private static SupplyEntry entry(Kind kind, int hour, SeatId seat) {
        return new SupplyEntry(kind, kind == Kind.REPLACED ? 1 : -1, hour(hour), seat);
    }

    private static void expectCounts(World w, SeatCounts expected) {
        Expect.equal(expected, w.counts(POOL), "counts");
        int sum =
                SeatSteps.ledger(w, POOL).stream().mapToInt(SupplyEntry::seats).sum();
        Expect.equal(sum, expected.supplied(), "live seats by the ledger");
    }
}
