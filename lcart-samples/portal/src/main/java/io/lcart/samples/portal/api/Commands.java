package io.lcart.samples.portal.api;

import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.RefundSeats;
import io.lcart.samples.portal.api.SeatCommandsApi.UseCode;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.seat.SeatPoolId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes commands of JSON objects. What is missing stays {@code null} in the command, where the validation of the command finds it; so
 * nothing here checks more than the JSON itself.
 */
@NullUnmarked
final class Commands {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    private Commands() {}

    static PutPerson person(Input in) {
        String lastName = in.text("lastName");
        return new PutPerson(
                in.text("key"),
                in.text("firstName"),
                lastName == null ? "" : lastName,
                in.text("email"),
                in.text("locale"),
                in.choice("status", AccountStatus.class),
                in.time("createdAt"));
    }

    static PutGroup group(Input in) {
        return new PutGroup(
                in.text("key"),
                in.text("name"),
                in.flag("inherit", false),
                in.number("priority"),
                in.text("logo"),
                in.text("welcomeMessage"),
                in.flag("highScoreBoard", false),
                in.time("since"));
    }

    static IntakeCommand membership(Input in) {
        String person = in.text("personId");
        String group = in.text("group");
        var since = in.time("since");
        var until = in.time("until");
        in.text("key");
        return in.flag("admin", false)
                ? new PutGroupAdmin(person, group, since, until)
                : new PutMembership(person, group, since, until);
    }

    static PutCourse course(Input in) {
        return new PutCourse(
                in.text("key"),
                in.text("title"),
                in.texts("prerequisites"),
                in.flag("certificate"),
                in.number("certificateMonths"));
    }

    static PutOffering offering(Input in) {
        OfferingKind kind = in.choice("kind", OfferingKind.class);
        var startsAt = in.time("startsAt");
        OfferingKind implied = startsAt == null ? OfferingKind.SELF_PACED : OfferingKind.SCHEDULED;
        return new PutOffering(
                in.text("key"),
                in.text("course"),
                in.text("title"),
                kind == null ? implied : kind,
                in.flag("registrationCodes", false),
                startsAt,
                in.time("endsAt"),
                in.number("accessDays"),
                in.texts("grantsGroups"),
                in.text("sessionUrl"),
                in.texts("files"));
    }

    static PutInstructor instructor(Input in) {
        in.text("key");
        return new PutInstructor(
                in.text("personId"),
                in.flag("canEmail", true),
                in.flag("canChangeScores", true),
                in.objects(
                        "offerings",
                        each -> new PutInstructor.Assignment(
                                each.text("offering"), each.time("since"), each.time("until")),
                        offering -> new PutInstructor.Assignment(offering, null, null)),
                in.time("since"),
                in.time("until"));
    }

    static GrantSeats seatGrant(Input in) {
        return new GrantSeats(
                in.text("key"),
                in.text("personId"),
                in.text("offering"),
                in.requiredNumber("quantity", 1),
                in.time("at"));
    }

    static RefundSeats refund(SeatPoolId line, Input in) {
        return new RefundSeats(in.text("key"), line, in.requiredNumber("seats", 1), in.text("reason"));
    }

    static PutProgress progress(Input in) {
        in.text("key");
        var completedAt = in.time("completedAt");
        int percent = completedAt == null ? in.requiredNumber("percent", 0) : in.number("percent", 100);
        return new PutProgress(
                in.text("personId"),
                in.text("offering"),
                percent,
                in.time("at"),
                completedAt,
                in.decimal("score"),
                in.choice("source", CompletionSource.class));
    }

    static PutOrder order(Input in) {
        OrderStatus status = in.choice("status", OrderStatus.class);
        return new PutOrder(
                in.text("key"),
                in.text("personId"),
                in.text("placedBy"),
                in.time("placedAt"),
                status,
                in.text("paymentType"),
                in.objects(
                        "lines",
                        each -> new PutOrder.Line(
                                each.text("offering"),
                                each.number("quantity", 1),
                                each.object("unitPrice", Commands::money)),
                        null));
    }

    static ChangeOrderStatus status(String order, Input in) {
        return new ChangeOrderStatus(order, in.choice("status", OrderStatus.class), in.time("at"));
    }

    static PutBadge badge(Input in) {
        String description = in.text("description");
        return new PutBadge(
                in.text("key"),
                in.text("name"),
                description == null ? "" : description,
                in.text("image"),
                in.flag("active", true),
                in.number("expiresAfterMonths"),
                in.date("expiresOn"),
                in.texts("courses"));
    }

    static PutAward award(Input in) {
        in.text("key");
        return new PutAward(
                in.text("personId"),
                in.text("badge"),
                in.time("awardedAt"),
                in.time("expiresAt"),
                in.time("withdrawnAt"));
    }

    static RevokeAward revocation(AwardId award, Input in) {
        return new RevokeAward(award, in.text("reason"));
    }

    static RecordActivity activity(Input in) {
        return new RecordActivity(
                in.text("eventId"),
                in.text("personId"),
                in.text("kind"),
                in.text("item"),
                in.time("occurredAt"),
                in.flag("passed"));
    }

    static AssignTo assignment(SeatPoolId line, @Nullable String key, Input in) {
        String lastName = in.text("lastName");
        return new AssignTo(line, in.text("firstName"), lastName == null ? "" : lastName, in.text("email"), key);
    }

    static InviteTo invitation(SeatPoolId line, @Nullable String key, Input in) {
        return new InviteTo(line, in.text("email"), key);
    }

    static IssueCodes codes(SeatPoolId line, @Nullable String key, Input in) {
        return new IssueCodes(line, in.requiredNumber("count", 1), key);
    }

    static UseCode code(Input in) {
        return new UseCode(in.text("code"));
    }

    private static @Nullable Money money(Input in) {
        String amount = in.text("amount");
        String currency = in.text("currency");
        if (amount == null || currency == null) {
            in.violation(amount == null ? "amount" : "currency", "must not be null");
            return null;
        }
        try {
            // why: a text such as 1E999999999 is a number too, and would fill the memory
            if (!AMOUNT.matcher(amount).matches()) {
                throw new NumberFormatException(amount);
            }
            return new Money(new BigDecimal(amount), Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            in.violation("amount", "must be an exact amount in an ISO 4217 currency, as in 120.00 and USD");
            return null;
        }
    }
}
