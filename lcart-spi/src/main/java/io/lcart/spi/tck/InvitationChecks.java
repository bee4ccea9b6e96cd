package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.invitation;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NoneAvailable;
import io.lcart.spi.seat.SeatOutcome.NotOpen;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contract of {@code InvitationStore}: how invitations are accepted and how they end, one caller at a time. */
final class InvitationChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final SeatPoolId OTHER = new SeatPoolId("other");
    private static final AccountId NOBODY = new AccountId("none");

    private InvitationChecks() {}

    static void addTo(Checks checks) {
        addAcceptance(checks);
        addEnd(checks);
    }

    private static void addAcceptance(Checks checks) {
        checks.add(
                "INVITE-01",
                "An invitation is found with its seat, when it was sent last, how and when it ended.",
                w -> {
                    AccountId owner = SeatChecks.pool(w, 4);
                    List<SeatId> seats = Stream.of("i", "j", "k", "l")
                            .map(id -> SeatChecks.seatOf(w.invite(id, POOL, owner, NOON, hour(5))))
                            .toList();
                    SeatSteps.resend(w, hour(1), NOON, "i", "j");
                    SeatSteps.accept(w, "j", owner, hour(2));
                    SeatSteps.revoke(w, hour(3), "k");
                    SeatSteps.end(w, InvitationEnd.EXPIRED, hour(6), "l");
                    Expect.equal(
                            Map.of(
                                    SeatSteps.id("i"), found("i", owner, seats.get(0), hour(1), null, null),
                                    SeatSteps.id("j"),
                                            found("j", owner, seats.get(1), hour(1), InvitationEnd.CLAIMED, hour(2)),
                                    SeatSteps.id("k"),
                                            found("k", owner, seats.get(2), NOON, InvitationEnd.REVOKED, hour(3)),
                                    SeatSteps.id("l"),
                                            found("l", owner, seats.get(3), NOON, InvitationEnd.EXPIRED, hour(6))),
                            w.read(s -> s.invitations().find(SeatSteps.ids("i", "j", "k", "l", "none"))),
                            "invitations");
                });
        checks.add("INVITE-02", "Who accepts an invitation claims its seat, which no other person gets.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            AccountId guest = w.account("guest");
            SeatId seat = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            Expect.equal(new Taken(seat), SeatSteps.accept(w, "i", guest, hour(1)), "acceptance");
            SeatSteps.expectSeat(w, seat, SeatState.CLAIMED, hour(1));
            Expect.equal(guest, SeatSteps.seat(w, seat).holder(), "holder");
            Expect.equal(null, SeatSteps.seat(w, seat).invitation(), "invitation of a claimed seat");
            Expect.equal(new SeatCounts(1, 0, 1, 0), w.counts(POOL), "counts");
            Expect.equal(new AlreadyHolds(seat), w.claim(POOL, guest, hour(2)), "claim of the guest");
            Expect.equal(new AlreadyHolds(seat), w.invite("i", POOL, owner, hour(2), null), "invitation once more");
            Expect.that(!seat.equals(SeatChecks.seatOf(w.claim(POOL, owner, hour(2)))), "another seat for another");
        });
        checks.add("INVITE-03", "An invitation that has ended, however, or that does not exist is not accepted.", w -> {
            AccountId owner = SeatChecks.pool(w, 3);
            AccountId guest = w.account("guest");
            for (String id : List.of("i", "j", "k")) {
                w.invite(id, POOL, owner, NOON, null);
            }
            SeatSteps.accept(w, "i", guest, hour(1));
            SeatSteps.revoke(w, hour(1), "j");
            SeatSteps.end(w, InvitationEnd.EXPIRED, hour(1), "k");
            Map<InvitationId, InvitationRecord> before = found(w, "i", "j", "k");
            for (AccountId anybody : List.of(owner, guest)) {
                for (String id : List.of("i", "j", "k", "none")) {
                    Expect.equal(new NotOpen(), SeatSteps.accept(w, id, anybody, hour(2)), "acceptance of " + id);
                }
            }
            Expect.equal(new SeatCounts(2, 0, 1, 0), w.counts(POOL), "counts");
            Expect.equal(before, found(w, "i", "j", "k"), "invitations");
        });
        checks.add(
                "INVITE-04", "Who holds a live seat of the pool gets no second one; the invitation stays open.", w -> {
                    AccountId owner = SeatChecks.pool(w, 3);
                    AccountId guest = w.account("guest");
                    w.pool("other", owner, new OfferingId("offering"), 1, ALWAYS);
                    SeatId held = SeatChecks.seatOf(w.claim(POOL, guest, NOON));
                    SeatId invited = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
                    Expect.equal(new AlreadyHolds(held), SeatSteps.accept(w, "i", guest, hour(1)), "acceptance");
                    Expect.equal(found("i", owner, invited, NOON, null, null, null), w.invitation("i"), "invitation");
                    Expect.equal(new SeatCounts(1, 1, 1, 0), w.counts(POOL), "counts");
                    w.invite("j", OTHER, owner, NOON, null);
                    SeatChecks.seatOf(SeatSteps.accept(w, "j", guest, hour(1)));
                    SeatSteps.withdraw(w, POOL, held, hour(2));
                    Expect.equal(new Taken(invited), SeatSteps.accept(w, "i", guest, hour(3)), "acceptance afterwards");
                });
        checks.add("INVITE-05", "Acceptances of one list are met in its order.", w -> {
            AccountId owner = SeatChecks.pool(w, 3);
            AccountId guest = w.account("guest");
            SeatId i = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            SeatId j = SeatChecks.seatOf(w.invite("j", POOL, owner, NOON, null));
            List<Acceptance> wishes = List.of(
                    new Acceptance(SeatSteps.id("i"), guest, hour(1)),
                    new Acceptance(SeatSteps.id("i"), owner, hour(1)),
                    new Acceptance(SeatSteps.id("j"), guest, hour(1)),
                    new Acceptance(SeatSteps.id("j"), owner, hour(2)),
                    new Acceptance(SeatSteps.id("none"), owner, hour(2)));
            List<SeatOutcome> outcomes = SeatSteps.holding(w, SeatSteps.ids("i", "j"), s -> s.accept(wishes));
            Expect.equal(
                    List.of(new Taken(i), new NotOpen(), new AlreadyHolds(i), new Taken(j), new NotOpen()),
                    outcomes,
                    "outcomes");
            Expect.equal(new SeatCounts(1, 0, 2, 0), w.counts(POOL), "counts");
        });
        checks.add("INVITE-16", "An acceptance by nobody is a conflict, and nothing of the list is accepted.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            w.invite("i", POOL, owner, NOON, null);
            w.invite("j", POOL, owner, NOON, null);
            w.conflicts("acceptance by nobody", s -> {
                s.seatPools().hold(List.of(POOL));
                s.invitations()
                        .accept(List.of(
                                new Acceptance(SeatSteps.id("i"), owner, hour(1)),
                                new Acceptance(SeatSteps.id("j"), NOBODY, hour(1))));
            });
            Expect.equal(new SeatCounts(0, 2, 0, 0), w.counts(POOL), "counts");
        });
        checks.add("INVITE-17", "What is dated before an invitation was opened counts as one at that instant.", w -> {
            AccountId owner = SeatChecks.pool(w, 2);
            SeatId i = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, null));
            SeatId j = SeatChecks.seatOf(w.invite("j", POOL, owner, NOON, null));
            SeatSteps.accept(w, "i", owner, hour(-1));
            SeatSteps.revoke(w, hour(-1), "j");
            SeatSteps.expectSeat(w, i, SeatState.CLAIMED, NOON);
            SeatSteps.expectSeat(w, j, SeatState.AVAILABLE, NOON);
            Expect.equal(NOON, w.invitation("i").endedAt(), "end of the accepted one");
            Expect.equal(NOON, w.invitation("j").endedAt(), "end of the revoked one");
            Expect.equal(new NoneAvailable(), w.claim(POOL, w.account("b"), hour(-1)), "claim before the end");
        });
        checks.add(
                "INVITE-18",
                "An invitation that has expired but has not ended is accepted, sent and ended as any.",
                w -> {
                    AccountId owner = SeatChecks.pool(w, 2);
                    SeatId i = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, hour(1)));
                    w.invite("j", POOL, owner, NOON, hour(1));
                    Expect.equal(
                            Set.copyOf(SeatSteps.ids("i", "j")),
                            SeatSteps.resend(w, hour(2), NOON, "i", "j"),
                            "sent once more");
                    Expect.equal(new Taken(i), SeatSteps.accept(w, "i", owner, hour(3)), "acceptance");
                    Expect.equal(Set.of(SeatSteps.id("j")), SeatSteps.revoke(w, hour(3), "j"), "ended");
                });
    }

    private static void addEnd(Checks checks) {
        checks.add(
                "INVITE-06",
                "The seat of an invitation that ends unclaimed is available from then on, not before.",
                w -> {
                    AccountId owner = SeatChecks.pool(w, 1);
                    AccountId b = w.account("b");
                    SeatId seat = SeatChecks.seatOf(w.invite("i", POOL, owner, NOON, hour(1)));
                    Expect.equal(
                            Set.of(SeatSteps.id("i")),
                            SeatSteps.end(w, InvitationEnd.EXPIRED, hour(2), "i"),
                            "ended ones");
                    SeatSteps.expectSeat(w, seat, SeatState.AVAILABLE, hour(2));
                    Expect.equal(null, SeatSteps.seat(w, seat).invitation(), "invitation of an available seat");
                    Expect.equal(new SeatCounts(1, 0, 0, 0), w.counts(POOL), "counts");
                    Expect.equal(new NoneAvailable(), w.claim(POOL, b, justBefore(hour(2))), "claim too early");
                    Expect.equal(
                            new NoneAvailable(),
                            w.invite("j", POOL, owner, justBefore(hour(2)), null),
                            "invited too early");
                    Expect.equal(new Taken(seat), w.invite("j", POOL, owner, hour(2), null), "next invitation");
                    SeatSteps.revoke(w, hour(3), "j");
                    Expect.equal(new Taken(seat), w.claim(POOL, b, hour(3)), "claim");
                    Expect.equal(
                            new AlreadyHolds(seat), w.invite("i", POOL, owner, hour(4), null), "the ended one again");
                });
        checks.add("INVITE-07", "Only open invitations end, once, and of several those that are open.", w -> {
            AccountId owner = SeatChecks.pool(w, 4);
            for (String id : List.of("i", "j", "k", "l")) {
                w.invite(id, POOL, owner, NOON, null);
            }
            SeatSteps.accept(w, "i", owner, hour(1));
            SeatSteps.revoke(w, hour(1), "j");
            Map<InvitationId, InvitationRecord> before = found(w, "i", "j");
            Expect.equal(
                    Set.copyOf(SeatSteps.ids("k", "l")),
                    SeatSteps.end(w, InvitationEnd.EXPIRED, hour(2), "l", "none", "i", "k", "j", "k"),
                    "ended ones");
            Expect.equal(Set.of(), SeatSteps.revoke(w, hour(3), "i", "j", "k", "l"), "ended once more");
            Expect.equal(before, found(w, "i", "j"), "those that had ended");
            Expect.equal(InvitationEnd.EXPIRED, w.invitation("k").end(), "why the third one ended");
            Expect.equal(new SeatCounts(3, 0, 1, 0), w.counts(POOL), "counts");
        });
        checks.add(
                "INVITE-08",
                "An open invitation is sent once more if it was sent at the instant given or before.",
                w -> {
                    AccountId owner = SeatChecks.pool(w, 4);
                    for (String id : List.of("i", "j", "k", "l")) {
                        w.invite(id, POOL, owner, NOON, null);
                    }
                    SeatSteps.accept(w, "j", owner, hour(1));
                    SeatSteps.revoke(w, hour(1), "k");
                    Expect.equal(Set.of(), SeatSteps.resend(w, hour(2), justBefore(NOON), "i", "l"), "too soon");
                    Expect.equal(
                            Set.of(SeatSteps.id("i")),
                            SeatSteps.resend(w, hour(2), NOON, "i", "j", "k", "none"),
                            "sent once more");
                    Expect.equal(hour(2), w.invitation("i").sentAt(), "sent last");
                    Expect.equal(NOON, w.invitation("j").sentAt(), "the accepted one");
                    Expect.equal(
                            Set.of(SeatSteps.id("l")),
                            SeatSteps.resend(w, hour(3), justBefore(hour(2)), "i", "l"),
                            "those that were sent before two");
                    Expect.equal(
                            Set.copyOf(SeatSteps.ids("i", "l")),
                            SeatSteps.resend(w, hour(1), hour(9), "l", "i"),
                            "dated back");
                    Expect.equal(hour(3), w.invitation("l").sentAt(), "never sent earlier than before");
                });
        checks.add("INVITE-13", "Open invitations that have expired are found, the first expired first.", w -> {
            AccountId owner = SeatChecks.pool(w, 9);
            w.pool("other", owner, new OfferingId("offering"), 9, ALWAYS);
            overdueOnes(w, owner);
            List<String> expected = List.of("a", "b", "c", "d");
            Expect.equal(List.of(), overdue(w, null, justBefore(hour(1)), 500), "before the first expires");
            Expect.equal(List.of("a"), overdue(w, null, hour(1), 500), "when the first expires");
            Expect.equal(expected, overdue(w, null, hour(4), 500), "all of them");
            Expect.equal(expected.subList(0, 2), overdue(w, null, hour(4), 2), "the first two");
            SeatSteps.end(w, InvitationEnd.EXPIRED, hour(9), "a");
            Expect.equal(expected.subList(1, 4), overdue(w, null, hour(4), 500), "those that did not end");
        });
        checks.add("INVITE-14", "Of one pool, its own open invitations that have expired are found.", w -> {
            AccountId owner = SeatChecks.pool(w, 9);
            w.pool("other", owner, new OfferingId("offering"), 9, ALWAYS);
            overdueOnes(w, owner);
            Expect.equal(List.of("a", "c", "d"), overdue(w, POOL, hour(4), 500), "of the pool");
            Expect.equal(List.of("a", "c"), overdue(w, POOL, hour(4), 2), "the first two");
            Expect.equal(List.of("a"), overdue(w, POOL, justBefore(hour(3)), 500), "before the second expires");
            Expect.equal(List.of("b"), overdue(w, OTHER, hour(4), 500), "of the other pool");
            Expect.equal(List.of(), overdue(w, new SeatPoolId("none"), hour(4), 500), "of no pool");
        });
        checks.add("INVITE-15", "Invitations to addresses that have not ended are found by pool and address.", w -> {
            AccountId owner = SeatChecks.pool(w, 9);
            w.pool("other", owner, new OfferingId("offering"), 9, ALWAYS);
            for (String id : List.of("i", "claimed", "revoked")) {
                w.invite(id, POOL, owner, NOON, null);
            }
            w.invite("expired", POOL, owner, NOON, hour(1));
            w.invite("elsewhere", OTHER, owner, NOON, null);
            SeatSteps.accept(w, "claimed", owner, hour(2));
            SeatSteps.revoke(w, hour(2), "revoked");
            List<String> addresses = Stream.of("expired", "i", "claimed", "revoked", "elsewhere", "none", "I")
                    .map(id -> id + "@example.org")
                    .toList();
            Expect.equal(
                    Map.of("i@example.org", SeatSteps.id("i"), "expired@example.org", SeatSteps.id("expired")),
                    w.read(s -> s.invitations().openTo(POOL, addresses)),
                    "open invitations");
        });
    }

    /** Four that expire in the order of their names, and others that never count. */
    private static void overdueOnes(World w, AccountId owner) {
        w.invite("d", POOL, owner, NOON, hour(4));
        w.invite("b", OTHER, owner, NOON, hour(2));
        w.invite("a", POOL, owner, NOON, hour(1));
        w.invite("c", POOL, owner, NOON, hour(3));
        w.invite("later", POOL, owner, NOON, hour(5));
        w.invite("never", POOL, owner, NOON, null);
        w.invite("accepted", POOL, owner, NOON, hour(1));
        w.invite("revoked", POOL, owner, NOON, hour(1));
        SeatSteps.accept(w, "accepted", owner, NOON);
        SeatSteps.revoke(w, NOON, "revoked");
    }

    private static List<String> overdue(World w, @Nullable SeatPoolId pool, Instant at, int limit) {
        return w
                .read(s -> pool == null
                        ? s.invitations().overdue(at, limit)
                        : s.invitations().overdueIn(pool, at, limit))
                .stream()
                .map(invitation -> invitation.id().value())
                .toList();
    }

    private static Map<InvitationId, InvitationRecord> found(World w, String... ids) {
        return w.read(s -> s.invitations().find(SeatSteps.ids(ids)));
    }

    private static InvitationRecord found(
            String id,
            AccountId inviter,
            SeatId seat,
            Instant sentAt,
            @Nullable InvitationEnd end,
            @Nullable Instant endedAt) {
        return found(id, inviter, seat, sentAt, hour(5), end, endedAt);
    }

    private static InvitationRecord found(
            String id,
            AccountId inviter,
            SeatId seat,
            Instant sentAt,
            @Nullable Instant expiresAt,
            @Nullable InvitationEnd end,
            @Nullable Instant endedAt) {
        return new InvitationRecord(invitation(id, POOL, inviter, NOON, expiresAt), seat, sentAt, end, endedAt);
    }
}
