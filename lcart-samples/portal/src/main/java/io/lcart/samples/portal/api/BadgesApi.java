package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.BadgeRefusal;
import io.lcart.core.recognition.SharingOutcome;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.spi.HostKeys;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.Visibility;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own badges, and who may see them. Thread-safe. */
final class BadgesApi {

    private static final int CREATED = 201;

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;

    BadgesApi(Access access, Lcart lcart, Validator validator) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
    }

    /** Who may see a badge. */
    record Shown(@NotNull @Nullable Visibility visibility) {}

    void list(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Answers.give(ctx, Answers.of(200, BadgeJson.list(lcart.badges().list(asking.viewer()))));
    }

    void explain(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        String badge = ctx.pathParam("id");
        if (!HostKeys.isKey(badge)) {
            throw noBadge();
        }
        Answers.give(
                ctx,
                lcart.badges()
                        .explain(asking.viewer(), new BadgeId(badge))
                        .map(explanation -> Answers.of(200, BadgeJson.explanation(explanation)))
                        .orElseThrow(BadgesApi::noBadge));
    }

    private static HttpProblem noBadge() {
        return new HttpProblem(Kind.NOT_FOUND, "There is no such badge.");
    }

    void show(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        AwardId award = award(ctx, asking);
        Shown wanted = Items.one(
                Json.read(Json.body(ctx)), in -> new Shown(in.choice("visibility", Visibility.class)), validator);
        answer(ctx, asking, lcart.badges().show(asking.viewer(), award, wanted(wanted)));
    }

    private static Visibility wanted(Shown shown) {
        return shown.visibility() == null ? Visibility.PRIVATE : shown.visibility();
    }

    void link(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        answer(ctx, asking, lcart.badges().link(asking.viewer(), award(ctx, asking)));
    }

    void unlink(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        answer(ctx, asking, lcart.badges().unlink(asking.viewer(), award(ctx, asking)));
    }

    private static AwardId award(Context ctx, Asking asking) {
        String id = ctx.pathParam("id");
        if (!HostKeys.isKey(id)) {
            throw asking.refused(BadgeRefusal.UNKNOWN_AWARD);
        }
        return new AwardId(id);
    }

    private static void answer(Context ctx, Asking asking, SharingOutcome outcome) {
        if (outcome instanceof SharingOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        if (outcome instanceof SharingOutcome.Linked linked) {
            Answers.give(ctx, Answers.of(CREATED, Map.of("href", "/b/" + linked.token())));
        } else {
            SharingOutcome.Shared shared = (SharingOutcome.Shared) outcome;
            Answers.give(
                    ctx,
                    Answers.of(200, Map.of("visibility", shared.visibility().name(), "linked", shared.linked())));
        }
    }
}
