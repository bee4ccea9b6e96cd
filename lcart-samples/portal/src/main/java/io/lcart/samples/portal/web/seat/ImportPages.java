package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.lcart.core.Lcart;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.roster.RosterError;
import io.lcart.core.seat.roster.RosterErrors;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Uploads;
import io.lcart.samples.portal.store.UploadedLists;
import io.lcart.samples.portal.store.UploadedLists.Uploaded;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.spi.seat.SeatPoolId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of students: uploaded, looked at, and carried out. The list waits between the two, so that what was looked at is what is carried
 * out; a list is carried out once, however often the form is sent. Thread-safe.
 */
final class ImportPages {

    private static final int MAX_NAME = 100;

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final LinePage page;
    private final Site site;
    private final Lcart lcart;
    private final UploadedLists lists;

    ImportPages(Pages pages, Access access, Visits visits, LinePage page, Site site, Lcart lcart, UploadedLists lists) {
        this.pages = pages;
        this.access = access;
        this.visits = visits;
        this.page = page;
        this.site = site;
        this.lcart = lcart;
        this.lists = lists;
    }

    /** Takes a file to the page that shows what would become of it. */
    void upload(Context ctx) {
        access.requireToken(ctx, Uploads.field(ctx, "csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            SeatPoolId line = LinePage.id(ctx);
            page.find(visit, line);
            Optional<UploadedFile> file = Uploads.file(ctx, "file");
            if (file.isEmpty()) {
                failed(ctx, visit, visit.texts().get("import.no-file"), HttpStatus.UNPROCESSABLE_CONTENT);
            } else {
                ctx.redirect(path(line, keep(visit, line, file.get())), HttpStatus.SEE_OTHER);
            }
        });
    }

    private String keep(Visit visit, SeatPoolId line, UploadedFile file) {
        String name = file.filename().length() > MAX_NAME ? file.filename().substring(0, MAX_NAME) : file.filename();
        try (InputStream content = file.content()) {
            return lists.add(visit.person().id(), line.value(), name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what would become of a list. */
    void preview(Context ctx) {
        with(ctx, (visit, line, list) -> {
            ImportOutcome outcome = preview(visit, line, list);
            if (outcome instanceof ImportOutcome.Report report) {
                show(ctx, visit, line, list, report, false, FormView.fresh());
            } else {
                unusable(ctx, visit, outcome);
            }
        });
    }

    /** Carries a list out. */
    void apply(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        with(ctx, (visit, line, list) -> {
            ImportOutcome outcome = apply(ctx, visit, line, list);
            if (outcome instanceof ImportOutcome.Report report) {
                show(ctx, visit, line, list, report, true, new FormView("", null, Set.of(), choices(ctx)));
            } else if (outcome instanceof ImportOutcome.Refused refused
                    && preview(visit, line, list) instanceof ImportOutcome.Report report) {
                ctx.status(HttpStatus.CONFLICT);
                String words = site.words(visit.texts()).refusal(refused.reason(), "import");
                show(ctx, visit, line, list, report, false, FormView.failed(words, Set.of(), choices(ctx)));
            } else {
                unusable(ctx, visit, outcome);
            }
        });
    }

    /** Gives the rows that would get no seat, as a file. */
    void errorsOfPreview(Context ctx) {
        with(ctx, (visit, line, list) -> errors(ctx, visit, preview(visit, line, list)));
    }

    /** Gives the rows that got no seat, as a file: the list is sent once more with its key, which changes nothing. */
    void errorsOfImport(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        with(ctx, (visit, line, list) -> errors(ctx, visit, apply(ctx, visit, line, list)));
    }

    private ImportOutcome preview(Visit visit, SeatPoolId line, Uploaded list) {
        try (InputStream file = list.open()) {
            return lcart.registrationCodes().imports().preview(visit.viewer(), line, ImportList.Mode.PREFIX, file);
        } catch (IOException e) {
            throw gone();
        }
    }

    // why the list's id is the key: one list is carried out once, in whichever mode
    private ImportOutcome apply(Context ctx, Visit visit, SeatPoolId line, Uploaded list) {
        ImportList.Mode mode = LineCommands.field(ctx, "mode").equals("prefix")
                ? ImportList.Mode.PREFIX
                : ImportList.Mode.ALL_OR_NOTHING;
        boolean byMail = LineCommands.field(ctx, "byMail").equals("yes");
        try (InputStream file = list.open()) {
            return lcart.registrationCodes()
                    .imports()
                    .apply(visit.viewer(), new ImportList(line, mode, byMail, list.id()), file);
        } catch (IOException e) {
            throw gone();
        }
    }

    private void show(
            Context ctx,
            Visit visit,
            SeatPoolId line,
            Uploaded list,
            ImportOutcome.Report report,
            boolean applied,
            FormView form) {
        String path = path(line, list.id());
        ImportWords words = new ImportWords(visit.texts());
        pages.show(
                ctx,
                "seat-import.jte",
                words.view(
                        pages.layout(ctx, visit.texts().get("import.title"), visit.name(), path),
                        site.words(visit.texts()).line(page.find(visit, line)),
                        path,
                        list.name(),
                        new ImportWords.Result(report, applied, form)));
    }

    private static Map<String, String> choices(Context ctx) {
        return Map.of("mode", LineCommands.field(ctx, "mode"), "byMail", LineCommands.field(ctx, "byMail"));
    }

    private void unusable(Context ctx, Visit visit, ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Unreadable unreadable) {
            failed(ctx, visit, unreadable.refused().text(visit.texts().locale()), HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        SeatRefusal reason = ((ImportOutcome.Refused) outcome).reason();
        if (reason == SeatRefusal.UNKNOWN_LINE) {
            throw LinePage.unknown();
        }
        failed(ctx, visit, site.words(visit.texts()).refusal(reason, "import"), HttpStatus.CONFLICT);
    }

    private void failed(Context ctx, Visit visit, String words, HttpStatus status) {
        page.failed(ctx, visit, "import", FormView.failed(words, Set.of(), Map.of()), status);
    }

    private void errors(Context ctx, Visit visit, ImportOutcome outcome) {
        if (!(outcome instanceof ImportOutcome.Report report)) {
            unusable(ctx, visit, outcome);
            return;
        }
        List<RosterError> errors = ImportWords.errors(report, visit.texts().locale());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            RosterErrors.csv(errors, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.header("Content-Disposition", "attachment; filename=\"rows-without-seat.csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(file.toByteArray());
    }

    /** What is done with a list that waits. */
    @FunctionalInterface
    private interface ListUse {
        void of(Visit visit, SeatPoolId line, Uploaded list);
    }

    private void with(Context ctx, ListUse use) {
        visits.orSignIn(ctx).ifPresent(visit -> {
            SeatPoolId line = LinePage.id(ctx);
            use.of(
                    visit,
                    line,
                    lists.find(ctx.pathParam("list"), visit.person().id(), line.value())
                            .orElseThrow(ImportPages::gone));
        });
    }

    private static HttpProblem gone() {
        return new HttpProblem(Kind.NOT_FOUND, "This list is not kept any more. Upload it again.");
    }

    private static String path(SeatPoolId line, String list) {
        return LinePage.path(line) + "/imports/" + list;
    }
}
