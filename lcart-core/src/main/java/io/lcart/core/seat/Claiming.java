package io.lcart.core.seat;

import io.lcart.core.code.Parsed;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.pool.Pools;
import io.lcart.core.seat.pool.SeatEffects;
import io.lcart.core.seat.pool.TakenSeat;
import io.lcart.spi.people.Account;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeRecord;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets people use codes. A typing error is refused before anything is asked; every other try is counted before the code is looked at, by
 * who tries (reliability.md T28). Thread-safe.
 */
final class Claiming {

    private final Desk desk;

    Claiming(Desk desk) {
        this.desk = desk;
    }

    /** A code that exists, and everything about it. */
    private record Known(IssuedCode code, InvitationRecord record, SeatPool pool) {}

    CodeOutcome check(Viewer viewer, String typed) {
        if (!(RegistrationCode.parse(typed) instanceof Parsed.Code parsed)) {
            return new CodeOutcome.Refused(SeatRefusal.UNKNOWN_CODE);
        }
        Instant now = desk.now();
        if (!admit(viewer, now)) {
            return new CodeOutcome.Refused(SeatRefusal.TOO_MANY_ATTEMPTS);
        }
        return desk.storage().read(session -> {
            Account account = desk.account(session, viewer.account());
            Known known = find(session, parsed.code());
            if (known == null) {
                return new CodeOutcome.Refused(SeatRefusal.UNKNOWN_CODE);
            }
            String title = Offerings.title(session, known.pool().offering());
            Seat own = usedBy(session, known, account);
            if (own != null && own.state() == SeatState.REVOKED) {
                return new CodeOutcome.Refused(SeatRefusal.CODE_REVOKED);
            }
            if (own != null) {
                return new CodeOutcome.Used(own.id(), known.pool().offering(), title);
            }
            SeatRefusal shut = shut(known, account, now);
            SeatRefusal refusal = shut != null
                    ? shut
                    : Taking.needless(
                            session,
                            known.pool(),
                            account.id(),
                            now,
                            desk.policy().accessClock());
            return refusal != null
                    ? new CodeOutcome.Refused(refusal)
                    : new CodeOutcome.Usable(
                            known.pool().offering(),
                            title,
                            sender(session, known.pool()),
                            Pools.window(known.pool(), now, desk.policy().accessClock()));
        });
    }

    ClaimOutcome claim(Viewer viewer, String typed, @Nullable String key) {
        if (!(RegistrationCode.parse(typed) instanceof Parsed.Code parsed)) {
            return new ClaimOutcome.Refused(SeatRefusal.UNKNOWN_CODE);
        }
        Instant now = desk.now();
        if (!admit(viewer, now)) {
            return new ClaimOutcome.Refused(SeatRefusal.TOO_MANY_ATTEMPTS);
        }
        String said = desk.keys().hash(parsed.code()).value();
        return desk.runAsking(
                viewer,
                "seat.claim",
                Desk.Said.of(key, said),
                now,
                Results.CLAIM,
                new ClaimOutcome.Refused(SeatRefusal.KEY_REUSED),
                session -> claim(session, viewer, parsed.code(), now));
    }

