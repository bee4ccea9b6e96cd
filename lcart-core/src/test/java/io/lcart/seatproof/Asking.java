package io.lcart.seatproof;

import io.lcart.core.code.Parsed;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.CodeOutcome;
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
import io.lcart.spi.mail.MailMessage;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people ask of the library about seats, and what they are told in plain words. Not thread-safe. */
final class Asking {

    private final Site site;
    private final Names names;
    private final RegistrationCodes codes;
    private final SecureRandom random = new SecureRandom();

    /** The invitation of which the last act sent a code by mail, or {@code null}. */
    private String mailed;

    private int mailsTaken;

    Asking(Site site, Names names) {
        this.site = site;
        this.names = names;
        this.codes = site.lcart.registrationCodes();
    }

    Answer perform(Act act) {
        mailed = null;
        if (act instanceof Act.Assign assign) {
            return assign(assign);
        } else if (act instanceof Act.Invite invite) {
            return invite(invite);
        } else if (act instanceof Act.Issue issue) {
            return issue(issue);
        } else if (act instanceof Act.Claim claim) {
            String typed = typed(claim.code());
            return typed == null ? Answer.SKIPPED : claim(codes.claim(site.as(claim.by()), typed, claim.key()));
        } else if (act instanceof Act.Check check) {
            String typed = typed(check.code());
            return typed == null ? Answer.SKIPPED : check(codes.check(site.as(check.by()), typed));
        } else if (act instanceof Act.Remind remind) {
            var id = names.invitation(remind.invitation());
            mailed = id == null ? null : remind.invitation();
            return id == null ? Answer.SKIPPED : changed(codes.remind(site.as(remind.by()), id, remind.key()));
        } else if (act instanceof Act.Revoke revoke) {
            var id = names.invitation(revoke.invitation());
            return id == null ? Answer.SKIPPED : changed(codes.revoke(site.as(revoke.by()), id, revoke.key()));
        } else if (act instanceof Act.Import list) {
            ImportList command = new ImportList(names.line(list.line()), list.mode(), list.byMail(), list.key());
            return list(codes.imports().apply(site.as(list.by()), command, Rows.file(site, list.rows())));
        } else if (act instanceof Act.Preview list) {
            return list(codes.imports()
                    .preview(site.as(list.by()), names.line(list.line()), list.mode(), Rows.file(site, list.rows())));
        }
        return administer(act);
    }

    private Answer administer(Act act) {
        if (act instanceof Act.EndExpired) {
            return Answer.of("ended " + codes.administration().endExpired(Site.HOST));
        } else if (act instanceof Act.Withdraw withdraw) {
            WithdrawSeat command = new WithdrawSeat(
                    meant(withdraw), withdraw.replace(), withdraw.evenIfStarted(), "a step of the proof");
            return withdrawn(codes.administration().withdraw(Site.HOST, command));
        } else if (act instanceof Act.Refund refund) {
            return refund(refund);
        }
        Act.Transfer transfer = (Act.Transfer) act;
        TransferLine command =
                new TransferLine(names.line(transfer.line()), site.account(transfer.to()), "a step of the proof");
        TransferOutcome outcome = codes.administration().transfer(Site.HOST, command);
        return outcome instanceof TransferOutcome.Transferred done
                ? Answer.of("transferred to " + site.name(done.owner().value()))
                : Answer.refused(((TransferOutcome.Refused) outcome).reason());
    }

    private Answer assign(Act.Assign act) {
        AssignOutcome outcome = codes.assign(
                site.as(act.by()),
                new AssignTo(names.line(act.line()), Model.name(act.to()), "Test", site.email(act.to()), act.key()));
        return outcome instanceof AssignOutcome.Assigned done
                ? Answer.done(
                        "assigned",
                        Sight.number(done.seat()),
                        site.name(done.person().value()))
                : Answer.refused(((AssignOutcome.Refused) outcome).reason());
    }

    private Answer invite(Act.Invite act) {
        InviteOutcome outcome =
                codes.invite(site.as(act.by()), new InviteTo(names.line(act.line()), site.email(act.to()), act.key()));
        if (outcome instanceof InviteOutcome.Invited done) {
            mailed = names.invitation(act.name(), done.invitation());
            return Answer.done("invited", Sight.number(done.seat()), mailed);
        }
        return Answer.refused(((InviteOutcome.Refused) outcome).reason());
    }

    private Answer issue(Act.Issue act) {
        IssueOutcome outcome =
                codes.issue(site.as(act.by()), new IssueCodes(names.line(act.line()), act.count(), act.key()));
        if (outcome instanceof IssueOutcome.Refused refused) {
            return Answer.refused(refused.reason());
        }
        List<Integer> seats = new ArrayList<>();
        List<String> invitations = new ArrayList<>();
        for (IssueOutcome.Code code : ((IssueOutcome.Issued) outcome).codes()) {
            String name = names.invitation(act.name() + "." + seats.size(), code.invitation());
            seats.add(Sight.number(code.seat()));
            RegistrationCode known = names.code(name, 0);
            if (known == null) {
                names.code(name, code.code());
            }
            boolean same = known == null || known.text().equals(code.code().text());
            invitations.add(same ? name : name + " with another code");
        }
        return new Answer("issued", seats, invitations);
    }

