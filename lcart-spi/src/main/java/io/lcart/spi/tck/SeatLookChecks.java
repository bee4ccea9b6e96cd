package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract of {@code SeatStore}: how seats are found, listed, and what became of them. */
final class SeatLookChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SeatPoolId OTHER = new SeatPoolId("other");

    private SeatLookChecks() {}

    static void addTo(Checks checks) {
        checks.add("SEAT-56", "Seats are found by their names with every value, in each of their states.", w -> {
            AccountId a = SeatChecks.pool(w, 4);
            List<Seat> seats = oneOfEachState(w, a);
            List<SeatId> names = new ArrayList<>(seats.stream().map(Seat::id).toList());
            names.addAll(Stream.of("pool.5", "pool.0", "pool.01", "pool.-1", "pool", "none.1", "pool.99999999999")
                    .map(SeatId::new)
                    .toList());
            Expect.equal(
                    seats.stream().collect(Collectors.toMap(Seat::id, Function.identity())),
                    w.read(s -> s.seats().find(names)),
                    "seats");
        });
        checks.add("SEAT-57", "The seats of a pool come in pages by their ordinals, without gap or repeat.", w -> {
            AccountId a = SeatChecks.pool(w, 11);
            w.pool("other", a, new OfferingId("offering"), 3, ALWAYS);
            w.claim(POOL, a, NOON);
            SeatId seat = SeatChecks.seatOf(w.claim(POOL, w.account("b"), NOON));
            SeatSteps.replace(w, POOL, seat, hour(1));
            w.invite("i", POOL, a, NOON, null);
            List<SeatId> expected = Numbers.upTo(12, n -> new SeatId("pool." + n));
            Map<SeatId, Seat> found = w.read(s -> s.seats().find(expected));
            for (int limit : List.of(1, 5, 12, 500)) {
                List<Seat> all = new ArrayList<>();
                for (List<Seat> page = page(w, 0, limit); !page.isEmpty(); page = page(w, all.size(), limit)) {
                    Expect.equal(Math.min(limit, 12 - all.size()), page.size(), "seats of a page");
                    all.addAll(page);
                }
                Expect.equal(expected, all.stream().map(Seat::id).toList(), "names in pages of " + limit);
                all.forEach(listed -> Expect.equal(found.get(listed.id()), listed, "listed seat"));
            }
            Expect.equal(List.of(), w.read(s -> s.seats().page(new SeatPoolId("none"), 0, 5)), "seats of no pool");
        });
        checks.add("SEAT-58", "The seats a person claimed in a pool are found, those taken back too.", w -> {
            AccountId a = SeatChecks.pool(w, 5);
            AccountId b = w.account("b");
            AccountId c = w.account("c");
            w.pool("other", a, new OfferingId("offering"), 3, ALWAYS);
            SeatId first = SeatChecks.seatOf(w.claim(POOL, a, NOON));
            SeatSteps.withdraw(w, POOL, first, hour(1));
            SeatId second = SeatChecks.seatOf(w.claim(POOL, a, hour(2)));
            SeatId elsewhere = SeatChecks.seatOf(w.claim(OTHER, a, NOON));
            w.invite("i", POOL, a, NOON, null);
            SeatId accepted = SeatChecks.seatOf(SeatSteps.accept(w, "i", b, NOON));
            w.invite("j", POOL, c, NOON, null);
            List<SeatHolder> holders =
                    List.of(holder(POOL, a), holder(OTHER, a), holder(POOL, b), holder(OTHER, b), holder(POOL, c));
            Map<SeatHolder, List<Seat>> found = w.read(s -> s.seats().claimedBy(holders));
            Expect.equal(
                    Map.of(
                            holder(POOL, a), byOrdinal(w, first, second),
                            holder(OTHER, a), byOrdinal(w, elsewhere),
                            holder(POOL, b), byOrdinal(w, accepted)),
                    found,
                    "seats");
        });
        checks.add(
                "SEAT-59",
                "A seat's history names each state it was in, in their order, ending with the present.",
                w -> {
                    AccountId a = SeatChecks.pool(w, 1);
                    SeatId seat = SeatChecks.seatOf(w.invite("i", POOL, a, NOON, null));
                    SeatSteps.revoke(w, hour(1), "i");
                    w.invite("j", POOL, a, hour(1), null);
                    SeatSteps.accept(w, "j", a, hour(2));
                    SeatId fresh = SeatSteps.replace(w, POOL, seat, hour(3));
                    Expect.equal(
                            List.of(
                                    new SeatChange(SeatState.AVAILABLE, LONG_AGO),
                                    new SeatChange(SeatState.INVITED, NOON),
                                    new SeatChange(SeatState.AVAILABLE, hour(1)),
                                    new SeatChange(SeatState.INVITED, hour(1)),
                                    new SeatChange(SeatState.CLAIMED, hour(2)),
                                    new SeatChange(SeatState.REVOKED, hour(3))),
                            SeatSteps.history(w, seat),
                            "history");
                    Expect.equal(
                            List.of(new SeatChange(SeatState.AVAILABLE, hour(3))),
                            SeatSteps.history(w, fresh),
                            "history of the replacement");
                    for (String none : List.of("pool.3", "none.1", "pool")) {
                        Expect.equal(List.of(), SeatSteps.history(w, new SeatId(none)), "history of " + none);
                    }
                });
    }

    private static List<Seat> oneOfEachState(World w, AccountId a) {
        SeatId claimed = SeatChecks.seatOf(w.claim(POOL, a, NOON));
        SeatId invited = SeatChecks.seatOf(w.invite("i", POOL, a, hour(1), null));
        AccountId b = w.account("b");
        SeatId revoked = SeatChecks.seatOf(w.claim(POOL, b, NOON));
        SeatSteps.withdraw(w, POOL, revoked, hour(2));
        SeatId available = Numbers.upTo(4, n -> new SeatId("pool." + n)).stream()
                .filter(seat -> !List.of(claimed, invited, revoked).contains(seat))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Seat(claimed, POOL, SeatState.CLAIMED, NOON, a, null),
                new Seat(invited, POOL, SeatState.INVITED, hour(1), null, SeatSteps.id("i")),
                new Seat(revoked, POOL, SeatState.REVOKED, hour(2), b, null),
                new Seat(available, POOL, SeatState.AVAILABLE, LONG_AGO, null, null));
    }

    private static List<Seat> page(World w, int after, int limit) {
        return w.read(s -> s.seats().page(POOL, after, limit));
    }

    private static SeatHolder holder(SeatPoolId pool, AccountId account) {
        return new SeatHolder(pool, account);
    }

    private static List<Seat> byOrdinal(World w, SeatId... seats) {
        return Stream.of(seats)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .map(seat -> SeatSteps.seat(w, seat))
                .toList();
    }
}
