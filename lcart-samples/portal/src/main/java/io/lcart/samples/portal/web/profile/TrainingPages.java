package io.lcart.samples.portal.web.profile;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.external.ExternalTrainingEntry;
import io.lcart.core.recognition.external.ExternalTrainingOutcome;
import io.lcart.core.recognition.external.ExternalTrainingRefusal;
import io.lcart.core.recognition.external.FileChange;
import io.lcart.core.recognition.external.FileOutcome;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.samples.portal.api.SupportingFiles;
import io.lcart.samples.portal.api.TrainingInput;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.http.Uploads;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.seat.FormView;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms with which people declare training that they took elsewhere. Thread-safe. */
final class TrainingPages {

    private static final String PATH = ProfilePages.PATH + "/trainings";
    private static final int MAX_VALUE = 500;
    private static final List<String> FIELDS =
            List.of("title", "provider", "completedOn", "hours", "credits", "expiresOn");
    private static final Set<String> NOT_SHOWN = Set.of("csrf", "key");

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;

    TrainingPages(Pages pages, Access access, Visits visits, Lcart lcart) {
        this.pages = pages;
        this.access = access;
        this.visits = visits;
        this.lcart = lcart;
    }

    void add(Routes routes) {
        routes.get(PATH + "/new", ctx -> visits.orSignIn(ctx).ifPresent(visit -> fresh(ctx, visit)));
        routes.get(PATH + "/{id}", ctx -> visits.orSignIn(ctx).ifPresent(visit -> form(ctx, visit)));
        routes.get(PATH + "/{id}/file", ctx -> visits.orSignIn(ctx).ifPresent(visit -> file(ctx, visit)));
        routes.post(PATH, ctx -> command(ctx, null));
        routes.post(PATH + "/{id}", ctx -> command(ctx, id(ctx)));
        routes.post(PATH + "/{id}/delete", this::delete);
    }

    static String edit(ExternalTrainingEntry entry) {
        return PATH + "/" + ProfilePages.encoded(entry.id().value());
    }

    static String file(ExternalTrainingEntry entry) {
        return edit(entry) + "/file";
    }

