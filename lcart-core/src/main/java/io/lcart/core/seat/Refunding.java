package io.lcart.core.seat;

import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.SystemViewer;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Refunds available seats. Thread-safe. */
final class Refunding {

    private final Desk desk;
    private final CommandRunner runner;

    Refunding(Desk desk, CommandRunner runner) {
        this.desk = desk;
        this.runner = runner;
    }

    RefundOutcome refund(SystemViewer by, RefundSeats command) {
        desk.constraints().require("refund", command);
        Instant now = desk.now();
        return runner.run(session -> refund(session, by, command, now));
    }

    private static Step<RefundOutcome> refund(Session session, SystemViewer by, RefundSeats command, Instant now) {
        session.seatPools().hold(List.of(command.line()));
        SeatPool pool = session.seatPools().pools(List.of(command.line())).get(command.line());
        if (pool == null) {
            return refused(SeatRefusal.UNKNOWN_LINE, 0);
        }
        SeatRefund wish = new SeatRefund(new SeatRefundId(command.key()), pool.id(), command.seats(), now);
        SeatRefundOutcome outcome = Taking.refund(session, wish);
        if (outcome instanceof SeatRefundOutcome.TooFewAvailable few) {
            return refused(SeatRefusal.MORE_THAN_AVAILABLE, few.available());
        }
        if (outcome instanceof SeatRefundOutcome.Known known && !isSame(known.earlier(), wish)) {
            return refused(SeatRefusal.KEY_REUSED, 0);
        }
        SeatCounts left = Objects.requireNonNull(
                session.seatPools().counts(List.of(pool.id())).get(pool.id()));
        if (outcome instanceof SeatRefundOutcome.Refunded) {
            audit(session, by, command, pool, left, now);
        }
        return Step.done(new RefundOutcome.Refunded(pool.id(), command.seats(), left.available()));
    }

    private static boolean isSame(SeatRefund earlier, SeatRefund wish) {
        return earlier.pool().equals(wish.pool()) && earlier.seats() == wish.seats();
    }

    private static void audit(
            Session session, SystemViewer by, RefundSeats command, SeatPool pool, SeatCounts left, Instant now) {
        Map<String, String> facts = Map.of(
                "line", pool.id().value(),
                "refund", command.key(),
                "seats", Integer.toString(command.seats()),
                "claimed seats kept", Integer.toString(left.claimed()),
                "invited seats kept", Integer.toString(left.invited()));
        Desk.audit(session, now, by.name(), "seat.refund", pool.owner(), facts, command.reason());
    }

    private static Step<RefundOutcome> refused(SeatRefusal reason, int available) {
        return Step.refused(new RefundOutcome.Refused(reason, available));
    }
}
