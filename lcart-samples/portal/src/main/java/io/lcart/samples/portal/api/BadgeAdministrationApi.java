package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.recognition.BadgeRefusal;
import io.lcart.core.recognition.RevocationOutcome;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.samples.portal.http.Access;
import io.lcart.spi.HostKeys;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.AwardId;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;

/** Badges and awards, for administrators. Thread-safe. */
final class BadgeAdministrationApi {

    private final Access access;
    private final Answers answers;
    private final Validator validator;
    private final BadgeAdministration administration;

    BadgeAdministrationApi(Access access, Answers answers, Validator validator, BadgeAdministration administration) {
        this.access = access;
        this.answers = answers;
        this.validator = validator;
        this.administration = administration;
    }

    void definitions(Context ctx) {
        access.host(ctx);
        Answers.give(
                ctx,
                Answers.of(200, Paging.page(administration.definitions(Paging.request(ctx)), BadgeJson::definition)));
    }

    void of(Context ctx) {
        access.host(ctx);
        String person = ctx.pathParam("personId");
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        BadgeJson.list(HostKeys.isKey(person) ? administration.of(new AccountId(person)) : List.of())));
    }

    void revoke(Context ctx) {
        String host = access.host(ctx).id();
        Asking asking = Asking.of(ctx, access);
        String id = ctx.pathParam("id");
        byte[] body = Json.body(ctx);
        answers.once(ctx, host, body, () -> {
            // why checked after the body: what says nothing is told so, whatever it is about
            AwardId award = new AwardId(HostKeys.isKey(id) ? id : "-");
            RevokeAward command = Items.one(Json.read(body), in -> Commands.revocation(award, in), validator);
            if (!HostKeys.isKey(id)) {
                throw asking.refused(BadgeRefusal.UNKNOWN_AWARD);
            }
            RevocationOutcome outcome = administration.revoke(command);
            if (outcome instanceof RevocationOutcome.Refused refused) {
                throw asking.refused(refused.reason());
            }
            return Answers.of(
                    200,
                    Map.of(
                            "revoked",
                            ((RevocationOutcome.Revoked) outcome)
                                    .awards().stream().map(AwardId::value).toList()));
        });
    }
}
