package io.lcart.seatproof;

import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.ImportRow;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.RefundOutcome;
import io.lcart.core.seat.RefundSeats;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.WithdrawOutcome;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.oracle.Dice;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something that one process does and another one can repeat, because everything it says stands in its text. Immutable.
 *
 * @param words what it is, and what it says
 */
record Deed(List<String> words) {

    /** The answer to a refund of which nothing came. */
    static final String NOT_REFUNDED = "not refunded";

    private static final String BETWEEN = "\t";

    static Deed of(String... words) {
        return new Deed(Arrays.asList(words));
    }

    static Deed parse(String text) {
        return of(text.split(BETWEEN, -1));
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, words);
    }

    private String word(int number) {
        return words.get(number);
    }

    /** Does it; the answer begins with what it is and names the seats it took. */
    String perform(Site site) {
        RegistrationCodes codes = site.lcart.registrationCodes();
        return switch (word(0)) {
            case "assign" ->
                assigned(codes.assign(
                        site.as("boss"), new AssignTo(line(), word(2), "Test", site.email(word(2)), word(3))));
            case "invite" -> invited(codes.invite(site.as("boss"), new InviteTo(line(), site.email(word(2)), word(3))));
            case "issue" ->
                issued(codes.issue(site.as("boss"), new IssueCodes(line(), Integer.parseInt(word(2)), word(3))));
            case "claim" -> claimed(codes.claim(site.as(word(1)), word(2), word(3)));
            case "revoke" -> revoked(codes.revoke(site.as("boss"), new InvitationId(word(1)), word(2)));
            case "import" ->
                listed(codes.imports()
                        .apply(
                                site.as("boss"),
                                new ImportList(line(), ImportList.Mode.PREFIX, true, word(3)),
                                Rows.file(site, List.of(word(2).split(" ")))));
            case "refund" ->
                refunded(codes.administration()
                        .refund(Site.HOST, new RefundSeats(word(3), line(), Integer.parseInt(word(2)), "a deed")));
            case "withdraw" ->
                withdrawn(codes.administration()
                        .withdraw(Site.HOST, new WithdrawSeat(new SeatId(word(1)), true, true, "a deed")));
            default -> {
                OrderStatus status = OrderStatus.valueOf(word(2));
                IntakeOutcome outcome =
                        site.lcart.intake().apply(Site.HOST, new ChangeOrderStatus(site.key(word(1)), status, null));
                yield "order " + (outcome.isRefused() ? outcome : "");
            }
        };
    }

    private SeatPoolId line() {
        return new SeatPoolId(word(1));
    }

    private static String assigned(AssignOutcome outcome) {
        return outcome instanceof AssignOutcome.Assigned done ? "took " + done.seat() : outcome.toString();
    }

    private static String invited(InviteOutcome outcome) {
        return outcome instanceof InviteOutcome.Invited done
                ? "held " + done.seat() + " for " + done.invitation()
                : outcome.toString();
    }

    private static String issued(IssueOutcome outcome) {
        if (!(outcome instanceof IssueOutcome.Issued done)) {
            return outcome.toString();
        }
        String seats = done.codes().stream().map(code -> code.seat().value()).collect(Collectors.joining(" "));
        String invitations = done.codes().stream()
                .map(code -> code.invitation() + " " + code.code().text())
                .collect(Collectors.joining(" "));
        return "held " + seats + " for " + invitations;
    }

    private static String claimed(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Claimed done ? "claimed " + done.seat() : outcome.toString();
    }

    private static String revoked(InvitationOutcome outcome) {
        return outcome instanceof InvitationOutcome.Done done ? "freed " + done.seat() : outcome.toString();
    }

    private static String withdrawn(WithdrawOutcome outcome) {
        return outcome instanceof WithdrawOutcome.Withdrawn done ? "withdrew " + done.seat() : outcome.toString();
    }

    private static String refunded(RefundOutcome outcome) {
        return outcome instanceof RefundOutcome.Refunded done ? "refunded " + done.seats() : NOT_REFUNDED;
    }

    private static String listed(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Report report
                ? report.rows().stream()
                        .map(ImportRow::seat)
                        .filter(Objects::nonNull)
                        .map(SeatId::value)
                        .collect(Collectors.joining(" ", "took ", ""))
                : outcome.toString();
    }

    /** What a process may do: somewhere among the lines, with the codes that were handed out and with what it did itself. */
    static Deed random(Dice dice, Ground ground, List<String> held, List<String> taken, String key) {
        String line = dice.of(ground.lines());
        int chance = dice.below(100);
        if (chance < 25) {
            return of("assign", line, person(dice), key);
        } else if (chance < 40) {
            return of("invite", line, person(dice), key);
        } else if (chance < 50) {
            return of("issue", line, Integer.toString(dice.between(1, 3)), key);
        } else if (chance < 75) {
            return of("claim", "q" + dice.below(Ground.PEOPLE), dice.of(ground.codes()), key);
        } else if (chance < 82 && !held.isEmpty()) {
            return of("revoke", dice.of(held), key);
        } else if (chance < 85) {
            return of("refund", line, Integer.toString(dice.between(1, 2)), key);
        } else if (chance < 89) {
            return of("import", line, person(dice) + " " + person(dice) + " " + person(dice), key);
        } else if (chance < 94 && !taken.isEmpty()) {
            return of("withdraw", dice.of(taken));
        }
        return of("order", dice.of(ground.orders()), dice.of("CANCELLED", "PROCESSED", "PROCESSED"));
    }

    private static String person(Dice dice) {
        return (dice.oneIn(2) ? "q" : "stranger") + dice.below(Ground.PEOPLE);
    }
}
