package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.ReportRefusal;
import io.lcart.core.report.SaveOutcome;
import io.lcart.core.report.SavedQuery;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.spi.report.saved.SavedReportId;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saved reports: what is asked stands in the address, as for the report itself, and the name in the body. Thread-safe. */
final class SavedReportsApi {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;

    SavedReportsApi(Access access, Lcart lcart, Validator validator) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
    }

    /** A name, and the version that was read, of a change. */
    record Naming(@Nullable @NotNull String name, @Nullable Integer version) {}

    void list(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        Map.of(
                                "items",
                                lcart.savedReports().list(asking.viewer()).stream()
                                        .map(SavedReportsApi::json)
                                        .toList())));
    }

    void save(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Naming naming = naming(ctx);
        answer(ctx, asking, CREATED, lcart.savedReports().save(asking.viewer(), name(naming), query(ctx)));
    }

    void change(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Naming naming = naming(ctx);
        int version = naming.version() == null ? 0 : naming.version();
        answer(
                ctx,
                asking,
                200,
                lcart.savedReports().change(asking.viewer(), id(ctx, asking), version, name(naming), query(ctx)));
    }

    void delete(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        if (!lcart.savedReports().delete(asking.viewer(), id(ctx, asking))) {
            throw asking.refused(ReportRefusal.UNKNOWN_REPORT);
        }
        ctx.status(NO_CONTENT);
    }

    private static String name(Naming naming) {
        return naming.name() == null ? "" : naming.name();
    }

    private ReportQuery query(Context ctx) {
        return ReportInput.query(
                ctx, lcart.configurations().current().settings().zone());
    }

    private Naming naming(Context ctx) {
        return Items.one(Json.read(Json.body(ctx)), in -> new Naming(in.text("name"), in.number("version")), validator);
    }

    private static SavedReportId id(Context ctx, Asking asking) {
        try {
            return new SavedReportId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(ReportRefusal.UNKNOWN_REPORT);
        }
    }

    private static void answer(Context ctx, Asking asking, int status, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        Answers.give(ctx, Answers.of(status, json(((SaveOutcome.Saved) outcome).report())));
    }

    private static Map<String, Object> json(SavedQuery saved) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", saved.id().value());
        json.put("name", saved.name());
        json.put("version", saved.version());
        json.put("changedAt", saved.changedAt().toString());
        json.put("href", Routes.API + "/progress-report?" + ReportAddress.of(saved.query()));
        return json;
    }
}