    private static ExternalTrainingId id(Context ctx) {
        try {
            return new ExternalTrainingId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static HttpProblem unknown() {
        return new HttpProblem(Kind.NOT_FOUND, ExternalTrainingRefusal.UNKNOWN_TRAINING.nextStep(Locale.ENGLISH));
    }

    private void fresh(Context ctx, Visit visit) {
        show(ctx, visit, null, FormView.fresh());
    }

    private void form(Context ctx, Visit visit) {
        ExternalTrainingEntry entry = entry(visit, id(ctx));
        Map<String, String> values = new HashMap<>();
        values.put("title", entry.title());
        values.put("type", entry.type().name());
        values.put("provider", entry.provider());
        values.put("completedOn", entry.completedOn().toString());
        values.put("hours", entry.hours() == null ? "" : entry.hours().toPlainString());
        values.put("credits", entry.credits() == null ? "" : entry.credits().toPlainString());
        values.put("expiresOn", Objects.toString(entry.expiresOn(), ""));
        values.put(
                "visibility",
                entry.visibility() == Visibility.PUBLIC ? entry.visibility().name() : "");
        values.put("version", Long.toString(entry.version()));
        show(ctx, visit, entry, new FormView("", null, Set.of(), values));
    }

    private ExternalTrainingEntry entry(Visit visit, ExternalTrainingId id) {
        return lcart.externalTrainings().find(visit.viewer(), id).orElseThrow(TrainingPages::unknown);
    }

    private void show(Context ctx, Visit visit, @Nullable ExternalTrainingEntry entry, FormView form) {
        Texts texts = visit.texts();
        String title = texts.get(entry == null ? "training.new" : "training.change");
        ProfileWords words = new ProfileWords(texts, LocalDate.EPOCH);
        String action = entry == null ? PATH : edit(entry);
        pages.show(
                ctx,
                "external-training.jte",
                new TrainingFormView(
                        pages.layout(ctx, title, visit.name(), entry == null ? PATH + "/new" : action),
                        title,
                        action,
                        form,
                        Arrays.stream(ExternalTrainingType.values())
                                .map(type -> new TrainingFormView.Choice(type.name(), words.type(type)))
                                .toList(),
                        entry == null || entry.file() == null
                                ? null
                                : entry.file().name(),
                        lcart.externalTrainings()
                                .limits()
                                .map(limits -> ProfilePages.limits(texts, limits))
                                .orElse(ExternalTrainingRefusal.SWITCHED_OFF.nextStep(texts.locale())),
                        entry == null ? null : action + "/delete"));
    }

    private void command(Context ctx, @Nullable ExternalTrainingId id) {
        access.requireToken(ctx, Uploads.field(ctx, "csrf"));
        Optional<Visit> visit = visits.orSignIn(ctx);
        visit.ifPresent(visitor -> {
            try {
                TrainingInput input = TrainingInput.form(ctx);
                ExternalTrainingOutcome outcome =
                        TrainingInput.withFile(ctx, file -> run(ctx, visitor, id, input, file));
                if (outcome instanceof ExternalTrainingOutcome.Refused refused) {
                    refused(ctx, visitor, id, refused.reason());
                } else {
                    ProfilePages.back(ctx, "kept");
                }
            } catch (InvalidInputException e) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                failed(ctx, visitor, id, words(visitor.texts(), e), paths(e));
            }
        });
    }

    private ExternalTrainingOutcome run(
            Context ctx,
            Visit visit,
            @Nullable ExternalTrainingId id,
            TrainingInput input,
            @Nullable UploadedFile file) {
        if (id == null) {
            return lcart.externalTrainings().add(visit.viewer(), input.training(), file, key(ctx));
        }
        FileChange change = file != null
                ? new FileChange.To(file)
                : ctx.formParam("removeFile") == null ? new FileChange.Keep() : new FileChange.Remove();
        return lcart.externalTrainings().change(visit.viewer(), id, input.version(), input.training(), change);
    }

    private static @Nullable String key(Context ctx) {
        String key = ctx.formParam("key");
        return key != null && key.matches("[0-9a-f-]{36}") ? key : null;
    }

    private void refused(Context ctx, Visit visit, @Nullable ExternalTrainingId id, ExternalTrainingRefusal reason) {
        if (reason == ExternalTrainingRefusal.UNKNOWN_TRAINING) {
            throw unknown();
        }
        ctx.status(HttpStatus.CONFLICT);
        Set<String> wrong = reason.name().startsWith("FILE_") ? Set.of("file") : Set.of();
        failed(ctx, visit, id, reason.nextStep(visit.texts().locale()), wrong);
    }

    private void failed(Context ctx, Visit visit, @Nullable ExternalTrainingId id, String error, Set<String> wrong) {
        ExternalTrainingEntry entry = id == null ? null : entry(visit, id);
        show(ctx, visit, entry, FormView.failed(error, wrong, values(ctx)));
    }

    private static Set<String> paths(InvalidInputException e) {
        return e.violations().stream().map(Violation::path).collect(Collectors.toSet());
    }

    private static String words(Texts texts, InvalidInputException e) {
        Set<String> wrong = paths(e);
        String words = FIELDS.stream()
                .filter(wrong::contains)
                .map(field -> texts.get("training.invalid." + field))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? texts.get("invalid.form") : words;
    }

    private static Map<String, String> values(Context ctx) {
        Map<String, String> values = new HashMap<>();
        ctx.formParamMap().forEach((name, all) -> {
            if (!NOT_SHOWN.contains(name) && !all.isEmpty() && all.get(0).length() <= MAX_VALUE) {
                values.put(name, all.get(0));
            }
        });
        return values;
    }

    private void delete(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            if (!lcart.externalTrainings().delete(visit.viewer(), id(ctx))) {
                throw unknown();
            }
            ProfilePages.back(ctx, "deleted");
        });
    }

    private void file(Context ctx, Visit visit) {
        FileOutcome outcome = lcart.externalTrainings().file(visit.viewer(), id(ctx));
        if (outcome instanceof FileOutcome.Opened opened) {
            SupportingFiles.give(ctx, opened);
            return;
        }
        ExternalTrainingRefusal reason = ((FileOutcome.Refused) outcome).reason();
        throw new HttpProblem(Kind.NOT_FOUND, reason.nextStep(Locale.ENGLISH));
    }
}
