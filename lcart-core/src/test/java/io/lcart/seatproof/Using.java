package io.lcart.seatproof;

import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.SeatState;
import java.util.EnumSet;
import java.util.Set;

/** What becomes of codes and invitations in the model (domain.md §4, "Claiming"; reliability.md A5). */
final class Using {

    private final Model model;

    Using(Model model) {
        this.model = model;
    }

    Answer claim(Act.Claim act, Answer seen) {
        ModelInvitation invitation = model.invitations.get(act.code().invitation());
        if (isMissing(act.code(), invitation)) {
            return Answer.SKIPPED;
        }
        Answer early = early(act.by(), act.code(), seen);
        if (early != null) {
            return early;
        }
        String body = act.code().invitation() + "#" + act.code().number();
        return model.once(act.by(), "claim", act.key(), body, seen, () -> {
            if (isOwn(invitation, act.by())) {
                return Answer.done("claimed", invitation.seat.number, invitation.line.offering);
            }
            Set<SeatRefusal> reasons = reasons(invitation, act.code().number(), act.by());
            if (!reasons.isEmpty()) {
                return Model.refused(reasons, seen);
            }
            ModelSeat seat = invitation.seat;
            invitation.end(InvitationEnd.CLAIMED, model.now);
            model.give(invitation.line, seat, act.by());
            model.audit(act.by(), "seat.claim");
            return Answer.done("claimed", seat.number, invitation.line.offering);
        });
    }

    Answer check(Act.Check act, Answer seen) {
        ModelInvitation invitation = model.invitations.get(act.code().invitation());
        if (isMissing(act.code(), invitation)) {
            return Answer.SKIPPED;
        }
        Answer early = early(act.by(), act.code(), seen);
        if (early != null) {
            return early;
        }
        return model.once(act.by(), "check", null, "", seen, () -> {
            if (isOwn(invitation, act.by())) {
                return Answer.done("used", invitation.seat.number, invitation.line.offering);
            }
            Set<SeatRefusal> reasons = reasons(invitation, act.code().number(), act.by());
            return reasons.isEmpty() ? Answer.of("usable " + invitation.line.offering) : Model.refused(reasons, seen);
        });
    }

    /** Codes that were never made cannot be typed. */
    private static boolean isMissing(Act.Code code, ModelInvitation invitation) {
        return code.typing() != Act.Typing.INVENTED && (invitation == null || code.number() >= invitation.codes.size());
    }

    /** What is said of a code before it is known. */
    private Answer early(String by, Act.Code code, Answer seen) {
        if (code.typing() == Act.Typing.MISTYPED) {
            return Answer.refused(SeatRefusal.UNKNOWN_CODE);
        }
        boolean barred = model.people.get(by) != AccountStatus.ACTIVE;
        if (model.tooManyAttempts(by)) {
            return barred && seen.equals(Answer.BARRED) ? seen : Answer.refused(SeatRefusal.TOO_MANY_ATTEMPTS);
        }
        if (barred) {
            return Answer.BARRED;
        }
        return code.typing() == Act.Typing.INVENTED ? Answer.refused(SeatRefusal.UNKNOWN_CODE) : null;
    }

    /** Whether the seat is the person's by this very code. */
    private static boolean isOwn(ModelInvitation invitation, String person) {
        return invitation.end == InvitationEnd.CLAIMED
                && invitation.seat.state == SeatState.CLAIMED
                && person.equals(invitation.seat.holder);
    }

    private Set<SeatRefusal> reasons(ModelInvitation invitation, int code, String person) {
        Set<SeatRefusal> reasons = Model.reasons();
        if (invitation.end != null) {
            reasons.addAll(
                    switch (invitation.end) {
                        // why both: the seat of a code that was used may have been taken back
                        case CLAIMED ->
                            invitation.seat.state == SeatState.REVOKED
                                    ? EnumSet.of(SeatRefusal.CODE_USED, SeatRefusal.CODE_REVOKED)
                                    : EnumSet.of(SeatRefusal.CODE_USED);
                        case REVOKED -> EnumSet.of(SeatRefusal.CODE_REVOKED);
                        case EXPIRED -> EnumSet.of(SeatRefusal.CODE_EXPIRED);
                    });
        } else if (invitation.isOver(model.now)) {
            reasons.add(SeatRefusal.CODE_EXPIRED);
        }
        if (invitation.replacedAt(code) != null) {
            reasons.add(SeatRefusal.CODE_REPLACED);
        }
        reasons.addAll(model.against(invitation.line));
        if (!invitation.to.isEmpty() && !Model.name(invitation.to).equals(person)) {
            reasons.add(SeatRefusal.OTHER_ADDRESS);
        }
        reasons.addAll(model.needless(invitation.line, person));
        return reasons;
    }

    Answer remind(Act.Remind act, Answer seen) {
        ModelInvitation invitation = model.invitations.get(act.invitation());
        if (invitation == null) {
            return Answer.SKIPPED;
        }
        return model.once(act.by(), "remind", act.key(), act.invitation(), seen, () -> {
            if (!invitation.line.owner.equals(act.by())) {
                return Answer.refused(SeatRefusal.UNKNOWN_INVITATION);
            }
            Set<SeatRefusal> reasons = model.against(invitation.line);
            if (!invitation.isOpen(model.now)) {
                reasons.add(SeatRefusal.INVITATION_ENDED);
            }
            if (invitation.to.isEmpty()) {
                reasons.add(SeatRefusal.NO_ADDRESS);
            }
            if (invitation.sentAt.isAfter(model.now.minus(Model.REMIND_EVERY))) {
                reasons.add(SeatRefusal.TOO_SOON);
            }
            if (!model.mayMail(invitation.line, 1)) {
                reasons.add(SeatRefusal.TOO_MANY_MAILS);
            }
            if (!reasons.isEmpty()) {
                return Model.refused(reasons, seen);
            }
            invitation.sentAt = model.now;
            invitation.codes.add(model.now);
            model.mail(invitation.line, "seat.invited", invitation.to);
            model.audit(act.by(), "seat.remind");
            return Answer.done("done", invitation.seat.number, invitation.name);
        });
    }

    Answer revoke(Act.Revoke act, Answer seen) {
        ModelInvitation invitation = model.invitations.get(act.invitation());
        if (invitation == null) {
            return Answer.SKIPPED;
        }
        return model.once(act.by(), "revoke", act.key(), act.invitation(), seen, () -> {
            if (!invitation.line.owner.equals(act.by())) {
                return Answer.refused(SeatRefusal.UNKNOWN_INVITATION);
            }
            if (invitation.end != null) {
                return Answer.refused(SeatRefusal.INVITATION_ENDED);
            }
            invitation.line.release(invitation, InvitationEnd.REVOKED, model.now);
            model.audit(act.by(), "seat.revoke");
            return Answer.done("done", invitation.seat.number, invitation.name);
        });
    }
}
