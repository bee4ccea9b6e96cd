package io.lcart.core.seat;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.EmailKey;
import io.lcart.core.people.Viewer;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.storage.Session;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds seats for addresses and for codes. Thread-safe. */
final class Inviting {

    private final Desk desk;
    private final SecureRandom random;
    private final ResultCodec<IssueOutcome> issueCodec;

    Inviting(Desk desk, SecureRandom random) {
        this.desk = desk;
        this.random = random;
        this.issueCodec = new IssuedCodec(desk);
    }

    InviteOutcome invite(Viewer viewer, InviteTo command) {
        desk.constraints().require("invitation", command);
        Instant now = desk.now();
        return desk.runAsking(
                viewer,
                "seat.invite",
                Desk.Said.of(command.key(), command.line().value(), EmailKey.trim(command.email())),
                now,
                Results.INVITE,
                new InviteOutcome.Refused(SeatRefusal.KEY_REUSED),
                session -> invite(session, viewer, command, now));
    }

    private Step<InviteOutcome> invite(Session session, Viewer viewer, InviteTo command, Instant now) {
        Account owner = desk.account(session, viewer.account());
        // why locked: of two who invite one address at once the second one must see the invitation of the first
        SeatPool pool = desk.lock(session, viewer, command.line());
        SeatRefusal refusal = pool == null ? SeatRefusal.UNKNOWN_LINE : desk.barred(pool, now);
        if (refusal != null || pool == null) {
            return notInvited(Objects.requireNonNull(refusal));
        }
        String emailKey = EmailKey.of(command.email()).orElseThrow();
        SeatRefusal needless = needless(session, pool, emailKey, now);
        if (needless != null) {
            return notInvited(needless);
        }
        Mails mails = new Mails(desk, session, pool, now);
        if (!mails.admit(1)) {
            return notInvited(SeatRefusal.TOO_MANY_MAILS);
        }
        String email = EmailKey.trim(command.email());
        Invitation invitation = invitation(pool, viewer.account(), email, emailKey, now);
        SeatOutcome outcome =
                Taking.open(session, pool, List.of(invitation), now).get(0);
        if (!(outcome instanceof SeatOutcome.Taken taken)) {
            return notInvited(SeatRefusal.NO_SEAT_AVAILABLE);
        }
        RegistrationCode code = RegistrationCode.random(random);
        session.invitations().issue(List.of(issued(code, invitation.id(), now)));
        mails.invited(owner, invitation, email, code);
        mails.warnIfLow(owner);
        mails.write();
        Desk.audit(
                session,
                now,
                viewer.account().value(),
                "seat.invite",
                null,
                Map.of(
                        "line",
                        pool.id().value(),
                        "seat",
                        taken.seat().value(),
                        "invitation",
                        invitation.id().value()),
                null);
        return Step.done(new InviteOutcome.Invited(invitation.id(), taken.seat()));
    }

    /** Why an address needs no invitation, or {@code null} if it may have one. */
    private @Nullable SeatRefusal needless(Session session, SeatPool pool, String emailKey, Instant now) {
        if (isInvited(session, pool, emailKey, now)) {
            return SeatRefusal.ALREADY_INVITED;
        }
        AccountId person = session.people().byEmailKey(List.of(emailKey)).get(emailKey);
        return person == null
                ? null
                : Taking.needless(session, pool, person, now, desk.policy().accessClock());
    }

    /** Whether an address has an invitation whose time is not over. Those whose time is over end here, so that none of them hides it. */
    private static boolean isInvited(Session session, SeatPool pool, String emailKey, Instant now) {
        while (true) {
            InvitationId open =
                    session.invitations().openTo(pool.id(), List.of(emailKey)).get(emailKey);
            if (open == null) {
                return false;
            }
            Instant expiresAt = Objects.requireNonNull(
                            session.invitations().find(List.of(open)).get(open))
                    .invitation()
                    .expiresAt();
            if (expiresAt == null || now.isBefore(expiresAt)) {
                return true;
            }
            session.invitations().end(List.of(open), now, InvitationEnd.EXPIRED);
        }
    }

    IssueOutcome issue(Viewer viewer, IssueCodes command) {
        desk.constraints().require("issue of codes", command);
        Instant now = desk.now();
        return desk.runAsking(
                viewer,
                "seat.issue",
                Desk.Said.of(command.key(), command.line().value(), Integer.toString(command.count())),
                now,
                issueCodec,
                new IssueOutcome.Refused(SeatRefusal.KEY_REUSED),
                session -> issue(session, viewer, command, now));
    }

    private Step<IssueOutcome> issue(Session session, Viewer viewer, IssueCodes command, Instant now) {
        Account owner = desk.account(session, viewer.account());
        SeatPool pool = desk.hold(session, viewer, command.line());
        SeatRefusal refusal = pool == null ? SeatRefusal.UNKNOWN_LINE : desk.barred(pool, now);
        if (refusal != null || pool == null) {
            return Step.refused(new IssueOutcome.Refused(Objects.requireNonNull(refusal)));
        }
        List<Invitation> invitations = new ArrayList<>();
        for (int i = 0; i < command.count(); i++) {
            invitations.add(invitation(pool, viewer.account(), null, null, now));
        }
        List<SeatOutcome> outcomes = Taking.open(session, pool, invitations, now);
        List<IssueOutcome.Code> codes = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!(outcomes.get(i) instanceof SeatOutcome.Taken taken)) {
                return Step.refused(new IssueOutcome.Refused(SeatRefusal.NO_SEAT_AVAILABLE));
            }
            codes.add(new IssueOutcome.Code(
                    RegistrationCode.random(random), invitations.get(i).id(), taken.seat()));
        }
        session.invitations()
                .issue(codes.stream()
                        .map(each -> issued(each.code(), each.invitation(), now))
                        .toList());
        Mails mails = new Mails(desk, session, pool, now);
        mails.warnIfLow(owner);
        mails.write();
        Desk.audit(
                session,
                now,
                viewer.account().value(),
                "seat.issue",
                null,
                Map.of("line", pool.id().value(), "count", Integer.toString(command.count())),
                null);
        return Step.done(new IssueOutcome.Issued(codes));
    }

    /** A fresh code in an invitation's name. */
    IssuedCode issued(RegistrationCode code, InvitationId invitation, Instant now) {
        return new IssuedCode(desk.keys().hash(code), invitation, code.ending(), now, null);
    }

    /** A fresh code. */
    RegistrationCode code() {
        return RegistrationCode.random(random);
    }

    private Invitation invitation(
            SeatPool pool, AccountId inviter, @Nullable String email, @Nullable String emailKey, Instant now) {
        Duration life = desk.policy().invitationLife();
        // why at random: an invitation comes from no key of the host's
        InvitationId id = new InvitationId(UUID.randomUUID().toString());
        return new Invitation(id, pool.id(), inviter, email, emailKey, now, life == null ? null : now.plus(life));
    }

    private static Step<InviteOutcome> notInvited(SeatRefusal reason) {
        return Step.refused(new InviteOutcome.Refused(reason));
    }
}
