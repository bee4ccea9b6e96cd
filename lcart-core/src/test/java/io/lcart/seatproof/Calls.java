package io.lcart.seatproof;

import io.lcart.core.Lcart;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.RefundOutcome;
import io.lcart.core.seat.RefundSeats;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.TransferLine;
import io.lcart.core.seat.TransferOutcome;
import io.lcart.core.seat.WithdrawOutcome;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.seat.InvitationId;
import java.util.List;

/** What callers in an {@link Arena} ask, each answered by a word or two. {@code boss} asks for the line. Thread-safe. */
final class Calls {

    private final Arena arena;
    private final Lcart lcart;
    private final RegistrationCodes codes;

    private Calls(Arena arena, Site site) {
        this.arena = arena;
        this.lcart = site.lcart;
        this.codes = lcart.registrationCodes();
    }

    Calls(Arena arena) {
        this(arena, arena.site());
    }

    /** Calls at the instant at which what is sent now may be sent again. */
    static Calls soon(Arena arena) {
        return new Calls(arena, arena.soon());
    }

    /** Calls at the instant at which what is sent now expires. */
    static Calls later(Arena arena) {
        return new Calls(arena, arena.later());
    }

    String assign(String person, String key) {
        AssignTo command =
                new AssignTo(arena.line(), person, "Test", arena.site().email(person), key);
        AssignOutcome outcome = codes.assign(arena.site().as("boss"), command);
        return outcome instanceof AssignOutcome.Refused refused ? "refused " + refused.reason() : "assigned";
    }

    String invite(String person, String key) {
        InviteTo command = new InviteTo(arena.line(), arena.site().email(person), key);
        InviteOutcome outcome = codes.invite(arena.site().as("boss"), command);
        if (outcome instanceof InviteOutcome.Invited invited) {
            arena.invited(invited.invitation());
            return "invited";
        }
        return "refused " + ((InviteOutcome.Refused) outcome).reason();
    }

    String issue(int count, String key) {
        IssueOutcome outcome = codes.issue(arena.site().as("boss"), new IssueCodes(arena.line(), count, key));
        if (outcome instanceof IssueOutcome.Issued issued) {
            issued.codes().forEach(code -> arena.invited(code.invitation()));
            return "issued";
        }
        return "refused " + ((IssueOutcome.Refused) outcome).reason();
    }

    String list(ImportList.Mode mode, List<String> people, String key) {
        ImportList command = new ImportList(arena.line(), mode, false, key);
        ImportOutcome outcome =
                codes.imports().apply(arena.site().as("boss"), command, Rows.file(arena.site(), people));
        return outcome instanceof ImportOutcome.Report report
                ? "gave " + report.summary().assigned()
                : "refused " + ((ImportOutcome.Refused) outcome).reason();
    }

    String claim(String person, RegistrationCode code, String key) {
        ClaimOutcome outcome = codes.claim(arena.site().as(person), code.text(), key);
        return outcome instanceof ClaimOutcome.Refused refused ? "refused " + refused.reason() : "claimed";
    }

    String revoke(InvitationId invitation, String key) {
        InvitationOutcome outcome = codes.revoke(arena.site().as("boss"), invitation, key);
        return outcome instanceof InvitationOutcome.Refused refused ? "refused " + refused.reason() : "revoked";
    }

    String remind(InvitationId invitation, String key) {
        InvitationOutcome outcome = codes.remind(arena.site().as("boss"), invitation, key);
        return outcome instanceof InvitationOutcome.Refused refused ? "refused " + refused.reason() : "sent";
    }

    String endExpired() {
        return "ended " + codes.administration().endExpired(Site.HOST);
    }

    String withdraw(WithdrawSeat command) {
        WithdrawOutcome outcome = codes.administration().withdraw(Site.HOST, command);
        return outcome instanceof WithdrawOutcome.Refused refused ? "refused " + refused.reason() : "withdrawn";
    }

    String refund(String key, int seats) {
        RefundSeats command = new RefundSeats(arena.site().key(key), arena.line(), seats, "a race");
        RefundOutcome outcome = codes.administration().refund(Site.HOST, command);
        return outcome instanceof RefundOutcome.Refused refused ? "refused " + refused.reason() : "refunded";
    }

    String transfer(String person) {
        TransferLine command = new TransferLine(arena.line(), arena.site().account(person), "a race");
        TransferOutcome outcome = codes.administration().transfer(Site.HOST, command);
        return outcome instanceof TransferOutcome.Refused refused ? "refused " + refused.reason() : "transferred";
    }

    String tell(IntakeCommand command) {
        IntakeOutcome outcome = lcart.intake().apply(Site.HOST, command);
        return outcome instanceof IntakeOutcome.Refused refused
                ? "refused " + refused.reason()
                : outcome.getClass().getSimpleName();
    }
}
