package io.lcart.core.seat;

import io.lcart.core.internal.command.Step;
import io.lcart.core.people.EmailKey;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.pool.SeatEffects;
import io.lcart.core.seat.pool.TakenSeat;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives seats to people by their addresses. The account is created first, outside the transaction and safe to repeat, then the seat is
 * claimed (architecture.md, "Identity in assign and import"). Thread-safe.
 */
final class Assigning {

    private final Desk desk;
    private final Directory directory;

    Assigning(Desk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    AssignOutcome assign(Viewer viewer, AssignTo command) {
        desk.constraints().require("assignment", command);
        Instant now = desk.now();
        SeatRefusal early = desk.storage()
                .read(session -> Optional.ofNullable(early(session, viewer, command, now)))
                .orElse(null);
        Account person =
                early == null ? directory.person(command.firstName(), command.lastName(), command.email(), now) : null;
        Desk.Said said = Desk.Said.of(
                command.key(),
                command.line().value(),
                command.firstName(),
                command.lastName(),
                EmailKey.trim(command.email()));
        return desk.run(
                viewer,
                "seat.assign",
                said,
                now,
                Results.ASSIGN,
                new AssignOutcome.Refused(SeatRefusal.KEY_REUSED),
                session -> person == null
                        ? Step.refused(new AssignOutcome.Refused(Objects.requireNonNull(early)))
                        : assign(session, viewer, command, person, now));
    }

    /** Looks before an account is made for nothing; what counts is decided in the transaction. */
    private @Nullable SeatRefusal early(Session session, Viewer viewer, AssignTo command, Instant now) {
        desk.account(session, viewer.account());
        SeatPool pool = desk.own(session, viewer, command.line());
        if (pool == null) {
            return SeatRefusal.UNKNOWN_LINE;
        }
        SeatRefusal barred = desk.barred(pool, now);
        boolean free = session.seatPools().availableUpTo(pool.id(), 1) > 0
                || !session.invitations().overdueIn(pool.id(), now, 1).isEmpty();
        return barred != null || free ? barred : SeatRefusal.NO_SEAT_AVAILABLE;
    }

    private Step<AssignOutcome> assign(Session session, Viewer viewer, AssignTo command, Account person, Instant now) {
        SeatPool pool = desk.hold(session, viewer, command.line());
        SeatRefusal refusal = pool == null ? SeatRefusal.UNKNOWN_LINE : desk.barred(pool, now);
        if (refusal != null || pool == null) {
            return refused(Objects.requireNonNull(refusal));
        }
        Account known = directory.known(session, person);
        if (known.status() != AccountStatus.ACTIVE) {
            return refused(SeatRefusal.PERSON_BARRED);
        }
        AccountId holder = known.id();
        if (holdsSeat(session, pool, holder)) {
            return refused(SeatRefusal.ALREADY_HOLDS_SEAT);
        }
        if (!Taking.haveAccess(
                        session, pool, List.of(holder), now, desk.policy().accessClock())
                .isEmpty()) {
            return refused(SeatRefusal.HAS_ACCESS);
        }
        SeatOutcome outcome = Taking.claim(session, pool, List.of(holder), now).get(0);
        if (!(outcome instanceof SeatOutcome.Taken taken)) {
            boolean none = outcome instanceof SeatOutcome.NoneAvailable;
            return refused(none ? SeatRefusal.NO_SEAT_AVAILABLE : SeatRefusal.ALREADY_HOLDS_SEAT);
        }
        SeatEffects.follow(
                session, desk.policy().accessClock(), List.of(new TakenSeat(pool, taken.seat(), holder, now)));
        Account owner = desk.account(session, viewer.account());
        Mails mails = new Mails(desk, session, pool, now);
        if (!holder.equals(owner.id())) {
            if (!mails.admit(1)) {
                return refused(SeatRefusal.TOO_MANY_MAILS);
            }
            mails.assigned(owner, known, taken.seat());
        }
        mails.warnIfLow(owner);
        mails.write();
        Desk.audit(
                session,
                now,
                viewer.account().value(),
                "seat.assign",
                holder,
                Map.of("line", pool.id().value(), "seat", taken.seat().value()),
                null);
        return Step.done(new AssignOutcome.Assigned(taken.seat(), holder));
    }

    /** Whether a person has a live seat of a pool. */
    static boolean holdsSeat(Session session, SeatPool pool, AccountId person) {
        SeatHolder holder = new SeatHolder(pool.id(), person);
        return session.seats().claimedBy(List.of(holder)).getOrDefault(holder, List.of()).stream()
                .anyMatch(seat -> seat.state() == SeatState.CLAIMED);
    }

    private static Step<AssignOutcome> refused(SeatRefusal reason) {
        return Step.refused(new AssignOutcome.Refused(reason));
    }
}
