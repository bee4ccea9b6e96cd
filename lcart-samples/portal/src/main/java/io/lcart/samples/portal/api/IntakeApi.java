package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.RefusalReason;
import io.lcart.core.intake.WithdrawActivity;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.store.IdempotencyKeys.Answer;
import io.lcart.spi.Violation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The administrator's commands: what is, and what happened, in the words of the host. Thread-safe. */
public final class IntakeApi {

    private final Access access;
    private final Answers answers;
    private final Validator validator;
    private final Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake;
    private final PeopleIntake people;

    IntakeApi(
            Access access,
            Answers answers,
            Validator validator,
            Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake,
            PeopleIntake people) {
        this.access = access;
        this.answers = answers;
        this.validator = validator;
        this.intake = intake;
        this.people = people;
    }

    /**
     * Answers {@code POST /admin/people}.
     *
     * @param ctx the request
     */
    public void people(Context ctx) {
        run(ctx, PeopleIntake::read, PeopleIntake.NewPerson::command, people::apply, Kind.UNPROCESSABLE);
    }

    /**
     * Answers {@code POST /admin/orders/{number}/status}.
     *
     * @param ctx the request
     */
    public void orderStatus(Context ctx) {
        String number = ctx.pathParam("number");
        run(ctx, in -> Commands.status(number, in), command -> command, intake::apply, Kind.NOT_FOUND);
    }

    /**
     * Answers {@code POST /admin/activities/{eventId}/withdrawal}; the request has nothing more to say.
     *
     * @param ctx the request
     */
    void withdrawal(Context ctx) {
        String host = access.host(ctx).id();
        WithdrawActivity command = new WithdrawActivity(ctx.pathParam("eventId"));
        answers.once(
                ctx,
                host,
                Json.body(ctx),
                () -> single(intake.apply(List.of(command)).get(0), Kind.NOT_FOUND));
    }

    /**
     * Answers any other command.
     *
     * @param ctx the request
     * @param read makes a command of an object
     */
    void commands(Context ctx, Function<Input, IntakeCommand> read) {
        run(ctx, read, command -> command, intake::apply, Kind.UNPROCESSABLE);
    }

    private <T> void run(
            Context ctx,
            Function<Input, T> read,
            Function<T, Object> validated,
            Function<List<T>, List<IntakeOutcome>> apply,
            Kind unknownOrder) {
        String host = access.host(ctx).id();
        byte[] body = Json.body(ctx);
        answers.once(ctx, host, body, () -> {
            Items<T> items = Items.read(Json.read(body), read, validator, validated);
            List<IntakeOutcome> outcomes = apply.apply(items.commands());
            return items.single() ? single(outcomes.get(0), unknownOrder) : bulk(outcomes);
        });
    }

    private static Answer single(IntakeOutcome outcome, Kind unknownOrder) {
        if (!(outcome instanceof IntakeOutcome.Refused refused)) {
            return Answers.of(outcome instanceof IntakeOutcome.Created ? 201 : 200, row(null, outcome));
        }
        if (refused.reason() == RefusalReason.INVALID) {
            return Answers.of(Items.invalid(json(refused.violations()).stream()
                    .map(v -> new Violation(v.path().replaceFirst("^items\\[0]\\.", ""), v.message()))
                    .toList()));
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("reason", name(refused.reason()));
        more.put("nextStep", refused.nextStep());
        return Answers.of(new Problem(kind(refused.reason(), unknownOrder), refused.nextStep(), more));
    }

    private static Answer bulk(List<IntakeOutcome> outcomes) {
        List<Object> rows = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            rows.add(row(i, outcomes.get(i)));
        }
        return Answers.of(200, Map.of("items", rows));
    }

    private static Map<String, Object> row(@Nullable Integer index, IntakeOutcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (index != null) {
            row.put("index", index);
        }
        row.put("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (outcome instanceof IntakeOutcome.Refused refused) {
            row.put("reason", name(refused.reason()));
            row.put("nextStep", refused.nextStep());
            if (!refused.violations().isEmpty()) {
                row.put(
                        "violations",
                        json(refused.violations()).stream()
                                .map(v -> Map.of("path", v.path(), "message", v.message()))
                                .toList());
            }
        }
        return row;
    }

    /**
     * The name of a reason in JSON.
     *
     * @param reason the reason
     * @return lower case with hyphens, as in {@code unknown-person}
     */
    static String name(RefusalReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Violation> json(List<Violation> violations) {
        return violations.stream()
                .map(v -> new Violation(Items.jsonPath(v.path()), v.message()))
                .toList();
    }

    private static Kind kind(RefusalReason reason, Kind unknownOrder) {
        return switch (reason) {
            case UNKNOWN_ORDER -> unknownOrder;
            case UNKNOWN_ACTIVITY -> Kind.NOT_FOUND;
            case UNKNOWN_PERSON, UNKNOWN_GROUP, UNKNOWN_COURSE, UNKNOWN_OFFERING, UNKNOWN_POOL, UNKNOWN_BADGE ->
                Kind.UNPROCESSABLE;
            default -> Kind.REFUSED;
        };
    }
}
