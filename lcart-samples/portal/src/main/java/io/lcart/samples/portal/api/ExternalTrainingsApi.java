package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.paging.Page;
import io.lcart.core.recognition.external.ExternalTrainingEntry;
import io.lcart.core.recognition.external.ExternalTrainingOutcome;
import io.lcart.core.recognition.external.ExternalTrainingRefusal;
import io.lcart.core.recognition.external.FileChange;
import io.lcart.core.recognition.external.FileOutcome;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.http.Uploads;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Training that people took elsewhere: as a form with a file, or as JSON without a new one. Thread-safe. */
final class ExternalTrainingsApi {

    private static final String PATH = Routes.API + "/external-trainings/";
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Access access;
    private final Lcart lcart;

    ExternalTrainingsApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void list(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Page<ExternalTrainingEntry> page = lcart.externalTrainings().list(asking.viewer(), Paging.request(ctx));
        Answers.give(ctx, Answers.of(200, Paging.page(page, ExternalTrainingsApi::json)));
    }

    void find(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        ExternalTrainingId id = id(ctx, asking);
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        json(lcart.externalTrainings()
                                .find(asking.viewer(), id)
                                .orElseThrow(() -> asking.refused(ExternalTrainingRefusal.UNKNOWN_TRAINING)))));
    }

    /** What a person declared, for whoever may report on all of that person. */
    void ofPerson(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        List<ExternalTrainingEntry> entries = person(ctx)
                .flatMap(person -> lcart.externalTrainings().of(asking.viewer(), person))
                .orElseThrow(() -> asking.refused(ExternalTrainingRefusal.UNKNOWN_TRAINING));
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        Map.of(
                                "items",
                                entries.stream().map(ExternalTrainingsApi::json).toList())));
    }

    private static Optional<AccountId> person(Context ctx) {
        try {
            return Optional.of(new AccountId(ctx.pathParam("personId")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void add(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        String key = Answers.key(ctx);
        boolean form = ctx.isMultipartFormData();
        TrainingInput input = input(ctx, form);
        ExternalTrainingOutcome outcome = TrainingInput.withFile(
                ctx, file -> lcart.externalTrainings().add(asking.viewer(), input.training(), file, key));
        answer(ctx, asking, CREATED, outcome);
    }

    void change(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        ExternalTrainingId id = id(ctx, asking);
        boolean form = ctx.isMultipartFormData();
        TrainingInput input = input(ctx, form);
        ExternalTrainingOutcome outcome = TrainingInput.withFile(
                ctx,
                file -> lcart.externalTrainings()
                        .change(asking.viewer(), id, input.version(), input.training(), change(form, input, file)));
        answer(ctx, asking, 200, outcome);
    }

    /** What JSON leaves out is to be no more; a form without a file leaves the file as it is. */
    private static FileChange change(boolean form, TrainingInput input, @Nullable UploadedFile file) {
        if (file != null) {
            return new FileChange.To(file);
        }
        return form || input.withFile() ? new FileChange.Keep() : new FileChange.Remove();
    }

    private static TrainingInput input(Context ctx, boolean form) {
        if (form) {
            Uploads.field(ctx, "title");
            return TrainingInput.form(ctx);
        }
        return TrainingInput.read(Json.read(Json.body(ctx)));
    }

    void delete(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        if (!lcart.externalTrainings().delete(asking.viewer(), id(ctx, asking))) {
            throw asking.refused(ExternalTrainingRefusal.UNKNOWN_TRAINING);
        }
        ctx.status(NO_CONTENT);
    }

    void file(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        FileOutcome outcome = lcart.externalTrainings().file(asking.viewer(), id(ctx, asking));
        if (outcome instanceof FileOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        SupportingFiles.give(ctx, (FileOutcome.Opened) outcome);
    }

    private void answer(Context ctx, Asking asking, int status, ExternalTrainingOutcome outcome) {
        if (outcome instanceof ExternalTrainingOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        ExternalTrainingOutcome.Kept kept = (ExternalTrainingOutcome.Kept) outcome;
        Answers.give(ctx, Answers.of(status, Map.of("id", kept.id().value(), "version", kept.version())));
    }

    private static ExternalTrainingId id(Context ctx, Asking asking) {
        try {
            return new ExternalTrainingId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(ExternalTrainingRefusal.UNKNOWN_TRAINING);
        }
    }

    static Map<String, Object> json(ExternalTrainingEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().value());
        json.put("title", entry.title());
        json.put("type", entry.type().name());
        json.put("provider", entry.provider());
        json.put("completedOn", entry.completedOn().toString());
        putIf(json, "hours", entry.hours());
        putIf(json, "credits", entry.credits());
        putIf(
                json,
                "expiresOn",
                entry.expiresOn() == null ? null : entry.expiresOn().toString());
        json.put("visibility", entry.visibility().name());
        ExternalTrainingEntry.File file = entry.file();
        if (file != null) {
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put("name", file.name());
            inner.put("contentType", file.format().contentType());
            inner.put("bytes", file.bytes());
            inner.put("scan", file.scan().name());
            inner.put("href", PATH + entry.id() + "/file");
            json.put("file", inner);
        }
        json.put("version", entry.version());
        json.put("changedAt", entry.changedAt().toString());
        return json;
    }

    private static void putIf(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
