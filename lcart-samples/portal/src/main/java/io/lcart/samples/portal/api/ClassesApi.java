package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.Classes;
import io.lcart.core.classroom.LaunchOutcome;
import io.lcart.core.classroom.MailOutcome;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.MarkAllOutcome;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.RosterPage;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** The classes of an instructor. An Idempotency-Key is the command's own key in lcart. Thread-safe. */
final class ClassesApi {

    private static final int CREATED = 201;

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;

    ClassesApi(Access access, Lcart lcart, Validator validator) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
    }

    void classes(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        var page = service().classes(asking.viewer(), Paging.request(ctx));
        Answers.give(ctx, Answers.of(200, Paging.page(page, ClassesJson::summary)));
    }

    void info(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        var info = service()
                .info(asking.viewer(), id(ctx, asking))
                .orElseThrow(() -> asking.refused(ClassRefusal.UNKNOWN_CLASS, Map.of()));
        Answers.give(ctx, Answers.of(200, ClassesJson.info(info)));
    }

    void roster(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        RosterPage roster = service()
                .roster(asking.viewer(), id(ctx, asking), Paging.request(ctx))
                .orElseThrow(() -> asking.refused(ClassRefusal.UNKNOWN_CLASS, Map.of()));
        Map<String, Object> json = new LinkedHashMap<>(Paging.page(roster.entries(), ClassesJson::entry));
        json.put("class", ClassesJson.info(roster.info()));
        Answers.give(ctx, Answers.of(200, json));
    }

    void entry(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Answers.give(ctx, Answers.of(200, ClassesJson.entry(entry(ctx, asking))));
    }

    private RosterEntry entry(Context ctx, Asking asking) {
        OfferingId id = id(ctx, asking);
        return service()
                .entry(asking.viewer(), id, person(ctx, asking))
                .orElseThrow(() -> asking.refused(
                        service().info(asking.viewer(), id).isPresent()
                                ? ClassRefusal.UNKNOWN_PERSON
                                : ClassRefusal.UNKNOWN_CLASS,
                        Map.of()));
    }

    /** Records, corrects or waives; what has neither score, nor date, nor waiver is withdrawn. */
    void record(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        OfferingId id = id(ctx, asking);
        AccountId person = person(ctx, asking);
        RecordCompletion command = read(ctx, in -> Bodies.completion(in, id, person, Answers.key(ctx)));
        boolean nothing = command.score() == null && command.completedAt() == null && command.waiverReason() == null;
        RecordOutcome outcome = nothing
                ? service().withdraw(asking.viewer(), new WithdrawCompletion(id, person, command.seen(), command.key()))
                : service().record(asking.viewer(), command);
        // why not a refusal: nothing was to be recorded, and nothing is
        if (outcome instanceof RecordOutcome.Refused refused && refused.reason() != ClassRefusal.NOTHING_RECORDED) {
            throw asking.refused(refused.reason(), Map.of());
        }
        Map<String, Object> json = ClassesJson.entry(entry(ctx, asking));
        if (outcome instanceof RecordOutcome.Recorded done && done.replaced() != null) {
            json.put("replaced", done.replaced().value());
        }
        Answers.give(ctx, Answers.of(200, json));
    }

    void markAll(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        OfferingId id = id(ctx, asking);
        MarkAll command = read(ctx, in -> Bodies.markAll(in, id, Answers.key(ctx)));
        boolean preview = mode(ctx);
        MarkAllOutcome outcome = preview
                ? service().previewMarkAll(asking.viewer(), command)
                : service().markAll(asking.viewer(), command);
        if (outcome instanceof MarkAllOutcome.Refused refused) {
            throw asking.refused(refused.reason(), Map.of());
        }
        if (outcome instanceof MarkAllOutcome.Planned planned) {
            List<Map<String, String>> people = planned.people().stream()
                    .map(each -> Map.of("personId", each.id().value(), "displayName", each.displayName()))
                    .toList();
            Answers.give(ctx, Answers.of(200, Map.of("items", people, "plan", planned.plan())));
        } else {
            Answers.give(ctx, Answers.of(CREATED, Map.of("marked", ((MarkAllOutcome.Marked) outcome).marked())));
        }
    }

    /** Whether it is a preview. */
    private static boolean mode(Context ctx) {
        boolean preview = "preview".equals(ctx.queryParam("mode"));
        if (!preview && !"apply".equals(ctx.queryParam("mode"))) {
            throw new HttpProblem(Items.invalid(List.of(new Violation("mode", "must be preview or apply"))), Map.of());
        }
        return preview;
    }

    void mail(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        OfferingId id = id(ctx, asking);
        MailRoster command = read(ctx, in -> Bodies.mail(in, id, Answers.key(ctx)));
        MailOutcome outcome = service().mail(asking.viewer(), command);
        if (outcome instanceof MailOutcome.Refused refused) {
            throw asking.refused(refused.reason(), Map.of());
        }
        Answers.give(ctx, Answers.of(CREATED, Map.of("recipients", ((MailOutcome.Sent) outcome).recipients())));
    }

    void launch(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        LaunchOutcome outcome = service().launch(asking.viewer(), id(ctx, asking));
        if (outcome instanceof LaunchOutcome.Refused refused) {
            throw asking.refused(
                    refused.reason(),
                    refused.opensAt() == null
                            ? Map.of()
                            : Map.of("opensAt", refused.opensAt().toString()));
        }
        Answers.give(ctx, Answers.of(200, Map.of("url", ((LaunchOutcome.Open) outcome).url())));
    }

    private Classes service() {
        return lcart.classes();
    }

    private <T> T read(Context ctx, Function<Input, T> read) {
        return Items.one(Json.read(Json.body(ctx)), read, validator);
    }

    /** The class of the request's address; what cannot be an id is no class. */
    private static OfferingId id(Context ctx, Asking asking) {
        try {
            return new OfferingId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(ClassRefusal.UNKNOWN_CLASS, Map.of());
        }
    }

    private static AccountId person(Context ctx, Asking asking) {
        try {
            return new AccountId(ctx.pathParam("person"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(ClassRefusal.UNKNOWN_PERSON, Map.of());
        }
    }

    /** Reads bodies; what is missing stays {@code null}, where the validation of the command finds it. */
    @NullUnmarked
    private static final class Bodies {

        static RecordCompletion completion(Input in, OfferingId id, AccountId person, String key) {
            in.ignore(
                    "personId",
                    "displayName",
                    "email",
                    "progress",
                    "source",
                    "recordedAt",
                    "recordedBy",
                    "times",
                    "prerequisites",
                    "replaced");
            return new RecordCompletion(
                    id,
                    person,
                    in.decimal("score"),
                    in.time("completedAt"),
                    in.text("waiverReason"),
                    in.text("version"),
                    key);
        }

        static MarkAll markAll(Input in, OfferingId id, String key) {
            return new MarkAll(id, in.time("completedAt"), in.text("plan"), key);
        }

        static MailRoster mail(Input in, OfferingId id, String key) {
            return new MailRoster(id, in.text("subject"), in.text("text"), key);
        }
    }
}
