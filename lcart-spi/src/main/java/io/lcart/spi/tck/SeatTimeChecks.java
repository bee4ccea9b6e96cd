package io.lcart.spi.tck;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Instants of seats, invitations and codes come back exact to the microsecond. */
final class SeatTimeChecks {

    private SeatTimeChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "TIME-07",
                "Every instant of what becomes of a seat comes back to the microsecond, and decides exactly.",
                w -> {
                    List<Instant> instants = TimeChecks.INSTANTS;
                    OfferingId o = w.offering("o");
                    AccountId guest = w.account("guest");
                    for (int i = 0; i + 4 < instants.size(); i++) {
                        story(w, "k" + i, o, guest, instants.subList(i, i + 5));
                    }
                });
    }

    /** Supplied, invited, freed, claimed, withdrawn and replaced. */
    private static void story(World w, String k, OfferingId o, AccountId guest, List<Instant> at) {
        AccountId a = w.account(k);
        SeatPoolId pool = new SeatPoolId(k);
        Interval open = Interval.since(at.get(0));
        w.write(s -> s.seatPools()
                .supply(List.of(new SeatSupply(
                        new SeatPool(
                                pool,
                                new PoolSource.AdminGrant(k),
                                o,
                                List.of(new Ownership(a, at.get(0))),
                                at.get(0),
                                open,
                                List.of(new Tenure(a, open))),
                        1))));
        SeatId seat = SeatChecks.seatOf(w.invite(k, pool, a, at.get(1), at.get(4)));
        int number = Integer.parseInt(k.substring(1));
        IssuedCode first = SeatSteps.code(2 * number, k, at.get(1));
        IssuedCode second = SeatSteps.code(2 * number + 1, k, at.get(2));
        SeatSteps.issue(w, first);
        SeatSteps.issue(w, second);
        SeatSteps.resend(w, at.get(2), at.get(1), k);
        SeatSteps.end(w, InvitationEnd.EXPIRED, at.get(2), k);
        w.claim(pool, guest, at.get(3));
        SeatSteps.replace(w, pool, seat, at.get(4));
        SeatSteps.transfer(w, pool, guest, at.get(4));
        Expect.equal(
                new InvitationRecord(
                        Samples.invitation(k, pool, a, at.get(1), at.get(4)),
                        seat,
                        at.get(2),
                        InvitationEnd.EXPIRED,
                        at.get(2)),
                w.invitation(k),
                "invitation");
        Expect.equal(
                Map.of(first.hash(), SeatSteps.replaced(first, at.get(2)), second.hash(), second),
                SeatSteps.codes(w, 2 * number, 2 * number + 1),
                "codes");
        Expect.equal(
                List.of(
                        new SeatChange(SeatState.AVAILABLE, at.get(0)),
                        new SeatChange(SeatState.INVITED, at.get(1)),
                        new SeatChange(SeatState.AVAILABLE, at.get(2)),
                        new SeatChange(SeatState.CLAIMED, at.get(3)),
                        new SeatChange(SeatState.REVOKED, at.get(4))),
                SeatSteps.history(w, seat),
                "history");
        Expect.equal(
                List.of(at.get(0), at.get(4), at.get(4)),
                SeatSteps.ledger(w, pool).stream().map(SupplyEntry::at).toList(),
                "instants of the ledger");
        Expect.equal(
                List.of(new Ownership(a, at.get(0)), new Ownership(guest, at.get(4))),
                SeatSteps.pool(w, pool).owners(),
                "owners");
        w.expectWithin(new Interval(at.get(0), at.get(1)), Fact.AVAILABLE_SEAT, a);
        w.expectWithin(new Interval(at.get(2), at.get(3)), Fact.AVAILABLE_SEAT, a);
        w.expectWithin(new Interval(at.get(1), at.get(2)), Fact.OPEN_INVITATION, a);
    }
}
