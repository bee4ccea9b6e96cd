package io.lcart.core.seat;

import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.seat.pool.Pools;
import io.lcart.core.training.Access;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the host's administrators do with seats, over all owners: take a seat back, refund seats that nobody has, put a line into other
 * hands, carry out what has expired.
 * Grants of seats come in through the intake. Everything stands in the audit trail. Thread-safe.
 */
public final class SeatAdministration {

    private static final int BATCH = 500;

    private final Desk desk;
    private final CommandRunner runner;
    private final Refunding refunding;

    SeatAdministration(Desk desk) {
        this.desk = desk;
        this.runner = new CommandRunner(desk.storage());
        this.refunding = new Refunding(desk, runner);
    }

    /**
     * Takes a claimed seat back.
     *
     * @param by the host, as it stands in the audit trail
     * @param command which seat, and why
     * @return what became of it
     * @throws io.lcart.spi.InvalidInputException if the command is not valid; nothing was changed
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; asking again is safe
     */
    public WithdrawOutcome withdraw(SystemViewer by, WithdrawSeat command) {
        desk.constraints().require("withdrawal", command);
        Instant now = desk.now();
        return runner.run(session -> withdraw(session, by, command, now));
    }

    private Step<WithdrawOutcome> withdraw(Session session, SystemViewer by, WithdrawSeat command, Instant now) {
        Seat found = session.seats().find(List.of(command.seat())).get(command.seat());
        if (found == null) {
            return notWithdrawn(SeatRefusal.UNKNOWN_SEAT);
        }
        session.seatPools().hold(List.of(found.pool()));
        AccountId holder = found.state() == SeatState.CLAIMED ? found.holder() : null;
        if (holder == null) {
            return notWithdrawn(SeatRefusal.SEAT_NOT_CLAIMED);
        }
        session.people().lock(List.of(holder));
        SeatPool pool = Objects.requireNonNull(
                session.seatPools().pools(List.of(found.pool())).get(found.pool()));
        if (!command.evenIfStarted() && hasStarted(session, holder, pool)) {
            return notWithdrawn(SeatRefusal.TRAINING_STARTED);
        }
        WithdrawalOutcome outcome = session.seats()
                .withdraw(List.of(new Withdrawal(command.seat(), now, command.replace())))
                .get(0);
        if (!(outcome instanceof WithdrawalOutcome.Withdrawn withdrawn)) {
            return notWithdrawn(SeatRefusal.SEAT_NOT_CLAIMED);
        }
        endAccess(session, Access.idOf(command.seat()), now);
        Desk.audit(
                session,
                now,
                by.name(),
                "seat.withdraw",
                holder,
                Map.of("line", found.pool().value(), "seat", command.seat().value()),
                command.reason());
        return Step.done(new WithdrawOutcome.Withdrawn(command.seat(), withdrawn.replacement()));
    }

    private static boolean hasStarted(Session session, AccountId holder, SeatPool pool) {
        return session.training().progress(List.of(holder)).stream()
                .anyMatch(progress -> progress.offering().equals(pool.offering()) && progress.percent() > 0);
    }

    private static void endAccess(Session session, AccessEntryId id, Instant now) {
        AccessEntry entry = session.training().entries(List.of(id)).get(id);
        if (entry != null) {
            Instant end = now.isBefore(entry.givenAt()) ? entry.givenAt() : now;
            session.training().end(Map.of(id, end));
            session.training()
                    .replaceInForce(Map.of(id, Pools.within(entry.inForce(), new Interval(entry.givenAt(), end))));
        }
    }

    /**
     * Refunds seats of a line that nobody has: they go for good, by an entry of the line's supply ledger (reliability.md A1, T10). Seats of
     * invitations whose time is over count as available; claimed and invited seats stay, which the audit trail says. Whether the order
     * behind the line grants access at present does not matter. The same command again has the same effect once. To refund an order as a
     * whole is to cancel it.
     *
     * @param by the host, as it stands in the audit trail
     * @param command which line, how many seats, and why
     * @return what became of it
     * @throws io.lcart.spi.InvalidInputException if the command is not valid; nothing was changed
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; asking again is safe
     */
    public RefundOutcome refund(SystemViewer by, RefundSeats command) {
        return refunding.refund(by, command);
    }

