package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Long lists of seats that are given and taken back. */
final class BulkSeatChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");

    /** One more than the size at which adapters cut lists. */
    private static final int MANY = 1001;

    private BulkSeatChecks() {}

    static void addTo(Checks checks) {
        checks.add("BULK-13", "Invitations are sent, accepted and ended, codes issued and found, in long lists.", w -> {
            AccountId owner = SeatChecks.pool(w, 2 * MANY);
            List<AccountId> people = w.accounts("a", MANY);
            List<Invitation> invitations =
                    Numbers.upTo(2 * MANY, i -> Samples.invitation("i" + i, POOL, owner, NOON, hour(1)));
            List<InvitationId> ids = invitations.stream().map(Invitation::id).toList();
            List<IssuedCode> codes = Numbers.upTo(2 * MANY, i -> SeatSteps.code(i, "i" + i, NOON));
            List<CodeHash> hashes = codes.stream().map(IssuedCode::hash).toList();
            SeatSteps.holding(w, ids, s -> s.open(invitations));
            SeatSteps.holding(w, ids, s -> {
                s.issue(codes);
                return true;
            });
            BulkChecks.same(codes, IssuedCode::hash, w.read(s -> s.invitations().codes(hashes)), "codes");
            List<String> addresses =
                    invitations.stream().map(Invitation::emailKey).toList();
            Expect.equal(
                    2 * MANY,
                    w.read(s -> s.invitations().openTo(POOL, addresses)).size(),
                    "open invitations");
            Expect.equal(
                    new HashSet<>(ids),
                    SeatSteps.holding(w, ids, s -> s.resend(ids, hour(1), NOON)),
                    "those sent once more");
            List<Acceptance> acceptances =
                    Numbers.upTo(MANY, i -> new Acceptance(ids.get(i - 1), people.get(i - 1), hour(2)));
            List<SeatOutcome> outcomes = SeatSteps.holding(w, ids, s -> s.accept(acceptances));
            Expect.distinct(outcomes.stream().map(SeatChecks::seatOf).toList(), "seats");
            Expect.equal(new SeatCounts(0, MANY, MANY, 0), w.counts(POOL), "counts");
            Expect.equal(
                    new HashSet<>(ids.subList(MANY, 2 * MANY)),
                    SeatSteps.holding(w, ids, s -> s.end(ids, hour(2), InvitationEnd.EXPIRED)),
                    "those that ended");
            Expect.equal(new SeatCounts(MANY, 0, MANY, 0), w.counts(POOL), "counts");
            Expect.equal(
                    Collections.nCopies(MANY, new SeatOutcome.NotOpen()),
                    SeatSteps.holding(w, ids, s -> s.accept(acceptances)),
                    "outcomes once more");
        });
        checks.add("BULK-14", "Seats are withdrawn, replaced, found and listed in long lists.", w -> {
            SeatChecks.pool(w, MANY);
            List<AccountId> people = w.accounts("a", MANY);
            List<SeatId> seats = w
                    .inTransaction(s -> {
                        s.seatPools().hold(List.of(POOL));
                        return s.seats()
                                .claim(people.stream()
                                        .map(a -> new SeatClaim(POOL, a, NOON))
                                        .toList());
                    })
                    .stream()
                    .map(SeatChecks::seatOf)
                    .toList();
            List<Withdrawal> withdrawals =
                    Numbers.upTo(MANY, i -> new Withdrawal(seats.get(i - 1), hour(1), i % 2 == 0));
            List<WithdrawalOutcome> outcomes = SeatSteps.withdraw(w, POOL, withdrawals.toArray(Withdrawal[]::new));
            List<WithdrawalOutcome> expected = Numbers.upTo(
                    MANY,
                    i -> new WithdrawalOutcome.Withdrawn(i % 2 == 0 ? new SeatId("pool." + (MANY + i / 2)) : null));
            Expect.that(expected.equals(outcomes), "the replacements follow in the order of the list");
            Expect.equal(new SeatCounts(MANY / 2, 0, 0, MANY), w.counts(POOL), "counts");
            Map<SeatId, Seat> found = w.read(s -> s.seats().find(seats));
            Expect.equal(MANY, found.size(), "seats found");
            Expect.that(found.values().stream().allMatch(seat -> seat.state() == SeatState.REVOKED), "all are revoked");
            List<SeatHolder> holders =
                    people.stream().map(a -> new SeatHolder(POOL, a)).toList();
            Expect.equal(
                    BulkChecks.toMap(
                            holders,
                            holder -> List.of(
                                    Expect.present(found.get(seats.get(people.indexOf(holder.account()))), "seat"))),
                    w.read(s -> s.seats().claimedBy(holders)),
                    "seats by holder");
            Expect.equal(
                    Numbers.upTo(500, n -> new SeatId("pool." + (MANY + n))),
                    w.read(s -> s.seats().page(POOL, MANY, 500)).stream()
                            .map(Seat::id)
                            .toList(),
                    "a page of replacements");
        });
        checks.add("BULK-15", "Pools are transferred, their ledgers read, and entries ended, in long lists.", w -> {
            AccountId owner = w.account("owner");
            AccountId next = w.account("next");
            OfferingId o = w.offering("o");
            List<AccountId> people = w.accounts("a", MANY);
            List<SeatPoolId> pools = Numbers.upTo(MANY, i -> new SeatPoolId("p" + i));
            List<AccessEntry> entries = Numbers.upTo(MANY, i -> entry("e" + i, people.get(i - 1), o, ALWAYS, ALWAYS));
            List<AccessEntryId> ids = entries.stream().map(AccessEntry::id).toList();
            w.write(s -> {
                s.seatPools().supply(Numbers.upTo(MANY, i -> Samples.supply("p" + i, owner, o, i, ALWAYS)));
                s.training().insert(entries);
            });
            w.write(s -> {
                s.seatPools().lock(pools);
                s.seatPools().transfer(BulkChecks.toMap(pools, pool -> new Ownership(next, hour(1))));
                s.training().end(BulkChecks.toMap(ids, id -> hour(2)));
            });
            Expect.equal(
                    new HashSet<>(pools), w.inTransaction(s -> s.seatPools().hold(pools)), "held pools");
            Expect.that(
                    w.read(s -> s.seatPools().pools(pools)).values().stream()
                            .map(SeatPool::owner)
                            .allMatch(next::equals),
                    "all pools have the next owner");
            Expect.equal(
                    BulkChecks.toMap(
                            pools,
                            pool -> List.of(new SupplyEntry(
                                    SupplyEntry.Kind.GRANTED, pools.indexOf(pool) + 1, LONG_AGO, null))),
                    w.read(s -> s.seatPools().ledgers(pools)),
                    "ledgers");
            Expect.that(
                    w.read(s -> s.training().entriesTo(o, people)).stream()
                            .allMatch(entry -> hour(2).equals(entry.endedAt())),
                    "all entries have ended");
            Expect.equal(MANY, w.read(s -> s.training().entriesTo(o, people)).size(), "entries");
        });
    }
}
