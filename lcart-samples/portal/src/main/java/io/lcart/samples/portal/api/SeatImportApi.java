package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.ImportRow;
import io.lcart.core.seat.ImportSummary;
import io.lcart.core.seat.SeatImports;
import io.lcart.core.seat.roster.RosterRefused;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Uploads;
import io.lcart.spi.Violation;
import io.lcart.spi.seat.SeatPoolId;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists of students: looked at, and carried out. Thread-safe. */
final class SeatImportApi {

    private final Access access;
    private final Lcart lcart;

    SeatImportApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    /** What is asked for in the request's address. */
    private record Wish(boolean apply, ImportList.Mode mode, boolean byMail) {}

    void list(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        SeatPoolId line = SeatLinesApi.id(ctx, asking);
        Wish wish = wish(ctx);
        String key = Answers.key(ctx);
        InputStream file = Uploads.csv(ctx);
        SeatImports imports = lcart.registrationCodes().imports();
        ImportOutcome outcome = wish.apply
                ? imports.apply(asking.viewer(), new ImportList(line, wish.mode, wish.byMail, key), file)
                : imports.preview(asking.viewer(), line, wish.mode, file);
        if (outcome instanceof ImportOutcome.Unreadable unreadable) {
            throw unreadable(unreadable.refused(), asking.locale());
        }
        if (outcome instanceof ImportOutcome.Refused refused) {
            throw asking.refused(refused.reason(), Map.of("summary", json(refused.summary())));
        }
        ImportOutcome.Report report = (ImportOutcome.Report) outcome;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "items",
                report.rows().stream().map(row -> json(row, asking.locale())).toList());
        json.put("summary", json(report.summary()));
        Answers.give(ctx, Answers.of(200, json));
    }

    private static Wish wish(Context ctx) {
        List<Violation> violations = new ArrayList<>();
        boolean apply = choice(ctx, "mode", "preview", "apply", violations);
        boolean prefix = ctx.queryParam("prefix") != null && choice(ctx, "prefix", "false", "true", violations);
        boolean byMail = ctx.queryParam("byMail") == null || choice(ctx, "byMail", "false", "true", violations);
        if (!violations.isEmpty()) {
            throw new HttpProblem(Items.invalid(violations), Map.of());
        }
        return new Wish(apply, prefix ? ImportList.Mode.PREFIX : ImportList.Mode.ALL_OR_NOTHING, byMail);
    }

    /** Whether it is the second of two values. */
    private static boolean choice(Context ctx, String name, String first, String second, List<Violation> violations) {
        String value = ctx.queryParam(name);
        if (!first.equals(value) && !second.equals(value)) {
            violations.add(new Violation(name, "must be " + first + " or " + second));
        }
        return second.equals(value);
    }

    private static HttpProblem unreadable(RosterRefused refused, Locale locale) {
        String words = refused.text(locale);
        if (refused.kind() == RosterRefused.Kind.TOO_LARGE) {
            return new HttpProblem(Kind.TOO_LARGE, words);
        }
        String path = "lines[" + refused.line() + "]" + (refused.column() == null ? "" : "." + refused.column());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("violations", List.of(Map.of("path", path, "message", words)));
        return new HttpProblem(new Problem(Kind.INVALID_INPUT, words, more), Map.of());
    }

    private static Map<String, Object> json(ImportRow row, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", row.line());
        json.put("email", row.email());
        if (row.verdict().isAssigned()) {
            json.put("outcome", "assigned");
            json.put("newAccount", row.verdict() == ImportRow.Verdict.ASSIGNED_NEW_ACCOUNT);
            if (row.seat() != null) {
                json.put("seatId", row.seat().value());
            }
            return json;
        }
        json.put("outcome", row.problem() == null ? "skipped" : "invalid");
        json.put(
                "reason",
                Asking.name(
                        row.problem() == null ? row.verdict() : row.problem().kind()));
        json.put("message", row.text(locale));
        return json;
    }

    private static Map<String, Object> json(ImportSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assigned", summary.assigned());
        json.put("skipped", summary.skipped());
        json.put("invalid", summary.invalid());
        json.put("needed", summary.needed());
        json.put("available", summary.available());
        json.put("missing", summary.missing());
        return json;
    }
}