    /**
     * Puts a line into other hands.
     *
     * @param by the host, as it stands in the audit trail
     * @param command which line, whose hands, and why
     * @return what became of it; a line that is in those hands already is left as it is
     * @throws io.lcart.spi.InvalidInputException if the command is not valid; nothing was changed
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; asking again is safe
     */
    public TransferOutcome transfer(SystemViewer by, TransferLine command) {
        desk.constraints().require("transfer", command);
        Instant now = desk.now();
        return runner.run(session -> transfer(session, by, command, now));
    }

    private static Step<TransferOutcome> transfer(Session session, SystemViewer by, TransferLine command, Instant now) {
        SeatPoolId line = command.line();
        session.seatPools().lock(List.of(line));
        SeatPool pool = session.seatPools().pools(List.of(line)).get(line);
        var owner = session.people().accounts(List.of(command.to())).get(command.to());
        if (pool == null) {
            return notTransferred(SeatRefusal.UNKNOWN_LINE);
        }
        if (owner == null) {
            return notTransferred(SeatRefusal.UNKNOWN_PERSON);
        }
        if (owner.status() != AccountStatus.ACTIVE) {
            return notTransferred(SeatRefusal.PERSON_BARRED);
        }
        if (!pool.owner().equals(owner.id())) {
            Instant last = pool.owners().get(pool.owners().size() - 1).since();
            Ownership next = new Ownership(owner.id(), now.isBefore(last) ? last : now);
            session.seatPools().transfer(Map.of(line, next));
            session.seatPools().replaceTenures(Map.of(line, tenures(pool, next)));
            Map<String, String> facts = Map.of(
                    "line",
                    line.value(),
                    "from",
                    pool.owner().value(),
                    "to",
                    owner.id().value());
            Desk.audit(session, now, by.name(), "seat.transfer", owner.id(), facts, command.reason());
        }
        return Step.done(new TransferOutcome.Transferred(line, owner.id()));
    }

    /** The tenures of a pool with one more owner: when it is in force does not change. */
    private static List<Tenure> tenures(SeatPool pool, Ownership next) {
        List<Ownership> owners = new ArrayList<>(pool.owners());
        owners.add(next);
        List<Interval> inForce = Pools.inForce(pool, Instant.EPOCH);
        return Pools.tenures(owners, inForce);
    }

    /**
     * Ends invitations whose time is over, so that their seats are available again. To be called now and then; a line that has no other
     * seat left takes such seats by itself.
     *
     * @param by the host, as it stands in the audit trail
     * @return how many were ended
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; asking again is safe
     */
    public int endExpired(SystemViewer by) {
        int ended = 0;
        for (int batch = BATCH; batch == BATCH; ) {
            Instant now = desk.now();
            List<Invitation> overdue =
                    desk.storage().read(session -> session.invitations().overdue(now, BATCH));
            batch = overdue.size();
            ended += batch == 0 ? 0 : runner.run(session -> Step.done(end(session, by, overdue, now)));
        }
        return ended;
    }

    private static int end(Session session, SystemViewer by, List<Invitation> overdue, Instant now) {
        session.seatPools()
                .hold(overdue.stream().map(Invitation::pool).distinct().toList());
        List<InvitationId> ids = overdue.stream().map(Invitation::id).toList();
        Map<SeatPoolId, Integer> ended = new HashMap<>();
        var done = session.invitations().end(ids, now, InvitationEnd.EXPIRED);
        overdue.stream()
                .filter(invitation -> done.contains(invitation.id()))
                .forEach(invitation -> ended.merge(invitation.pool(), 1, Integer::sum));
        if (!done.isEmpty()) {
            Map<String, String> facts = ended.entrySet().stream()
                    .collect(Collectors.toMap(
                            line -> line.getKey().value(),
                            line -> line.getValue().toString()));
            Desk.audit(session, now, by.name(), "seat.expire", null, facts, null);
        }
        return done.size();
    }

    private static Step<WithdrawOutcome> notWithdrawn(SeatRefusal reason) {
        return Step.refused(new WithdrawOutcome.Refused(reason));
    }

    private static Step<TransferOutcome> notTransferred(SeatRefusal reason) {
        return Step.refused(new TransferOutcome.Refused(reason));
    }
}
