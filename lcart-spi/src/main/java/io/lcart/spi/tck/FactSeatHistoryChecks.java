package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.AVAILABLE_SEAT;
import static io.lcart.spi.dashboard.Fact.LIVE_SEAT;
import static io.lcart.spi.dashboard.Fact.MANAGER_LINK;
import static io.lcart.spi.dashboard.Fact.OPEN_INVITATION;
import static io.lcart.spi.dashboard.Fact.SEAT_POOL;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.util.List;

/** The facts of seats that come and go: what was so at an instant stays so for that instant. */
final class FactSeatHistoryChecks {

    private static final SeatPoolId P = new SeatPoolId("p");

    private FactSeatHistoryChecks() {}

    static void addTo(Checks checks) {
        checks.add("SEAT-78", "A seat whose invitation ends unclaimed is available before it and from then on.", w -> {
            AccountId a = w.account("a");
            w.pool("p", a, w.offering("o"), 1, since(-2));
            w.invite("i", P, a, NOON, null);
            SeatSteps.revoke(w, hour(2), "i");
            w.expectWithin(hours(-2, 0), AVAILABLE_SEAT, a);
            w.expectWithin(since(2), AVAILABLE_SEAT, a);
            w.invite("j", P, a, hour(4), hour(5));
            SeatSteps.end(w, InvitationEnd.EXPIRED, hour(6), "j");
            w.expectWithin(hours(-2, 0), AVAILABLE_SEAT, a);
            w.expectWithin(hours(2, 4), AVAILABLE_SEAT, a);
            w.expect(0, AVAILABLE_SEAT, a, hour(5));
            w.expectWithin(since(6), AVAILABLE_SEAT, a);
            w.expect(1, LIVE_SEAT, a, hour(5));
        });
        checks.add(
                "SEAT-79", "An invitation that ended was open until it ended or expired, whichever came first.", w -> {
                    OfferingId o = w.offering("o");
                    AccountId guest = w.account("guest");
                    AccountId revoking = inviter(w, "revoking", o, 9);
                    SeatSteps.revoke(w, hour(2), "revoking");
                    w.expectWithin(hours(0, 2), OPEN_INVITATION, revoking);
                    AccountId expiring = inviter(w, "expiring", o, 3);
                    SeatSteps.end(w, InvitationEnd.EXPIRED, hour(5), "expiring");
                    w.expectWithin(hours(0, 3), OPEN_INVITATION, expiring);
                    AccountId accepted = inviter(w, "accepted", o, 9);
                    SeatSteps.accept(w, "accepted", guest, hour(4));
                    w.expectWithin(hours(0, 4), OPEN_INVITATION, accepted);
                    AccountId late = inviter(w, "late", o, 3);
                    SeatSteps.accept(w, "late", guest, hour(4));
                    w.expectWithin(hours(0, 3), OPEN_INVITATION, late);
                });
        checks.add("SEAT-80", "A withdrawn seat was live until then; its pool stays.", w -> {
            AccountId a = w.account("a");
            w.pool("p", a, w.offering("o"), 1, since(-1));
            SeatId seat = SeatChecks.seatOf(w.claim(P, w.account("b"), NOON));
            SeatSteps.withdraw(w, P, seat, hour(2));
            w.expectWithin(hours(-1, 2), LIVE_SEAT, a);
            w.expectWithin(hours(-1, 0), AVAILABLE_SEAT, a);
            w.expect(0, AVAILABLE_SEAT, a, hour(2));
            w.expect(1, SEAT_POOL, a, hour(2));
        });
        checks.add("SEAT-81", "A replacement is live and available from the withdrawal on, not before.", w -> {
            AccountId a = w.account("a");
            w.pool("p", a, w.offering("o"), 1, since(-1));
            SeatId seat = SeatChecks.seatOf(w.claim(P, w.account("b"), NOON));
            SeatSteps.replace(w, P, seat, hour(2));
            w.expectWithin(hours(-1, 0), AVAILABLE_SEAT, a);
            w.expect(0, AVAILABLE_SEAT, a, justBefore(hour(2)));
            w.expectWithin(since(2), AVAILABLE_SEAT, a);
            w.expectWithin(since(-1), LIVE_SEAT, a);
        });
        checks.add("SEAT-82", "In whose hands a pool counts its tenures say, not its owners.", w -> {
            AccountId a = w.account("a");
            AccountId next = w.account("next");
            w.pool("p", a, w.offering("o"), 1, since(0));
            SeatSteps.transfer(w, P, next, hour(1));
            for (int hour : List.of(0, 1, 2)) {
                w.expect(1, SEAT_POOL, a, hour(hour));
                w.expect(1, LIVE_SEAT, a, hour(hour));
                w.expect(1, AVAILABLE_SEAT, a, hour(hour));
                w.expect(0, SEAT_POOL, next, hour(hour));
                w.expect(0, LIVE_SEAT, next, hour(hour));
                w.expect(0, AVAILABLE_SEAT, next, hour(hour));
            }
        });
        checks.add(
                "SEAT-83",
                "Available seats are counted right at any instant, in whatever order their story is told.",
                w -> {
                    AccountId a = w.account("a");
                    w.pool("p", a, w.offering("o"), 6, ALWAYS);
                    List<AccountId> people = w.accounts("q", 3);
                    w.invite("late", P, a, hour(7), null);
                    w.claim(P, people.get(0), hour(2));
                    w.invite("early", P, a, hour(1), null);
                    SeatId withdrawn = SeatChecks.seatOf(w.claim(P, people.get(1), hour(4)));
                    SeatSteps.revoke(w, hour(9), "late");
                    SeatSteps.replace(w, P, withdrawn, hour(5));
                    SeatSteps.revoke(w, hour(3), "early");
                    w.invite("again", P, a, hour(3), null);
                    SeatSteps.accept(w, "again", people.get(2), hour(8));
                    int[] available = {6, 5, 4, 4, 3, 4, 4, 3, 3, 4, 4};
                    for (int hour = 0; hour < available.length; hour++) {
                        w.expect(available[hour], AVAILABLE_SEAT, a, hour(hour));
                    }
                    for (int hour = 1; hour < available.length; hour++) {
                        w.expect(available[hour - 1], AVAILABLE_SEAT, a, justBefore(hour(hour)));
                    }
                });
        checks.add("SEAT-84", "A manager link stays when its seat is withdrawn.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            w.pool("p", a, w.offering("o"), 1, ALWAYS);
            SeatId seat = SeatChecks.seatOf(w.claim(P, b, NOON));
            FactSeatChecks.link(w, a, b, seat, NOON);
            SeatSteps.withdraw(w, P, seat, hour(1));
            w.expectWithin(since(0), MANAGER_LINK, a);
        });
    }

    /** Somebody with a pool of their own and one invitation to it, of the same name. */
    private static AccountId inviter(World w, String name, OfferingId o, int expiryHour) {
        AccountId inviter = w.account(name);
        w.invite(name, w.pool("pool-" + name, inviter, o, 1, ALWAYS), inviter, NOON, hour(expiryHour));
        return inviter;
    }
}
