package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatPoolId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the forms on the page of a line do. Each does nothing twice, however often it is sent. Thread-safe. */
final class LineCommands {

    private static final int MAX_VALUE = 300;
    private static final Set<String> NOT_SHOWN = Set.of("csrf", "key", "invitation");

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final LinePage page;
    private final Site site;
    private final Supplier<RegistrationCodes> codes;

    LineCommands(
            Pages pages, Access access, Visits visits, LinePage page, Site site, Supplier<RegistrationCodes> codes) {
        this.pages = pages;
        this.access = access;
        this.visits = visits;
        this.page = page;
        this.site = site;
        this.codes = codes;
    }

    /** What a form does; the refusal, or {@code null} if it was done. */
    @FunctionalInterface
    private interface Command {
        @Nullable
        SeatRefusal run(Visit visit, SeatPoolId line, String key);
    }

    void assign(Context ctx) {
        run(ctx, "assign", "assigned", (visit, line, key) -> {
            AssignOutcome outcome = codes.get()
                    .assign(
                            visit.viewer(),
                            new AssignTo(
                                    line, field(ctx, "firstName"), field(ctx, "lastName"), field(ctx, "email"), key));
            return outcome instanceof AssignOutcome.Refused refused ? refused.reason() : null;
        });
    }

    void invite(Context ctx) {
        run(ctx, "invite", "invited", (visit, line, key) -> {
            InviteOutcome outcome = codes.get().invite(visit.viewer(), new InviteTo(line, field(ctx, "email"), key));
            return outcome instanceof InviteOutcome.Refused refused ? refused.reason() : null;
        });
    }

    void remind(Context ctx) {
        run(ctx, "seats", "reminded", (visit, line, key) -> {
            InvitationOutcome outcome = codes.get().remind(visit.viewer(), invitation(ctx), key);
            return outcome instanceof InvitationOutcome.Refused refused ? refused.reason() : null;
        });
    }

    void revoke(Context ctx) {
        run(ctx, "seats", "revoked", (visit, line, key) -> {
            InvitationOutcome outcome = codes.get().revoke(visit.viewer(), invitation(ctx), key);
            return outcome instanceof InvitationOutcome.Refused refused ? refused.reason() : null;
        });
    }

    /** Codes are shown in the answer itself and nowhere else; sent twice, the form shows the same ones. */
    void issue(Context ctx) {
        attempt(ctx, "codes", (visit, line, key) -> {
            IssueOutcome outcome = codes.get().issue(visit.viewer(), new IssueCodes(line, number(ctx, "count"), key));
            if (outcome instanceof IssueOutcome.Refused refused) {
                return refused.reason();
            }
            ctx.status(HttpStatus.CREATED);
            show(ctx, visit, line, ((IssueOutcome.Issued) outcome).codes());
            return null;
        });
    }

    private void show(Context ctx, Visit visit, SeatPoolId line, List<IssueOutcome.Code> issued) {
        List<String> texts = issued.stream()
                .map(IssueOutcome.Code::code)
                .map(RegistrationCode::text)
                .toList();
        String file = String.join("\r\n", texts) + "\r\n";
        pages.show(
                ctx,
                "seat-codes.jte",
                new IssuedView(
                        pages.layout(ctx, visit.texts().get("codes.title"), visit.name(), LinePage.path(line)),
                        site.words(visit.texts()).line(page.find(visit, line)),
                        texts,
                        "data:text/plain;charset=utf-8," + URLEncoder.encode(file, StandardCharsets.US_ASCII),
                        "registration-codes.txt"));
    }

    private void run(Context ctx, String form, String done, Command command) {
        attempt(ctx, form, (visit, line, key) -> {
            SeatRefusal refusal = command.run(visit, line, key);
            if (refusal == null) {
                ctx.redirect(LinePage.path(line) + "?done=" + done + "#done", HttpStatus.SEE_OTHER);
            }
            return refusal;
        });
    }

    private void attempt(Context ctx, String form, Command command) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            SeatPoolId line = LinePage.id(ctx);
            try {
                SeatRefusal refusal = command.run(visit, line, field(ctx, "key"));
                if (refusal == SeatRefusal.UNKNOWN_LINE) {
                    throw LinePage.unknown();
                }
                if (refusal != null) {
                    String words = site.words(visit.texts()).refusal(refusal, "line");
                    page.failed(ctx, visit, form, FormView.failed(words, Set.of(), values(ctx)), HttpStatus.CONFLICT);
                }
            } catch (InvalidInputException e) {
                invalid(ctx, visit, form, e);
            }
        });
    }

    private void invalid(Context ctx, Visit visit, String form, InvalidInputException e) {
        Set<String> fields = e.violations().stream().map(Violation::path).collect(Collectors.toSet());
        String words = List.of("firstName", "lastName", "email", "count").stream()
                .filter(fields::contains)
                .map(field -> visit.texts().get("invalid." + field))
                .collect(Collectors.joining(" "));
        page.failed(
                ctx,
                visit,
                form,
                FormView.failed(words.isEmpty() ? visit.texts().get("invalid.form") : words, fields, values(ctx)),
                HttpStatus.UNPROCESSABLE_CONTENT);
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

    private static InvitationId invitation(Context ctx) {
        try {
            return new InvitationId(field(ctx, "invitation"));
        } catch (IllegalArgumentException e) {
            throw LinePage.unknown();
        }
    }

    static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }

    private static int number(Context ctx, String name) {
        try {
            return Integer.parseInt(field(ctx, name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
