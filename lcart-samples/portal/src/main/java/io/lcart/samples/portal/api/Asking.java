package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.people.Viewer;
import io.lcart.core.points.leaderboard.LeaderboardRefusal;
import io.lcart.core.recognition.BadgeRefusal;
import io.lcart.core.recognition.credential.CredentialRefusal;
import io.lcart.core.recognition.external.ExternalTrainingRefusal;
import io.lcart.core.recognition.profile.ProfileRefusal;
import io.lcart.core.report.ReportRefusal;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.training.TrainingRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Languages;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Who asks, in which language, and what they are told if it is refused. Immutable. */
record Asking(Viewer viewer, Locale locale) {

    /** Seconds after which codes may be tried again, at the latest. */
    private static final String HOUR = "3600";

    /** Who calls the API. */
    static Asking of(Context ctx, Access access) {
        Viewer viewer = access.caller(ctx).viewer();
        Locale locale = Languages.asked(ctx).orElse(Locale.ENGLISH);
        ctx.header("Content-Language", locale.toLanguageTag());
        return new Asking(viewer.in(locale), locale);
    }

    /** The problem that a refusal is: what is not there and what is somebody else's are the same one. */
    HttpProblem refused(SeatRefusal reason) {
        return refused(reason, Map.of());
    }

    HttpProblem refused(SeatRefusal reason, Map<String, Object> more) {
        return refused(
                kind(reason),
                reason,
                reason.nextStep(locale),
                more,
                reason == SeatRefusal.TOO_MANY_ATTEMPTS ? Map.of("Retry-After", HOUR) : Map.of());
    }

    /** The problem that a refusal in a class is. */
    HttpProblem refused(ClassRefusal reason, Map<String, Object> more) {
        Kind kind = switch (reason) {
            case UNKNOWN_CLASS, UNKNOWN_PERSON -> Kind.NOT_FOUND;
            case KEY_REUSED -> Kind.IDEMPOTENCY_KEY_REUSED;
            default -> Kind.REFUSED;
        };
        return refused(kind, reason, reason.nextStep(locale), more, Map.of());
    }

    /** The problem that a board is which is not shown, or that cannot be chosen about. */
    HttpProblem refused(LeaderboardRefusal reason) {
        Kind kind = reason == LeaderboardRefusal.UNKNOWN_PERIOD ? Kind.NOT_FOUND : Kind.REFUSED;
        return refused(kind, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    /** The problem that a refusal about one's trainings is. */
    HttpProblem refused(TrainingRefusal reason) {
        return refused(Kind.REFUSED, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    /** The problem that a refusal about a badge is. */
    HttpProblem refused(BadgeRefusal reason) {
        Kind kind = reason == BadgeRefusal.UNKNOWN_AWARD ? Kind.NOT_FOUND : Kind.REFUSED;
        return refused(kind, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    /** The problem that a refusal of a saved report or an export is. */
    HttpProblem refused(ReportRefusal reason) {
        Kind kind = switch (reason) {
            case UNKNOWN_REPORT, UNKNOWN_EXPORT -> Kind.NOT_FOUND;
            case KEY_REUSED -> Kind.IDEMPOTENCY_KEY_REUSED;
            default -> Kind.REFUSED;
        };
        return refused(kind, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    /** The problem that a refusal of a credential is. */
    HttpProblem refused(CredentialRefusal reason) {
        Kind kind = reason == CredentialRefusal.UNKNOWN_AWARD ? Kind.NOT_FOUND : Kind.REFUSED;
        return refused(kind, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    /** The problem that a refusal about external training is. */
    HttpProblem refused(ExternalTrainingRefusal reason) {
        Kind kind = switch (reason) {
            case UNKNOWN_TRAINING, NO_FILE -> Kind.NOT_FOUND;
            case KEY_REUSED -> Kind.IDEMPOTENCY_KEY_REUSED;
            default -> Kind.REFUSED;
        };
        return refused(kind, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    /** The problem that a refusal about a profile is. */
    HttpProblem refused(ProfileRefusal reason) {
        return refused(Kind.REFUSED, reason, reason.nextStep(locale), Map.of(), Map.of());
    }

    private static HttpProblem refused(
            Kind kind, Enum<?> reason, String nextStep, Map<String, Object> more, Map<String, String> headers) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reason", name(reason));
        members.put("nextStep", nextStep);
        members.putAll(more);
        return new HttpProblem(new Problem(kind, nextStep, members), headers);
    }

    /** The name of a reason in JSON. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Kind kind(SeatRefusal reason) {
        return switch (reason) {
            case UNKNOWN_LINE, UNKNOWN_INVITATION -> Kind.NOT_FOUND;
            case KEY_REUSED -> Kind.IDEMPOTENCY_KEY_REUSED;
            case TOO_MANY_ATTEMPTS -> Kind.TOO_MANY_TRIES;
            default -> Kind.REFUSED;
        };
    }
}
