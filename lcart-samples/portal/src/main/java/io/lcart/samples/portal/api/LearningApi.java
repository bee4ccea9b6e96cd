package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateRefusal;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.completion.CompletionEntry.Withdrawal;
import io.lcart.core.training.Prerequisite;
import io.lcart.core.training.Training;
import io.lcart.core.training.TrainingState;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One's own trainings, completions and certificates. Thread-safe. */
final class LearningApi {

    private final Access access;
    private final Lcart lcart;

    LearningApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void trainings(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        var page = lcart.trainings().list(asking.viewer(), states(ctx), Paging.request(ctx));
        Answers.give(ctx, Answers.of(200, Paging.page(page, LearningApi::json)));
    }

    private static Set<TrainingState> states(Context ctx) {
        List<String> names = ctx.queryParams("state");
        Set<TrainingState> states = EnumSet.noneOf(TrainingState.class);
        for (String name : names) {
            try {
                states.add(TrainingState.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(
                        "trainings",
                        List.of(new Violation("state", "must be one of " + List.of(TrainingState.values()))));
            }
        }
        return states.isEmpty() ? TrainingState.WITH_ACCESS : states;
    }

    private static Map<String, Object> json(Training training) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offering", training.offering().value());
        json.put("title", training.title());
        json.put("kind", training.kind().name());
        if (training.course() != null) {
            json.put("course", training.course().value());
            put(json, "courseTitle", training.courseTitle());
        }
        json.put("files", training.files());
        json.put("state", training.state().name());
        json.put("accessFrom", training.access().from().toString());
        putTime(json, "accessUntil", training.access().until());
        json.put("progress", training.progress());
        json.put(
                "prerequisites",
                training.prerequisites().stream().map(LearningApi::json).toList());
        json.put("locked", training.locked());
        json.put("launchable", training.launchable());
        if (training.event() != null) {
            putTime(json, "startsAt", training.event().from());
            putTime(json, "endsAt", training.event().until());
        }
        put(json, "sessionUrl", training.sessionLink());
        putTime(json, "completedAt", training.completedAt());
        put(json, "certificate", training.certificate());
        return json;
    }

    private static Map<String, Object> json(Prerequisite prerequisite) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("course", prerequisite.course().value());
        json.put("title", prerequisite.title());
        json.put("met", prerequisite.met());
        putTime(json, "completedAt", prerequisite.completedAt());
        return json;
    }

    void completions(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        var page = withdrawn(ctx)
                ? lcart.completions().history(asking.viewer(), Paging.request(ctx))
                : lcart.completions().list(asking.viewer(), Paging.request(ctx));
        Answers.give(ctx, Answers.of(200, Paging.page(page, LearningApi::json)));
    }

    private static boolean withdrawn(Context ctx) {
        String value = ctx.queryParam("withdrawn");
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw new InvalidInputException(
                    "completions", List.of(new Violation("withdrawn", "must be true or false")));
        }
        return true;
    }

    private static Map<String, Object> json(CompletionEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().value());
        json.put("offering", entry.offering().value());
        json.put("offeringTitle", entry.offeringTitle());
        if (entry.course() != null) {
            json.put("course", entry.course().value());
            put(json, "courseTitle", entry.courseTitle());
        }
        json.put("completedAt", entry.completedAt().toString());
        if (entry.score() != null) {
            json.put("score", entry.score());
        }
        json.put("source", entry.source().name());
        json.put("recordedAt", entry.recordedAt().toString());
        put(json, "recordedBy", entry.recordedBy());
        put(json, "waiverReason", entry.waiverReason());
        if (entry.withdrawal() != null) {
            json.put("withdrawal", json(entry.withdrawal()));
        }
        if (entry.certificate() != null) {
            json.put("certificate", entry.certificate().value());
            putTime(json, "certificateExpiresAt", entry.certificateExpiresAt());
            json.put("certificateHref", Routes.API + "/certificates/" + entry.certificate() + ".pdf");
        }
        return json;
    }

    private static Map<String, Object> json(Withdrawal withdrawal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", withdrawal.at().toString());
        put(json, "by", withdrawal.by());
        put(json, "correctedBy", withdrawal.correctedBy());
        return json;
    }

    void certificate(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        PrintOutcome outcome = lcart.certificates().print(asking.viewer(), ctx.pathParam("serial"));
        if (outcome instanceof PrintOutcome.Refused refused) {
            throw refused(refused.reason(), asking);
        }
        PrintOutcome.Printed printed = (PrintOutcome.Printed) outcome;
        ctx.header("Content-Disposition", "inline; filename=\"certificate-" + printed.serial() + ".pdf\"");
        ctx.contentType("application/pdf").result(printed.pdf());
    }

    private static HttpProblem refused(CertificateRefusal reason, Asking asking) {
        String nextStep = reason.nextStep(asking.locale());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reason", Asking.name(reason));
        members.put("nextStep", nextStep);
        Kind kind = reason == CertificateRefusal.UNKNOWN_CERTIFICATE ? Kind.NOT_FOUND : Kind.REFUSED;
        return new HttpProblem(new Problem(kind, nextStep, members), Map.of());
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void putTime(Map<String, Object> json, String name, @Nullable Instant time) {
        put(json, name, time);
    }
}
