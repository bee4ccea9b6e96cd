package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.SeatSteps.code;
import static io.lcart.spi.tck.SeatSteps.hash;
import static io.lcart.spi.tck.SeatSteps.replaced;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.CodeRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contract of {@code InvitationStore}: the codes that open invitations. */
final class CodeChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");

    private CodeChecks() {}

    static void addTo(Checks checks) {
        addCodes(checks);
        addRecords(checks);
    }

    private static void addCodes(Checks checks) {
        checks.add(
                "INVITE-09",
                "Codes are found by their hashes and the keys these were made with, with every value.",
                w -> {
                    invitations(w, "i", "j", "k");
                    CodeHash one = hash(1);
                    CodeHash otherKey = new CodeHash("K1", hash(2).value());
                    CodeHash longestKey = new CodeHash("!\"#$%&'()*+,-./~", hash(3).value());
                    List<IssuedCode> codes = List.of(
                            new IssuedCode(one, SeatSteps.id("i"), "0OIl", NOON, null),
                            new IssuedCode(otherKey, SeatSteps.id("j"), "wxyz", hour(1), null),
                            new IssuedCode(longestKey, SeatSteps.id("k"), "WXYZ", hour(2), null));
                    SeatSteps.issue(w, codes.toArray(IssuedCode[]::new));
                    CodeHash wrongKey = new CodeHash("K1", one.value());
                    Expect.equal(
                            Map.of(one, codes.get(0), otherKey, codes.get(1), longestKey, codes.get(2)),
                            w.read(s -> s.invitations()
                                    .codes(List.of(longestKey, hash(2), one, hash(4), wrongKey, otherKey))),
                            "codes");
                });
        checks.add(
                "INVITE-10",
                "A new code of an invitation replaces the one before, from then on, and no other code.",
                w -> {
                    invitations(w, "i", "j");
                    SeatSteps.issue(w, code(1, "i", NOON), code(2, "j", NOON));
                    SeatSteps.issue(w, code(3, "i", hour(1)));
                    SeatSteps.issue(w, code(4, "i", hour(-1)));
                    Expect.equal(
                            Map.of(
                                    hash(1), replaced(code(1, "i", NOON), hour(1)),
                                    hash(2), code(2, "j", NOON),
                                    hash(3), replaced(code(3, "i", hour(1)), hour(1)),
                                    hash(4), code(4, "i", hour(-1))),
                            SeatSteps.codes(w, 1, 2, 3, 4),
                            "codes");
                });
        checks.add("INVITE-11", "A taken hash or an unknown invitation is a conflict, and no code is issued.", w -> {
            invitations(w, "i", "j");
            SeatSteps.issue(w, code(1, "i", NOON));
            SeatSteps.issue(w, code(2, "i", hour(1)));
            Map<CodeHash, IssuedCode> before = SeatSteps.codes(w, 1, 2, 3);
            for (IssuedCode refused : List.of(code(1, "j", hour(2)), code(2, "j", hour(2)), code(4, "none", hour(2)))) {
                w.conflicts("issuing " + refused, s -> {
                    s.seatPools().hold(List.of(POOL));
                    s.invitations().issue(List.of(code(3, "i", hour(2)), refused));
                });
            }
            Expect.equal(before, SeatSteps.codes(w, 1, 2, 3, 4), "codes");
        });
        checks.add("INVITE-12", "Codes are found and issued whatever became of their invitation.", w -> {
            AccountId owner = invitations(w, "i", "j");
            SeatSteps.issue(w, code(1, "i", NOON), code(2, "j", NOON));
            SeatSteps.accept(w, "i", owner, hour(1));
            SeatSteps.revoke(w, hour(1), "j");
            SeatSteps.issue(w, code(3, "j", hour(2)));
            Expect.equal(
                    Map.of(
                            hash(1), code(1, "i", NOON),
                            hash(2), replaced(code(2, "j", NOON), hour(2)),
                            hash(3), code(3, "j", hour(2))),
                    SeatSteps.codes(w, 1, 2, 3),
                    "codes");
        });
    }

    private static void addRecords(Checks checks) {
        checks.add("INVITE-27", "An invitation is accepted by the code it has now, and by no other.", w -> {
            AccountId owner = invitations(w, "i", "j");
            AccountId guest = w.account("guest");
            SeatSteps.issue(w, code(1, "i", NOON), code(2, "j", NOON));
            SeatSteps.issue(w, code(3, "i", hour(1)));
            CodeHash wrongKey = new CodeHash("K1", hash(3).value());
            for (CodeHash code : List.of(hash(1), hash(2), hash(9), wrongKey)) {
                Expect.equal(
                        new SeatOutcome.CodeReplaced(), SeatSteps.accept(w, "i", guest, hour(2), code), "by " + code);
            }
            Expect.equal(
                    List.of(new SeatOutcome.CodeReplaced(), new SeatOutcome.CodeReplaced()),
                    SeatSteps.holding(
                            w,
                            SeatSteps.ids("i", "j"),
                            s -> s.accept(List.of(
                                    new Acceptance(SeatSteps.id("i"), guest, hour(2), hash(1)),
                                    new Acceptance(SeatSteps.id("j"), owner, hour(2), hash(3))))),
                    "in a list");
            Expect.equal(new SeatCounts(0, 2, 0, 0), w.counts(POOL), "counts");
            SeatChecks.seatOf(SeatSteps.accept(w, "i", guest, hour(2), hash(3)));
            Expect.equal(
                    new SeatOutcome.NotOpen(), SeatSteps.accept(w, "i", guest, hour(2), hash(1)), "when it has ended");
            Expect.equal(
                    List.of(true),
                    SeatSteps.holding(
                                    w,
                                    SeatSteps.ids("j"),
                                    s -> s.accept(List.of(new Acceptance(SeatSteps.id("j"), owner, hour(2), hash(2)))))
                            .stream()
                            .map(SeatOutcome.Taken.class::isInstance)
                            .toList(),
                    "the other one, by its own");
        });
        checks.add("INVITE-26", "A code is found with its invitation, whatever became of either.", w -> {
            AccountId owner = invitations(w, "i", "j", "k");
            SeatSteps.issue(w, code(1, "i", NOON), code(2, "j", NOON), code(3, "k", NOON));
            SeatSteps.issue(w, code(4, "k", hour(1)));
            SeatSteps.resend(w, hour(1), NOON, "k");
            SeatSteps.accept(w, "i", owner, hour(2));
            SeatSteps.revoke(w, hour(3), "j");
            CodeHash wrongKey = new CodeHash("K1", hash(1).value());
            Expect.equal(
                    Map.of(
                            hash(1), new CodeRecord(code(1, "i", NOON), w.invitation("i")),
                            hash(2), new CodeRecord(code(2, "j", NOON), w.invitation("j")),
                            hash(3), new CodeRecord(replaced(code(3, "k", NOON), hour(1)), w.invitation("k")),
                            hash(4), new CodeRecord(code(4, "k", hour(1)), w.invitation("k"))),
                    w.read(s -> s.invitations().behind(List.of(hash(4), hash(5), hash(1), wrongKey, hash(2), hash(3)))),
                    "codes with their invitations");
            Expect.equal(Map.of(), w.read(s -> s.invitations().behind(List.of())), "no code");
        });
    }

    private static AccountId invitations(World w, String... ids) {
        AccountId owner = SeatChecks.pool(w, ids.length);
        Stream.of(ids).forEach(id -> SeatChecks.seatOf(w.invite(id, POOL, owner, NOON, null)));
        return owner;
    }
}
