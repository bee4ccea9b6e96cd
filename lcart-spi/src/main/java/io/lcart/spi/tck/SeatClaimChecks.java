package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NoneAvailable;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPoolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contract of {@code SeatStore} and {@code InvitationStore}: who gets a seat, one caller at a time. */
final class SeatClaimChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SeatPoolId OTHER = new SeatPoolId("other");

    private SeatClaimChecks() {}

    static void addTo(Checks checks) {
        checks.add("SEAT-12", "A claim takes a seat named after the pool, and the seat counts as claimed.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            Expect.that(isSeat(POOL, w.claim(POOL, owner, NOON), 2), "the seat is pool.1 or pool.2");
            Expect.equal(new SeatCounts(1, 0, 1, 0), w.counts(POOL), "counts");
        });
        checks.add(
                "SEAT-13", "A person gets one live seat per pool; another claim names it and changes nothing.", w -> {
                    AccountId owner = SeatChecks.pool(w, 2);
                    SeatId seat = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
                    Expect.equal(new AlreadyHolds(seat), w.claim(POOL, owner, hour(1)), "second claim");
                    Expect.equal(new SeatCounts(1, 0, 1, 0), w.counts(POOL), "counts");
                });
        checks.add("SEAT-14", "Who holds the last seat is told so, not that none is left.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            SeatId seat = SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            Expect.equal(new AlreadyHolds(seat), w.claim(POOL, owner, NOON), "second claim");
        });
        checks.add("SEAT-15", "One person may hold seats of several pools.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            w.pool("other", owner, new OfferingId("offering"), 1, ALWAYS);
            SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            SeatChecks.seatOf(w.claim(OTHER, owner, NOON));
        });
        checks.add("SEAT-16", "A used-up pool has none available, and neither has an unknown one.", w -> {
            SeatChecks.pool(w, 1);
            SeatChecks.seatOf(w.claim(POOL, w.account("first"), NOON));
            Expect.equal(new NoneAvailable(), w.claim(POOL, w.account("second"), NOON), "claim of no seat");
            Expect.equal(new SeatCounts(0, 0, 1, 0), w.counts(POOL), "counts");
            Expect.equal(new NoneAvailable(), w.claim(OTHER, w.account("third"), NOON), "claim of no pool");
        });
        checks.add("SEAT-17", "A seat is there from the microsecond on in which it was supplied.", w -> {
            SeatChecks.pool(w, 2);
            Expect.equal(new NoneAvailable(), w.claim(POOL, w.account("early"), justBefore(LONG_AGO)), "too early");
            SeatChecks.seatOf(w.claim(POOL, w.account("first"), LONG_AGO));
        });
        checks.add("SEAT-18", "Wishes of one list are met in its order, with distinct seats.", w -> {
            SeatChecks.pool(w, 2);
            List<AccountId> people = w.accounts("p", 3);
            List<SeatClaim> wishes = Stream.of(0, 0, 1, 2, 1)
                    .map(i -> new SeatClaim(POOL, people.get(i), NOON))
                    .toList();
            List<SeatOutcome> outcomes = w.inTransaction(s -> {
                s.seatPools().hold(List.of(POOL));
                return s.seats().claim(wishes);
            });
            SeatId first = SeatChecks.seatOf(outcomes.get(0));
            SeatId second = SeatChecks.seatOf(outcomes.get(2));
            Expect.that(!first.equals(second), "two people do not share seat " + first);
            Expect.equal(
                    List.of(
                            new Taken(first),
                            new AlreadyHolds(first),
                            new Taken(second),
                            new NoneAvailable(),
                            new AlreadyHolds(second)),
                    outcomes,
                    "outcomes");
            Expect.equal(new SeatCounts(0, 0, 2, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-19", "A claim for an account that does not exist is a conflict, and no seat is taken.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            w.conflicts(
                    "claim for nobody",
                    s -> s.seats()
                            .claim(List.of(
                                    new SeatClaim(POOL, owner, NOON),
                                    new SeatClaim(POOL, new AccountId("none"), NOON))));
            Expect.equal(new SeatCounts(2, 0, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-20", "An invitation takes a seat, and is found with every value.", w -> {
            AccountId owner = SeatChecks.pool(w, 3);
            Invitation open = new Invitation(new InvitationId("i"), POOL, owner, "Zoë@X", "zoë@x", NOON, null);
            Invitation expiring = new Invitation(new InvitationId("j"), POOL, owner, null, null, NOON, hour(1));
            List<SeatOutcome> outcomes = w.inTransaction(s -> {
                s.seatPools().hold(List.of(POOL));
                return s.invitations().open(List.of(open, expiring));
            });
            Expect.distinct(outcomes.stream().map(SeatChecks::seatOf).toList(), "seats");
            Expect.equal(new SeatCounts(1, 2, 0, 0), w.counts(POOL), "counts");
            Expect.equal(
                    Map.of(open.id(), opened(open, outcomes.get(0)), expiring.id(), opened(expiring, outcomes.get(1))),
                    w.read(s -> s.invitations().find(List.of(open.id(), new InvitationId("k"), expiring.id()))),
                    "invitations");
        });
        checks.add("SEAT-21", "An invitation that exists holds its seat; inviting again changes nothing.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            SeatId seat = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            Expect.equal(new AlreadyHolds(seat), w.invite("i", POOL, owner, hour(1), hour(2)), "second time");
            Expect.equal(new SeatCounts(1, 1, 0, 0), w.counts(POOL), "counts");
            Expect.equal(
                    new InvitationRecord(Samples.invitation("i", POOL, owner, NOON, null), seat, NOON, null, null),
                    w.invitation("i"),
                    "invitation");
        });
        checks.add("SEAT-22", "Where no seat is available no invitation is kept.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            SeatChecks.seatOf(w.claim(POOL, owner, NOON));
            Expect.equal(new NoneAvailable(), w.invite("i", POOL, owner, NOON, null), "no seat");
            Expect.equal(new NoneAvailable(), w.invite("j", OTHER, owner, NOON, null), "no pool");
            Expect.equal(
                    Map.of(),
                    w.read(s -> s.invitations().find(List.of(new InvitationId("i"), new InvitationId("j")))),
                    "invitations");
        });
        checks.add("SEAT-23", "An inviter that does not exist is a conflict, and no seat is taken.", w -> {
            SeatChecks.pool(w, 1);
            Invitation invitation = Samples.invitation("i", POOL, new AccountId("none"), NOON, null);
            w.conflicts("invitation by nobody", s -> s.invitations().open(List.of(invitation)));
            Expect.equal(new SeatCounts(1, 0, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-24", "Claims and invitations never take the same seat.", w -> {
            AccountId owner = SeatChecks.pool(w, 4);
            List<SeatOutcome> outcomes = List.of(
                    w.claim(POOL, owner, NOON),
                    w.invite("i", POOL, owner, NOON, null),
                    w.claim(POOL, w.account("b"), NOON),
                    w.invite("j", POOL, owner, NOON, null));
            Expect.distinct(outcomes.stream().map(SeatChecks::seatOf).toList(), "seats");
            Expect.equal(new SeatCounts(0, 2, 2, 0), w.counts(POOL), "counts");
        });
        checks.add("SEAT-25", "A manager link to an unknown account or seat is a conflict.", w -> {
            AccountId owner = SeatChecks.pool(w, 1);
            AccountId learner = w.account("learner");
            SeatId seat = SeatChecks.seatOf(w.claim(POOL, learner, NOON));
            w.conflicts(
                    "no manager",
                    s -> s.seats().link(List.of(new ManagerLink(new AccountId("none"), learner, seat, NOON))));
            w.conflicts(
                    "no learner",
                    s -> s.seats().link(List.of(new ManagerLink(owner, new AccountId("none"), seat, NOON))));
            for (String none : List.of("pool.2", "pool.0", "none.1", "pool", "pool.x")) {
                w.conflicts(
                        "no seat " + none,
                        s -> s.seats().link(List.of(new ManagerLink(owner, learner, new SeatId(none), NOON))));
            }
        });
        checks.add("SEAT-26", "Pools whose ids look like names of seats stay apart.", w -> {
            AccountId a = w.account("a");
            OfferingId offering = w.offering("offering");
            List<SeatPoolId> pools = Stream.of("p", "p.1", "p.1.1", "p.2")
                    .map(id -> w.pool(id, a, offering, 2, ALWAYS))
                    .toList();
            for (SeatPoolId pool : pools) {
                Expect.that(isSeat(pool, w.claim(pool, a, NOON), 2), "a claim of " + pool + " takes a seat of it");
                Expect.equal(new SeatCounts(1, 0, 1, 0), w.counts(pool), "counts of " + pool);
            }
            AccountId learner = w.account("learner");
            FactSeatChecks.link(w, a, learner, new SeatId("p.1.1.2"), NOON);
            w.conflicts("no third seat of p.1", s -> s.seats().link(List.of(link(a, learner, new SeatId("p.1.3")))));
        });
    }

    private static InvitationRecord opened(Invitation invitation, SeatOutcome outcome) {
        return new InvitationRecord(invitation, SeatChecks.seatOf(outcome), invitation.at(), null, null);
    }

    private static ManagerLink link(AccountId manager, AccountId learner, SeatId seat) {
        return new ManagerLink(manager, learner, seat, NOON);
    }

    private static boolean isSeat(SeatPoolId pool, SeatOutcome outcome, int seats) {
        return Numbers.upTo(seats, n -> pool + "." + n)
                .contains(SeatChecks.seatOf(outcome).value());
    }
}
