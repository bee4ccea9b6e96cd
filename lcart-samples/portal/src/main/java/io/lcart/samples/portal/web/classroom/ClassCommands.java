package io.lcart.samples.portal.web.classroom;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.MailOutcome;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.classroom.ClassPage.Failed;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the forms on the page of a class do. Each does nothing twice, however often it is sent. Thread-safe. */
final class ClassCommands {

    private static final int MAX_VALUE = 10_000;
    private static final List<String> FIELDS = List.of("day", "score", "reason", "subject", "text");

    private final Access access;
    private final Visits visits;
    private final ClassPage page;
    private final Lcart lcart;

    ClassCommands(Access access, Visits visits, ClassPage page, Lcart lcart) {
        this.access = access;
        this.visits = visits;
        this.page = page;
        this.lcart = lcart;
    }

    /** What a form does; the refusal, or {@code null} if it was done. */
    @FunctionalInterface
    private interface Command {
        @Nullable
        ClassRefusal run(Visit visit, OfferingId id);
    }

    void record(Context ctx) {
        AccountId person = person(ctx);
        attempt(ctx, person, "recorded", (visit, id) -> {
            RecordOutcome outcome = lcart.classes().record(visit.viewer(), completion(ctx, visit, id, person));
            return outcome instanceof RecordOutcome.Refused refused ? refused.reason() : null;
        });
    }

    private RecordCompletion completion(Context ctx, Visit visit, OfferingId id, AccountId person) {
        String reason = field(ctx, "reason");
        return new RecordCompletion(
                id,
                person,
                score(field(ctx, "score")),
                completedAt(ctx, visit, id, person),
                reason.isEmpty() ? null : reason,
                field(ctx, "version"),
                field(ctx, "key"));
    }

    /** The day of the form; nothing for the day that is recorded already, which keeps its time. */
    private @Nullable Instant completedAt(Context ctx, Visit visit, OfferingId id, AccountId person) {
        String typed = field(ctx, "day");
        if (typed.isEmpty()) {
            return null;
        }
        ClassWords words = page.words(visit);
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw invalid("completedAt", "must be a day");
        }
        Optional<LocalDate> recorded = lcart.classes()
                .entry(visit.viewer(), id, person)
                .map(RosterEntry::mark)
                .map(mark -> words.day(mark.completedAt()));
        return recorded.filter(day::equals).isPresent() ? null : words.instant(day);
    }

    private static @Nullable BigDecimal score(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw invalid("score", "must be a number");
        }
    }

    void withdraw(Context ctx) {
        AccountId person = person(ctx);
        attempt(ctx, person, "withdrawn", (visit, id) -> {
            RecordOutcome outcome = lcart.classes()
                    .withdraw(
                            visit.viewer(),
                            new WithdrawCompletion(id, person, field(ctx, "version"), field(ctx, "key")));
            return outcome instanceof RecordOutcome.Refused refused ? refused.reason() : null;
        });
    }

    void mail(Context ctx) {
        attempt(ctx, null, "mailed", (visit, id) -> {
            MailOutcome outcome = lcart.classes()
                    .mail(
                            visit.viewer(),
                            new MailRoster(id, field(ctx, "subject"), field(ctx, "text"), field(ctx, "key")));
            return outcome instanceof MailOutcome.Refused refused ? refused.reason() : null;
        });
    }

    private void attempt(Context ctx, @Nullable AccountId person, String done, Command command) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            OfferingId id = ClassPage.id(ctx);
            String whose = person == null ? null : person.value();
            try {
                ClassRefusal refusal = command.run(visit, id);
                if (refusal == ClassRefusal.UNKNOWN_CLASS || refusal == ClassRefusal.UNKNOWN_PERSON) {
                    throw ClassPage.unknown();
                }
                if (refusal == null) {
                    ctx.redirect(ClassPages.path(id) + "?done=" + done + "#done", HttpStatus.SEE_OTHER);
                } else {
                    String words = refusal.nextStep(visit.texts().locale());
                    page.failed(ctx, visit, new Failed(whose, words, values(ctx)), HttpStatus.CONFLICT);
                }
            } catch (InvalidInputException e) {
                page.failed(
                        ctx, visit, new Failed(whose, words(visit, e), values(ctx)), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        });
    }

    private static String words(Visit visit, InvalidInputException e) {
        String words = e.violations().stream()
                .map(Violation::path)
                .distinct()
                .flatMap(path -> visit.texts().find("class.invalid." + path).stream())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? visit.texts().get("invalid.form") : words;
    }

    private static Map<String, String> values(Context ctx) {
        Map<String, String> values = new HashMap<>();
        for (String name : FIELDS) {
            String value = ctx.formParam(name);
            if (value != null && value.length() <= MAX_VALUE) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static AccountId person(Context ctx) {
        try {
            return new AccountId(ctx.pathParam("person"));
        } catch (IllegalArgumentException e) {
            throw ClassPage.unknown();
        }
    }

    static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }

    private static InvalidInputException invalid(String path, String message) {
        return new InvalidInputException("form", List.of(new Violation(path, message)));
    }
}
