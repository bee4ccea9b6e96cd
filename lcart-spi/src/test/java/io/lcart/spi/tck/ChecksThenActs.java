package io.lcart.spi.tck;

import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.storage.Session;
import io.lcart.spi.tck.Wrapped.Verb;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks whether a seat is free or an invitation open, answers by that, and acts in a transaction of its own after it. */
final class ChecksThenActs extends Wrapped {

    ChecksThenActs() {
        super(verb -> verb.proceed());
    }

    @Override
    public <R> R inTransaction(Function<? super Session, ? extends R> work) {
        boolean[] acts = new boolean[1];
        Wrapped looking = new Wrapped(verb -> look(verb, acts));
        try {
            R seen = real.read(session -> work.apply(looking.wrap(session)));
            if (acts[0]) {
                pause();
                real.inTransaction(work);
                return seen;
            }
        } catch (IllegalStateException writes) {
            // some other verb, which a read refuses
        }
        return real.inTransaction(work);
    }

    private static Object look(Verb verb, boolean[] acts) {
        if (verb.is(SeatPoolStore.class, "hold")) {
            return verb.session()
                    .seatPools()
                    .pools(args(verb, SeatPoolId.class))
                    .keySet();
        }
        boolean known = true;
        Object answer = null;
        if (verb.is(SeatStore.class, "claim")) {
            answer = args(verb, SeatClaim.class).stream()
                    .map(wish -> look(verb.session(), wish))
                    .toList();
        } else if (verb.is(SeatStore.class, "withdraw")) {
            answer = args(verb, Withdrawal.class).stream()
                    .map(wish -> look(verb.session(), wish))
                    .toList();
        } else if (verb.is(SeatPoolStore.class, "refund")) {
            answer = args(verb, SeatRefund.class).stream()
                    .map(wish -> look(verb.session(), wish))
                    .toList();
        } else if (verb.is(InvitationStore.class, "accept")) {
            answer = args(verb, Acceptance.class).stream()
                    .map(wish -> look(verb.session(), wish))
                    .toList();
        } else if (verb.is(InvitationStore.class, "end") || verb.is(InvitationStore.class, "resend")) {
            answer = open(verb.session(), args(verb, InvitationId.class));
        } else {
            known = false;
        }
        acts[0] |= known;
        return known ? answer : verb.proceed();
    }

    private static SeatOutcome look(Session session, SeatClaim wish) {
        SeatCounts now = session.seatPools().counts(List.of(wish.pool())).get(wish.pool());
        int next = now.claimed() + 1;
        return now.available() > 0
                ? new SeatOutcome.Taken(new SeatId(wish.pool() + "." + next))
                : new SeatOutcome.NoneAvailable();
    }

    private static SeatRefundOutcome look(Session session, SeatRefund wish) {
        int available = session.seatPools().availableUpTo(wish.pool(), 500);
        return available < wish.seats()
                ? new SeatRefundOutcome.TooFewAvailable(available)
                : new SeatRefundOutcome.Refunded();
    }

    private static WithdrawalOutcome look(Session session, Withdrawal wish) {
        Seat seat = session.seats().find(List.of(wish.seat())).get(wish.seat());
        return seat.state() == SeatState.CLAIMED
                ? new WithdrawalOutcome.Withdrawn(new SeatId("pool.6"))
                : new WithdrawalOutcome.NotClaimed();
    }

    private static SeatOutcome look(Session session, Acceptance wish) {
        InvitationRecord record =
                session.invitations().find(List.of(wish.invitation())).get(wish.invitation());
        return record.end() == null ? new SeatOutcome.Taken(record.seat()) : new SeatOutcome.NotOpen();
    }

    private static Set<InvitationId> open(Session session, List<InvitationId> ids) {
        return session.invitations().find(ids).values().stream()
                .filter(record -> record.end() == null)
                .map(record -> record.invitation().id())
                .collect(Collectors.toSet());
    }

    private static <T> List<T> args(Verb verb, Class<T> type) {
        return ((Collection<?>) verb.args()[0]).stream().map(type::cast).toList();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
