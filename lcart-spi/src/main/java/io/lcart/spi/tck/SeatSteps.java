package io.lcart.spi.tck;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Short ways to give seats and to take them back, each a transaction of its own that holds the pools, as a caller would; and to look at
 * them.
 */
final class SeatSteps {

    private SeatSteps() {}

    // --- invitations ---

    static InvitationId id(String invitation) {
        return new InvitationId(invitation);
    }

    static List<InvitationId> ids(String... invitations) {
        return List.of(invitations).stream().map(InvitationId::new).toList();
    }

    static SeatOutcome accept(World w, String invitation, AccountId account, Instant at) {
        return holding(
                w,
                ids(invitation),
                s -> s.accept(List.of(new Acceptance(id(invitation), account, at)))
                        .get(0));
    }

    static SeatOutcome accept(World w, String invitation, AccountId account, Instant at, CodeHash code) {
        return holding(
                w,
                ids(invitation),
                s -> s.accept(List.of(new Acceptance(id(invitation), account, at, code)))
                        .get(0));
    }

    static Set<InvitationId> end(World w, InvitationEnd end, Instant at, String... invitations) {
        return holding(w, ids(invitations), s -> s.end(ids(invitations), at, end));
    }

    static Set<InvitationId> revoke(World w, Instant at, String... invitations) {
        return end(w, InvitationEnd.REVOKED, at, invitations);
    }

    static Set<InvitationId> resend(World w, Instant at, Instant sentBefore, String... invitations) {
        return holding(w, ids(invitations), s -> s.resend(ids(invitations), at, sentBefore));
    }

    static <R> R holding(World w, List<InvitationId> invitations, Function<InvitationStore, R> work) {
        return w.insist(s -> {
            s.seatPools().hold(poolsOf(s, invitations));
            return work.apply(s.invitations());
        });
    }

    private static List<SeatPoolId> poolsOf(Session session, List<InvitationId> invitations) {
        return session.invitations().find(invitations).values().stream()
                .map(found -> found.invitation().pool())
                .distinct()
                .toList();
    }

    // --- codes ---

    static CodeHash hash(int number) {
        return new CodeHash("k1", String.format(Locale.ROOT, "%064x", number));
    }

    static IssuedCode code(int number, String invitation, Instant issuedAt) {
        return new IssuedCode(hash(number), id(invitation), "WXYZ", issuedAt, null);
    }

    static IssuedCode replaced(IssuedCode code, Instant replacedAt) {
        return new IssuedCode(code.hash(), code.invitation(), code.ending(), code.issuedAt(), replacedAt);
    }

    static void issue(World w, IssuedCode... codes) {
        InvitationId[] invitations =
                List.of(codes).stream().map(IssuedCode::invitation).toArray(InvitationId[]::new);
        holding(w, List.of(invitations), s -> {
            s.issue(List.of(codes));
            return true;
        });
    }

    static Map<CodeHash, IssuedCode> codes(World w, int... numbers) {
        List<CodeHash> hashes = new ArrayList<>();
        for (int number : numbers) {
            hashes.add(hash(number));
        }
        return w.read(s -> s.invitations().codes(hashes));
    }

    // --- seats ---

    static List<WithdrawalOutcome> withdraw(World w, SeatPoolId pool, Withdrawal... withdrawals) {
        return w.insist(s -> {
            s.seatPools().hold(List.of(pool));
            return s.seats().withdraw(List.of(withdrawals));
        });
    }

    /** Withdraws a claimed seat and names its replacement. */
    static SeatId replace(World w, SeatPoolId pool, SeatId seat, Instant at) {
        WithdrawalOutcome outcome =
                withdraw(w, pool, new Withdrawal(seat, at, true)).get(0);
        if (outcome instanceof WithdrawalOutcome.Withdrawn withdrawn) {
            return Expect.present(withdrawn.replacement(), "replacement");
        }
        throw new AssertionError("expected a replacement but was " + outcome);
    }

    /** Withdraws a claimed seat that nothing replaces. */
    static void withdraw(World w, SeatPoolId pool, SeatId seat, Instant at) {
        Expect.equal(
                List.of(new WithdrawalOutcome.Withdrawn(null)),
                withdraw(w, pool, new Withdrawal(seat, at, false)),
                "withdrawal");
    }

    static List<SeatRefundOutcome> refund(World w, SeatRefund... refunds) {
        return w.insist(s -> {
            s.seatPools()
                    .hold(List.of(refunds).stream()
                            .map(SeatRefund::pool)
                            .distinct()
                            .toList());
            return s.seatPools().refund(List.of(refunds));
        });
    }

    static Seat seat(World w, SeatId seat) {
        return Expect.present(w.read(s -> s.seats().find(List.of(seat))).get(seat), "seat " + seat);
    }

    static void expectSeat(World w, SeatId seat, SeatState state, Instant since) {
        Seat found = seat(w, seat);
        Expect.equal(new SeatChange(state, since), new SeatChange(found.state(), found.since()), "seat " + seat);
    }

    static List<SeatChange> history(World w, SeatId seat) {
        return w.read(s -> s.seats().history(seat));
    }

    // --- pools ---

    static List<SupplyEntry> ledger(World w, SeatPoolId pool) {
        return Expect.present(w.read(s -> s.seatPools().ledgers(List.of(pool))).get(pool), "ledger of " + pool);
    }

    static SeatPool pool(World w, SeatPoolId pool) {
        return Expect.present(w.read(s -> s.seatPools().pools(List.of(pool))).get(pool), "pool " + pool);
    }

    static void transfer(World w, SeatPoolId pool, AccountId owner, Instant since) {
        w.write(s -> {
            s.seatPools().lock(List.of(pool));
            s.seatPools().transfer(Map.of(pool, new Ownership(owner, since)));
        });
    }

    static Collection<SeatPoolId> names(Collection<SeatPool> pools) {
        return pools.stream().map(SeatPool::id).toList();
    }
}
