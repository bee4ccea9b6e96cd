package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.function.Function;

/** Giving seats, taking invitations back, using codes. An Idempotency-Key is the command's own key in lcart. Thread-safe. */
final class SeatCommandsApi {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;

    SeatCommandsApi(Access access, Lcart lcart, Validator validator) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
    }

    /** A code that somebody uses. */
    record UseCode(@NotNull String code) {

        /** Without the code. */
        @Override
        public String toString() {
            return "use of a code";
        }
    }

    void assign(Context ctx) {
        Asking asking = asking(ctx);
        var line = SeatLinesApi.id(ctx, asking);
        AssignTo command = read(ctx, in -> Commands.assignment(line, Answers.key(ctx), in));
        AssignOutcome outcome = codes().assign(asking.viewer(), command);
        if (outcome instanceof AssignOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        AssignOutcome.Assigned assigned = (AssignOutcome.Assigned) outcome;
        created(
                ctx,
                Map.of(
                        "seatId", assigned.seat().value(),
                        "personId", assigned.person().value()));
    }

    void invite(Context ctx) {
        Asking asking = asking(ctx);
        var line = SeatLinesApi.id(ctx, asking);
        InviteTo command = read(ctx, in -> Commands.invitation(line, Answers.key(ctx), in));
        InviteOutcome outcome = codes().invite(asking.viewer(), command);
        if (outcome instanceof InviteOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        InviteOutcome.Invited invited = (InviteOutcome.Invited) outcome;
        created(ctx, json(invited.invitation(), invited.seat()));
    }

    void issue(Context ctx) {
        Asking asking = asking(ctx);
        var line = SeatLinesApi.id(ctx, asking);
        IssueCodes command = read(ctx, in -> Commands.codes(line, Answers.key(ctx), in));
        IssueOutcome outcome = codes().issue(asking.viewer(), command);
        if (outcome instanceof IssueOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        created(
                ctx,
                Map.of(
                        "codes",
                        ((IssueOutcome.Issued) outcome)
                                .codes().stream()
                                        .map(IssueOutcome.Code::code)
                                        .map(RegistrationCode::text)
                                        .toList()));
    }

    void remind(Context ctx) {
        Asking asking = asking(ctx);
        InvitationOutcome outcome = codes().remind(asking.viewer(), invitation(ctx, asking), Answers.key(ctx));
        if (outcome instanceof InvitationOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        InvitationOutcome.Done done = (InvitationOutcome.Done) outcome;
        created(ctx, json(done.invitation(), done.seat()));
    }

    void revoke(Context ctx) {
        Asking asking = asking(ctx);
        InvitationOutcome outcome = codes().revoke(asking.viewer(), invitation(ctx, asking), Answers.key(ctx));
        if (outcome instanceof InvitationOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        ctx.status(NO_CONTENT);
    }

    void claim(Context ctx) {
        Asking asking = asking(ctx);
        UseCode command = read(ctx, Commands::code);
        ClaimOutcome outcome = codes().claim(asking.viewer(), command.code(), Answers.key(ctx));
        if (outcome instanceof ClaimOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        ClaimOutcome.Claimed claimed = (ClaimOutcome.Claimed) outcome;
        created(
                ctx,
                Map.of(
                        "seatId", claimed.seat().value(),
                        "offering", claimed.offering().value()));
    }

    private Asking asking(Context ctx) {
        return Asking.of(ctx, access);
    }

    private RegistrationCodes codes() {
        return lcart.registrationCodes();
    }

    private <T> T read(Context ctx, Function<Input, T> read) {
        return Items.one(Json.read(Json.body(ctx)), read, validator);
    }

    private static Map<String, Object> json(InvitationId invitation, SeatId seat) {
        return Map.of("invitationId", invitation.value(), "seatId", seat.value());
    }

    private static void created(Context ctx, Map<String, Object> json) {
        Answers.give(ctx, Answers.of(CREATED, json));
    }

    private static InvitationId invitation(Context ctx, Asking asking) {
        try {
            return new InvitationId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(SeatRefusal.UNKNOWN_INVITATION);
        }
    }
}
