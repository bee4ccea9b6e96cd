package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.AVAILABLE_SEAT;
import static io.lcart.spi.dashboard.Fact.LIVE_SEAT;
import static io.lcart.spi.dashboard.Fact.SEAT_POOL;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome.NoneAvailable;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatRefundOutcome.Known;
import io.lcart.spi.seat.SeatRefundOutcome.Refunded;
import io.lcart.spi.seat.SeatRefundOutcome.TooFewAvailable;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.SupplyEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The contract of {@code SeatPoolStore.refund}: what nobody has may go, by the ledger and once; what somebody has stays. */
final class RefundChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SeatPoolId OTHER = new SeatPoolId("other");
    private static final int MANY = 1200;

    private RefundChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "REFUND-01",
                "A refund revokes so many available seats, and one ledger entry that names it says so.",
                w -> {
                    AccountId owner = SeatChecks.pool(w, 5);
                    w.claim(POOL, owner, NOON);
                    Expect.equal(List.of(new Refunded()), SeatSteps.refund(w, refund("r", 3, hour(1))), "outcome");
                    Expect.equal(new SeatCounts(1, 0, 1, 0, 3), w.counts(POOL), "counts");
                    Expect.equal(
                            List.of(new SupplyEntry(Kind.GRANTED, 5, LONG_AGO, null), entry("r", 3, hour(1))),
                            SeatSteps.ledger(w, POOL),
                            "ledger");
                    List<Seat> gone = revoked(w);
                    Expect.equal(3, gone.size(), "revoked seats");
                    for (Seat seat : gone) {
                        Expect.equal(
                                new Seat(seat.id(), POOL, SeatState.REVOKED, hour(1), null, null),
                                seat,
                                "refunded seat");
                        Expect.equal(
                                List.of(
                                        new SeatChange(SeatState.AVAILABLE, LONG_AGO),
                                        new SeatChange(SeatState.REVOKED, hour(1))),
                                SeatSteps.history(w, seat.id()),
                                "history");
                    }
                });
        checks.add("REFUND-02", "No more seats are refunded than are available; claimed and invited ones stay.", w -> {
            AccountId owner = SeatChecks.pool(w, 4);
            SeatId claimed = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            SeatId invited = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            Expect.equal(List.of(new TooFewAvailable(2)), SeatSteps.refund(w, refund("r", 3, hour(1))), "outcome");
            Expect.equal(new SeatCounts(2, 1, 1, 0, 0), w.counts(POOL), "counts");
            Expect.equal(1, SeatSteps.ledger(w, POOL).size(), "ledger entries");
            Expect.equal(List.of(new Refunded()), SeatSteps.refund(w, refund("r", 2, hour(1))), "all that are left");
            Expect.equal(List.of(new TooFewAvailable(0)), SeatSteps.refund(w, refund("s", 1, hour(1))), "one more");
            SeatSteps.expectSeat(w, claimed, SeatState.CLAIMED, NOON);
            SeatSteps.expectSeat(w, invited, SeatState.INVITED, NOON);
        });
        checks.add("REFUND-03", "Seats are refunded that have been available since its instant or before.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            w.invite("i", POOL, owner, NOON, null);
            SeatSteps.revoke(w, hour(2), "i");
            Expect.equal(
                    List.of(new TooFewAvailable(0)),
                    SeatSteps.refund(w, refund("r", 1, justBefore(hour(2)))),
                    "before it came free");
            Expect.equal(List.of(new Refunded()), SeatSteps.refund(w, refund("r", 1, hour(2))), "when it came free");
            w.pool("other", owner, SeatSteps.pool(w, POOL).offering(), 1, ALWAYS);
            Expect.equal(
                    List.of(new TooFewAvailable(0)),
                    SeatSteps.refund(w, new SeatRefund(id("s"), OTHER, 1, justBefore(LONG_AGO))),
                    "before the pool was there");
        });
        checks.add("REFUND-04", "A refund's name is good once, whatever is said under it and of whatever pool.", w -> {
            AccountId owner = SeatChecks.pool(w, 5);
            w.pool("other", owner, SeatSteps.pool(w, POOL).offering(), 5, ALWAYS);
            SeatRefund first = refund("r", 2, hour(1));
            SeatSteps.refund(w, first);
            for (SeatRefund again : List.of(
                    first,
                    refund("r", 1, hour(1)),
                    refund("r", 2, hour(2)),
                    new SeatRefund(id("r"), OTHER, 2, hour(1)))) {
                Expect.equal(List.of(new Known(first)), SeatSteps.refund(w, again), "outcome of " + again);
            }
            Expect.equal(new SeatCounts(3, 0, 0, 0, 2), w.counts(POOL), "counts");
            Expect.equal(new SeatCounts(5, 0, 0, 0, 0), w.counts(OTHER), "counts of the other pool");
        });
        checks.add("REFUND-05", "Refunds of one list are decided in its order, each knowing those before it.", w -> {
            AccountId owner = SeatChecks.pool(w, 5);
            w.pool("other", owner, SeatSteps.pool(w, POOL).offering(), 1, ALWAYS);
            SeatRefund second = refund("s", 3, hour(1));
            SeatRefund elsewhere = new SeatRefund(id("t"), OTHER, 1, hour(1));
            Expect.equal(
                    List.of(
                            new TooFewAvailable(5),
                            new Refunded(),
                            new TooFewAvailable(2),
                            new Refunded(),
                            new Known(second),
                            new Refunded(),
                            new TooFewAvailable(0)),
                    SeatSteps.refund(
                            w,
                            refund("r", 6, hour(1)),
                            second,
                            refund("r", 3, hour(1)),
                            elsewhere,
                            refund("s", 1, hour(1)),
                            refund("r", 2, hour(1)),
                            new SeatRefund(id("u"), new SeatPoolId("none"), 1, hour(1))),
                    "outcomes");
            Expect.equal(new SeatCounts(0, 0, 0, 0, 5), w.counts(POOL), "counts");
            Expect.equal(new SeatCounts(0, 0, 0, 0, 1), w.counts(OTHER), "counts of the other pool");
        });
        checks.add("REFUND-06", "A refunded seat is never given again.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            SeatSteps.refund(w, refund("r", 2, hour(1)));
            Expect.equal(new NoneAvailable(), w.claim(POOL, owner, NOON), "claim of before");
            Expect.equal(new NoneAvailable(), w.claim(POOL, owner, hour(2)), "claim");
            Expect.equal(new NoneAvailable(), w.invite("i", POOL, owner, hour(2), null), "invitation");
            Expect.equal(0, w.read(s -> s.seatPools().availableUpTo(POOL, 500)), "available seats");
        });
        checks.add("REFUND-07", "Through refunds and withdrawals the live seats are the sum of the ledger.", w -> {
            AccountId owner = SeatChecks.pool(w, 6);
            SeatId claimed = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            SeatSteps.refund(w, refund("r", 2, hour(1)));
            SeatId fresh = SeatSteps.replace(w, POOL, claimed, hour(2));
            expectCounts(w, new SeatCounts(4, 0, 0, 1, 2));
            w.invite("i", POOL, owner, hour(3), null);
            SeatSteps.refund(w, refund("s", 3, hour(3)));
            expectCounts(w, new SeatCounts(0, 1, 0, 1, 5));
            SeatSteps.revoke(w, hour(4), "i");
            SeatSteps.refund(w, refund("t", 1, hour(4)));
            expectCounts(w, new SeatCounts(0, 0, 0, 1, 6));
            Expect.equal(SeatState.REVOKED, SeatSteps.seat(w, fresh).state(), "the replacement's state");
        });
        checks.add("REFUND-08", "A refunded seat was live and available until then; its pool stays.", w -> {
            AccountId a = w.account("a");
            w.pool("pool", a, w.offering("o"), 2, since(-1));
            SeatSteps.refund(w, refund("r", 1, hour(2)));
            w.expect(2, AVAILABLE_SEAT, a, justBefore(hour(2)));
            w.expect(1, AVAILABLE_SEAT, a, hour(2));
            SeatSteps.refund(w, refund("s", 1, hour(3)));
            w.expectWithin(hours(-1, 3), LIVE_SEAT, a);
            w.expect(2, AVAILABLE_SEAT, a, hour(1));
            w.expect(1, AVAILABLE_SEAT, a, justBefore(hour(3)));
            w.expect(0, AVAILABLE_SEAT, a, hour(3));
            w.expect(1, SEAT_POOL, a, hour(3));
        });
        checks.add("REFUND-09", "The invitation that a refunded seat had before counts for its own time.", w -> {
            AccountId a = w.account("a");
            w.pool("pool", a, w.offering("o"), 1, since(-1));
            w.invite("i", POOL, a, NOON, null);
            SeatSteps.revoke(w, hour(2), "i");
            SeatSteps.refund(w, refund("r", 1, hour(4)));
            w.expectWithin(hours(-1, 0), AVAILABLE_SEAT, a);
            w.expect(0, AVAILABLE_SEAT, a, hour(1));
            w.expectWithin(hours(2, 4), AVAILABLE_SEAT, a);
            w.expectWithin(hours(-1, 4), LIVE_SEAT, a);
        });
        checks.add("REFUND-12", "Many seats are refunded at once.", w -> {
            SeatChecks.pool(w, MANY);
            Expect.equal(List.of(new Refunded()), SeatSteps.refund(w, refund("r", MANY - 1, hour(1))), "outcome");
            Expect.equal(new SeatCounts(1, 0, 0, 0, MANY - 1), w.counts(POOL), "counts");
        });
    }

    private static SeatRefundId id(String refund) {
        return new SeatRefundId(refund);
    }

    static SeatRefund refund(String id, int seats, Instant at) {
        return new SeatRefund(id(id), POOL, seats, at);
    }

    private static SupplyEntry entry(String refund, int seats, Instant at) {
        return new SupplyEntry(Kind.REFUNDED, -seats, at, null, id(refund));
    }

    private static List<Seat> revoked(World w) {
        return w.read(s -> s.seats().page(POOL, 0, 500)).stream()
                .filter(seat -> seat.state() == SeatState.REVOKED)
                .toList();
    }

    private static void expectCounts(World w, SeatCounts expected) {
        Expect.equal(expected, w.counts(POOL), "counts");
        Stream<SupplyEntry> ledger = SeatSteps.ledger(w, POOL).stream();
        Expect.equal(ledger.mapToInt(SupplyEntry::seats).sum(), expected.supplied(), "live seats by the ledger");
    }
}