    /** A code as somebody types it, or {@code null} if it was never made. */
    private String typed(Act.Code code) {
        RegistrationCode known = code.typing() == Act.Typing.INVENTED
                ? RegistrationCode.random(random)
                : names.code(code.invitation(), code.number());
        if (known == null) {
            return null;
        }
        String text = known.text();
        return switch (code.typing()) {
            case WELL, INVENTED -> text;
            case SLOPPY -> " " + text.replace("-", " ").toLowerCase(Locale.ROOT);
            case MISTYPED -> (text.charAt(0) == '7' ? '8' : '7') + text.substring(1);
        };
    }

    private Answer claim(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Claimed done
                ? Answer.done(
                        "claimed",
                        Sight.number(done.seat()),
                        site.name(done.offering().value()))
                : Answer.refused(((ClaimOutcome.Refused) outcome).reason());
    }

    private Answer check(CodeOutcome outcome) {
        if (outcome instanceof CodeOutcome.Usable usable) {
            return Answer.of("usable " + site.name(usable.offering().value()));
        }
        return outcome instanceof CodeOutcome.Used used
                ? Answer.done(
                        "used",
                        Sight.number(used.seat()),
                        site.name(used.offering().value()))
                : Answer.refused(((CodeOutcome.Refused) outcome).reason());
    }

    private Answer changed(InvitationOutcome outcome) {
        return outcome instanceof InvitationOutcome.Done done
                ? Answer.done("done", Sight.number(done.seat()), names.of(done.invitation()))
                : Answer.refused(((InvitationOutcome.Refused) outcome).reason());
    }

    private static Answer list(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Report report) {
            return Rows.answer(report);
        }
        return outcome instanceof ImportOutcome.Refused refused
                ? Answer.refused(refused.reason(), List.of(Rows.numbers(refused.summary())))
                : Answer.of("unreadable " + outcome);
    }

    private static Answer withdrawn(WithdrawOutcome outcome) {
        if (outcome instanceof WithdrawOutcome.Withdrawn done) {
            int seat = Sight.number(done.seat());
            return done.replacement() == null
                    ? Answer.done("withdrawn", seat)
                    : new Answer("withdrawn", List.of(seat, Sight.number(done.replacement())), List.of());
        }
        return Answer.refused(((WithdrawOutcome.Refused) outcome).reason());
    }

    /** Which seats went is seen in storage alone. */
    private Answer refund(Act.Refund act) {
        SeatPoolId line = names.line(act.line());
        List<Integer> before = refunded(line);
        RefundOutcome outcome = codes.administration()
                .refund(Site.HOST, new RefundSeats(site.key(act.key()), line, act.seats(), "a step of the proof"));
        if (outcome instanceof RefundOutcome.Refunded done) {
            List<Integer> seats = new ArrayList<>(refunded(line));
            seats.removeAll(before);
            return new Answer("refunded", seats, List.of(done.seats() + " seats", done.remaining() + " left"));
        }
        RefundOutcome.Refused refused = (RefundOutcome.Refused) outcome;
        return Answer.refused(refused.reason(), List.of(refused.available() + " available"));
    }

    private List<Integer> refunded(SeatPoolId line) {
        return site.storage.read(session -> session.seats().page(line, 0, 500)).stream()
                .filter(seat -> seat.state() == SeatState.REVOKED && seat.holder() == null)
                .map(seat -> Sight.number(seat.id()))
                .toList();
    }

    /** The seat that is meant, as {@link Hosting#seatMeant} has it. */
    private SeatId meant(Act.Withdraw act) {
        List<Seat> seats = site.storage.read(session -> session.seats().page(names.line(act.line()), 0, 500));
        SeatId meant = new SeatId("none.1");
        boolean found = false;
        for (Seat seat : seats) {
            boolean held = act.holder() == null
                    ? seat.holder() == null && !found
                    : site.account(act.holder()).equals(seat.holder());
            meant = held ? seat.id() : meant;
            found |= held;
        }
        return meant;
    }

    /** Learns the codes in mails that came since the last time. */
    void takeMails() {
        List<MailMessage> sent = site.mail.sent();
        for (MailMessage mail : sent.subList(mailsTaken, sent.size())) {
            mail.text()
                    .lines()
                    .filter(line -> mailed != null && line.matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"))
                    .forEach(line -> names.code(mailed, ((Parsed.Code) RegistrationCode.parse(line)).code()));
        }
        mailsTaken = sent.size();
    }
}
