package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.credential.CredentialOutcome;
import io.lcart.core.recognition.credential.CredentialRefusal;
import io.lcart.core.recognition.credential.IssuedCredential;
import io.lcart.samples.portal.badge.BadgePictures;
import io.lcart.samples.portal.badge.CredentialAnswer;
import io.lcart.samples.portal.http.Access;
import io.lcart.spi.recognition.AwardId;

/** One's own badges as credentials, in every form. Thread-safe. */
final class CredentialApi {

    private final Access access;
    private final Lcart lcart;

    CredentialApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void credential(Context ctx) {
        CredentialAnswer.give(ctx, issued(ctx));
    }

    void png(Context ctx) {
        ctx.contentType("image/png").result(BadgePictures.png(issued(ctx)));
    }

    void svg(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"badge.svg\"");
        ctx.contentType("image/svg+xml").result(BadgePictures.svg(issued(ctx)));
    }

    private IssuedCredential issued(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        CredentialOutcome outcome = lcart.badgeCredentials().issue(asking.viewer(), award(ctx, asking));
        if (outcome instanceof CredentialOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        return ((CredentialOutcome.Issued) outcome).credential();
    }

    private static AwardId award(Context ctx, Asking asking) {
        try {
            return new AwardId(ctx.pathParam("id"));
        } catch (IllegalArgumentException noKey) {
            throw asking.refused(CredentialRefusal.UNKNOWN_AWARD);
        }
    }
}
