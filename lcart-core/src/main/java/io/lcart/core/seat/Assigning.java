package io.lcart.core.seat;

import io.lcart.core.internal.command.Step;
import io.lcart.core.people.EmailKey;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.pool.SeatEffects;
import io.lcart.core.seat.pool.TakenSeat;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
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
        Person person = person(viewer, command, now);
        Desk.Said said = Desk.Said.of(
                command.key(),
                command.line().value(),
                command.firstName(),
                command.lastName(),
                EmailKey.trim(command.email()));
        return desk.runAsking(
                viewer,
                "seat.assign",
                said,
                now,
                Results.ASSIGN,
                new AssignOutcome.Refused(SeatRefusal.KEY_REUSED),
                session -> assign(session, viewer, command, person, now));
    }

    /**
     * Who has the address.
     *
     * @param known their account, or {@code null} if nobody had it
     * @param made the account that was made for it, or {@code null} if none was
     * @param refusal why none was made, or {@code null}
     */
    private record Person(
            @Nullable AccountId known,
            @Nullable Account made,
            @Nullable SeatRefusal refusal) {}

    private Person person(Viewer viewer, AssignTo command, Instant now) {
        AccountId known = directory.find(command.email());
        if (known != null) {
            return new Person(known, null, null);
        }
        SeatRefusal early = desk.storage()
                .read(session -> Optional.ofNullable(early(session, viewer, command, now)))
                .orElse(null);
        return early == null
                ? new Person(null, directory.make(command.firstName(), command.lastName(), command.email(), now), null)
                : new Person(null, null, early);
    }

    /** Looks before an account is made for nothing; what counts is decided in the transaction. */
    private @Nullable SeatRefusal early(Session session, Viewer viewer, AssignTo command, Instant now) {
        desk.account(session, viewer.account());
        SeatPool pool = desk.own(session, viewer, command.line());
        if (pool == null) {
            return SeatRefusal.UNKNOWN_LINE;
        }
        SeatRefusal barred = desk.barred(pool, now);
        return barred != null || isFree(session, pool, now) ? barred : SeatRefusal.NO_SEAT_AVAILABLE;
    }

    private static boolean isFree(Session session, SeatPool pool, Instant now) {
        return session.seatPools().availableUpTo(pool.id(), 1) > 0
                || !session.invitations().overdueIn(pool.id(), now, 1).isEmpty();
    }

    private Step<AssignOutcome> assign(Session session, Viewer viewer, AssignTo command, Person person, Instant now) {
        Account owner = desk.account(session, viewer.account());
        if (person.refusal() != null) {
            return refused(person.refusal());
        }
        SeatPool pool = desk.hold(session, viewer, command.line());
        SeatRefusal refusal = pool == null ? SeatRefusal.UNKNOWN_LINE : desk.barred(pool, now);
        if (refusal != null || pool == null) {
            return refused(Objects.requireNonNull(refusal));
        }
        Account known = directory.locked(session, command.email(), person.known(), person.made());
        AccountId holder = known.id();
        SeatRefusal needless = known.status() != AccountStatus.ACTIVE
                ? SeatRefusal.PERSON_BARRED
                : Taking.needlessBesideAClaim(
                        session, pool, holder, now, desk.policy().accessClock());
        if (needless != null) {
            return refused(session, pool, needless, now);
        }
        SeatOutcome outcome = Taking.claim(session, pool, List.of(holder), now).get(0);
        if (!(outcome instanceof SeatOutcome.Taken taken)) {
            return outcome instanceof SeatOutcome.NoneAvailable
                    ? refused(SeatRefusal.NO_SEAT_AVAILABLE)
                    : refused(session, pool, SeatRefusal.ALREADY_HOLDS_SEAT, now);
        }
        SeatEffects.follow(
                session, desk.policy().accessClock(), List.of(new TakenSeat(pool, taken.seat(), holder, now)));
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

    /** What concerns the person is said only where there was a seat for them; that is looked at last, because most people get theirs. */
    private static Step<AssignOutcome> refused(Session session, SeatPool pool, SeatRefusal reason, Instant now) {
        return refused(isFree(session, pool, now) ? reason : SeatRefusal.NO_SEAT_AVAILABLE);
    }

    private static Step<AssignOutcome> refused(SeatRefusal reason) {
        return Step.refused(new AssignOutcome.Refused(reason));
    }
}