    private Step<ClaimOutcome> claim(Session session, Viewer viewer, RegistrationCode code, Instant now) {
        CodeRecord found = behind(session, code);
        if (found == null) {
            desk.account(session, viewer.account());
            return refused(SeatRefusal.UNKNOWN_CODE);
        }
        session.seatPools().hold(List.of(found.invitation().invitation().pool()));
        session.people().lock(List.of(viewer.account()));
        Account account = desk.account(session, viewer.account());
        // why again: until the pool was held, another one may have used or replaced the code, or the pool changed hands
        Known known = Objects.requireNonNull(find(session, code));
        Seat own = usedBy(session, known, account);
        if (own != null && own.state() == SeatState.REVOKED) {
            return refused(SeatRefusal.CODE_REVOKED);
        }
        if (own != null) {
            return Step.done(new ClaimOutcome.Claimed(own.id(), known.pool().offering()));
        }
        SeatRefusal shut = shut(known, account, now);
        SeatRefusal refusal = shut != null
                ? shut
                : Taking.needlessBesideAClaim(
                        session, known.pool(), account.id(), now, desk.policy().accessClock());
        if (refusal != null) {
            return refused(refusal);
        }
        // why with its code: a reminder may replace it at this very moment
        Acceptance acceptance = new Acceptance(
                known.record().invitation().id(),
                account.id(),
                now,
                known.code().hash());
        SeatOutcome outcome = session.invitations().accept(List.of(acceptance)).get(0);
        if (!(outcome instanceof SeatOutcome.Taken taken)) {
            return refused(late(outcome));
        }
        SeatEffects.follow(
                session,
                desk.policy().accessClock(),
                List.of(new TakenSeat(known.pool(), taken.seat(), account.id(), now)));
        Desk.audit(
                session,
                now,
                account.id().value(),
                "seat.claim",
                account.id(),
                Map.of(
                        "line", known.pool().id().value(),
                        "seat", taken.seat().value(),
                        "invitation", known.record().invitation().id().value()),
                null);
        return Step.done(new ClaimOutcome.Claimed(taken.seat(), known.pool().offering()));
    }

    /** Why a seat that could be had a moment ago cannot be had any more. */
    private static SeatRefusal late(SeatOutcome outcome) {
        if (outcome instanceof SeatOutcome.AlreadyHolds) {
            return SeatRefusal.ALREADY_HOLDS_SEAT;
        }
        return outcome instanceof SeatOutcome.CodeReplaced ? SeatRefusal.CODE_REPLACED : SeatRefusal.CODE_USED;
    }

    private boolean admit(Viewer viewer, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        int attempts = desk.storage()
                .inTransaction(session ->
                        session.attempts().add("claim:" + viewer.account().value(), hour, 1));
        return attempts <= desk.policy().attemptsPerHour();
    }

    private @Nullable Known find(Session session, RegistrationCode code) {
        CodeRecord found = behind(session, code);
        if (found == null) {
            return null;
        }
        SeatPoolId line = found.invitation().invitation().pool();
        SeatPool pool =
                Objects.requireNonNull(session.seatPools().pools(List.of(line)).get(line));
        return new Known(found.code(), found.invitation(), pool);
    }

    private @Nullable CodeRecord behind(Session session, RegistrationCode code) {
        return session.invitations().behind(desk.keys().hashes(code)).values().stream()
                .findFirst()
                .orElse(null);
    }

    /** The seat, if it was this very person who used the code; it may have been taken back since. */
    private static @Nullable Seat usedBy(Session session, Known known, Account account) {
        if (known.record().end() != InvitationEnd.CLAIMED) {
            return null;
        }
        Seat seat = session.seats()
                .find(List.of(known.record().seat()))
                .get(known.record().seat());
        return seat != null && account.id().equals(seat.holder()) ? seat : null;
    }

    /** Why a code opens nothing for a person, or {@code null} if it does. Who holds a code that exists may learn its state. */
    private @Nullable SeatRefusal shut(Known known, Account account, Instant now) {
        InvitationEnd end = known.record().end();
        if (end != null) {
            return switch (end) {
                case CLAIMED -> SeatRefusal.CODE_USED;
                case REVOKED -> SeatRefusal.CODE_REVOKED;
                case EXPIRED -> SeatRefusal.CODE_EXPIRED;
            };
        }
        Instant expiresAt = known.record().invitation().expiresAt();
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return SeatRefusal.CODE_EXPIRED;
        }
        if (known.code().replacedAt() != null) {
            return SeatRefusal.CODE_REPLACED;
        }
        SeatRefusal barred = desk.barred(known.pool(), now);
        if (barred != null) {
            return barred;
        }
        String invited = known.record().invitation().emailKey();
        if (desk.policy().strictAddress() && invited != null && !invited.equals(account.emailKey())) {
            return SeatRefusal.OTHER_ADDRESS;
        }
        return null;
    }

    private static String sender(Session session, SeatPool pool) {
        Account owner = session.people().accounts(List.of(pool.owner())).get(pool.owner());
        return owner == null ? "" : owner.displayName();
    }

    private static Step<ClaimOutcome> refused(SeatRefusal reason) {
        return Step.refused(new ClaimOutcome.Refused(reason));
    }
}
