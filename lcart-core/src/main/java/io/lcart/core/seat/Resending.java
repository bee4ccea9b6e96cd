package io.lcart.core.seat;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Viewer;
import io.lcart.spi.people.Account;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends invitations once more, and takes them back. Thread-safe. */
final class Resending {

    private final Desk desk;
    private final Inviting inviting;

    Resending(Desk desk, Inviting inviting) {
        this.desk = desk;
        this.inviting = inviting;
    }

    InvitationOutcome remind(Viewer viewer, InvitationId id, @Nullable String key) {
        return run(viewer, "seat.remind", id, key, this::remind);
    }

    InvitationOutcome revoke(Viewer viewer, InvitationId id, @Nullable String key) {
        return run(viewer, "seat.revoke", id, key, this::revoke);
    }

    /** What is done with an invitation that is the viewer's own and has not ended. */
    @FunctionalInterface
    private interface Change {
        Step<InvitationOutcome> of(Session session, Account owner, SeatPool pool, InvitationRecord record, Instant now);
    }

    private InvitationOutcome run(
            Viewer viewer, String operation, InvitationId id, @Nullable String key, Change change) {
        Instant now = desk.now();
        return desk.runAsking(
                viewer,
                operation,
                Desk.Said.of(key, id.value()),
                now,
                Results.INVITATION_CHANGE,
                new InvitationOutcome.Refused(SeatRefusal.KEY_REUSED),
                session -> change(session, viewer, id, now, change));
    }

    private Step<InvitationOutcome> change(
            Session session, Viewer viewer, InvitationId id, Instant now, Change change) {
        Account owner = desk.account(session, viewer.account());
        InvitationRecord found = session.invitations().find(List.of(id)).get(id);
        SeatPool pool = found == null
                ? null
                : desk.hold(session, viewer, found.invitation().pool());
        // why again: until the pool was held, it may have ended
        InvitationRecord record =
                pool == null ? null : session.invitations().find(List.of(id)).get(id);
        if (pool == null || record == null) {
            return refused(SeatRefusal.UNKNOWN_INVITATION);
        }
        return record.end() != null
                ? refused(SeatRefusal.INVITATION_ENDED)
                : change.of(session, owner, pool, record, now);
    }

    private Step<InvitationOutcome> remind(
            Session session, Account owner, SeatPool pool, InvitationRecord record, Instant now) {
        Invitation invitation = record.invitation();
        String email = invitation.email();
        if (email == null) {
            return refused(SeatRefusal.NO_ADDRESS);
        }
        SeatRefusal barred = desk.barred(pool, now);
        if (barred != null) {
            return refused(barred);
        }
        if (invitation.expiresAt() != null && !now.isBefore(invitation.expiresAt())) {
            return refused(SeatRefusal.INVITATION_ENDED);
        }
        Instant sentBefore = now.minus(desk.policy().remindEvery());
        if (session.invitations()
                .resend(List.of(invitation.id()), now, sentBefore)
                .isEmpty()) {
            return refused(SeatRefusal.TOO_SOON);
        }
        Mails mails = new Mails(desk, session, pool, now);
        if (!mails.admit(1)) {
            return refused(SeatRefusal.TOO_MANY_MAILS);
        }
        RegistrationCode code = inviting.code();
        session.invitations().issue(List.of(inviting.issued(code, invitation.id(), now)));
        mails.invited(owner, invitation, email, code);
        mails.write();
        return done(session, owner, "seat.remind", record, now);
    }

    private Step<InvitationOutcome> revoke(
            Session session, Account owner, SeatPool pool, InvitationRecord record, Instant now) {
        InvitationId id = record.invitation().id();
        if (session.invitations().end(List.of(id), now, InvitationEnd.REVOKED).isEmpty()) {
            return refused(SeatRefusal.INVITATION_ENDED);
        }
        return done(session, owner, "seat.revoke", record, now);
    }

    private static Step<InvitationOutcome> done(
            Session session, Account owner, String action, InvitationRecord record, Instant now) {
        Invitation invitation = record.invitation();
        Map<String, String> facts = Map.of(
                "line", invitation.pool().value(),
                "seat", record.seat().value(),
                "invitation", invitation.id().value());
        Desk.audit(session, now, owner.id().value(), action, null, facts, null);
        return Step.done(new InvitationOutcome.Done(invitation.id(), record.seat()));
    }

    private static Step<InvitationOutcome> refused(SeatRefusal reason) {
        return Step.refused(new InvitationOutcome.Refused(reason));
    }
}
