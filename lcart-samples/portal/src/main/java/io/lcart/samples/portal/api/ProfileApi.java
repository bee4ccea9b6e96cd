package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.profile.OwnProfile;
import io.lcart.core.recognition.profile.ProfileOutcome;
import io.lcart.core.recognition.profile.PutProfile;
import io.lcart.samples.portal.http.Access;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One's own profile, and the link to it. Thread-safe. */
final class ProfileApi {

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;
    private final String address;

    ProfileApi(Access access, Lcart lcart, Validator validator, String address) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
        this.address = address;
    }

    void own(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Answers.give(ctx, Answers.of(200, json(lcart.profiles().own(asking.viewer()))));
    }

    void put(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        PutProfile wanted = Items.one(
                Json.read(Json.body(ctx)),
                in -> {
                    in.ignore("link", "sharedSince");
                    return new PutProfile(
                            Objects.requireNonNullElse(in.text("headline"), ""),
                            in.flag("badgesShown", true),
                            in.flag("externalTrainingShown", true),
                            in.number("version", 0));
                },
                validator);
        answer(ctx, asking, lcart.profiles().put(asking.viewer(), wanted));
    }

    /** Makes a link, in place of any there was. */
    void share(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        answer(ctx, asking, lcart.profiles().share(asking.viewer()));
    }

    void unshare(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        answer(ctx, asking, lcart.profiles().unshare(asking.viewer()));
    }

    private void answer(Context ctx, Asking asking, ProfileOutcome outcome) {
        if (outcome instanceof ProfileOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        Answers.give(ctx, Answers.of(200, json(((ProfileOutcome.Done) outcome).profile())));
    }

    private Map<String, Object> json(OwnProfile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("headline", profile.headline());
        json.put("badgesShown", profile.badgesShown());
        json.put("externalTrainingShown", profile.externalTrainingShown());
        json.put("version", profile.version());
        if (profile.sharedSince() != null) {
            json.put("sharedSince", profile.sharedSince().toString());
        }
        if (profile.token() != null) {
            json.put("link", address + "p/" + profile.token());
        }
        return json;
    }
}
