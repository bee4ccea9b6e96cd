package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.points.leaderboard.ConsentOutcome;
import io.lcart.core.points.leaderboard.Leaderboard;
import io.lcart.core.points.leaderboard.LeaderboardOutcome;
import io.lcart.core.points.leaderboard.LeaderboardPage;
import io.lcart.core.points.leaderboard.LeaderboardPeriod;
import io.lcart.core.points.leaderboard.LeaderboardRow;
import io.lcart.core.points.leaderboard.LeaderboardView;
import io.lcart.core.points.leaderboard.RankExplanation;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.HostKeys;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.BoardConsent;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaderboards, and whether one takes part in them. Thread-safe. */
final class LeaderboardsApi {

    private static final int AROUND = 5;

    private final Access access;
    private final Lcart lcart;
    private final Validator validator;

    LeaderboardsApi(Access access, Lcart lcart, Validator validator) {
        this.access = access;
        this.lcart = lcart;
        this.validator = validator;
    }

    void list(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        List<Leaderboard> boards = lcart.leaderboards().list(asking.viewer());
        Answers.give(
                ctx,
                Answers.of(200, Paging.page(ctx, boards, board -> board.id().value(), LeaderboardsApi::json)));
    }

    private static Map<String, Object> json(Leaderboard board) {
        Map<String, Object> json = head(board, BoardPeriod.ALL_TIME);
        json.put("member", board.member());
        json.put("periods", board.periods().stream().map(LeaderboardsApi::json).toList());
        return json;
    }

    private static Map<String, Object> head(Leaderboard board, String period) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", board.id().value());
        json.put("name", board.name());
        json.put("period", period);
        return json;
    }

    private static Map<String, Object> json(LeaderboardPeriod period) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", period.id());
        json.put("kind", period.kind().name());
        if (period.name() != null) {
            json.put("name", period.name());
        }
        if (period.window() != null) {
            json.put("from", period.window().from().toString());
            json.put("until", String.valueOf(period.window().until()));
        }
        return json;
    }

    void show(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        String id = ctx.pathParam("id");
        String period = ctx.queryParam("period");
        LeaderboardView view = view(ctx);
        // why: what cannot be a key is no board, and answers like one that is not there
        Optional<LeaderboardOutcome> outcome = HostKeys.isKey(id)
                ? lcart.leaderboards()
                        .show(asking.viewer(), new GroupId(id), period == null ? BoardPeriod.ALL_TIME : period, view)
                : Optional.empty();
        LeaderboardOutcome answer =
                outcome.orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such leaderboard."));
        if (answer instanceof LeaderboardOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        Texts texts = Texts.in(asking.locale());
        Answers.give(ctx, Answers.of(200, json(((LeaderboardOutcome.Shown) answer).page(), texts)));
    }

    private static LeaderboardView view(Context ctx) {
        String around = ctx.queryParam("around");
        String top = ctx.queryParam("top");
        if (around != null && !around.equals("me")) {
            throw invalid("around", "must be me");
        }
        if (around != null && top != null) {
            throw invalid("around", "cannot be asked for together with top");
        }
        if (around != null) {
            return new LeaderboardView.Around(number(ctx.queryParam("n"), AROUND));
        }
        return top == null ? new LeaderboardView.Paged(Paging.request(ctx)) : new LeaderboardView.Top(number(top, 0));
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static InvalidInputException invalid(String path, String message) {
        return new InvalidInputException("leaderboard", List.of(new Violation(path, message)));
    }

    private static Map<String, Object> json(LeaderboardPage page, Texts texts) {
        Map<String, Object> json = head(page.board(), page.period().id());
        json.put("items", page.rows().stream().map(row -> json(row, texts)).toList());
        if (page.next() != null) {
            json.put("cursor", page.next());
        }
        json.put("total", page.total());
        json.put("consent", page.consent().name());
        if (page.me() != null) {
            json.put("me", json(page.me(), texts));
        }
        if (page.explanation() != null) {
            json.put("explanation", json(page.explanation()));
        }
        return json;
    }

    private static Map<String, Object> json(LeaderboardRow row, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rank", row.rank());
        String name = row.displayName();
        json.put("displayName", name == null ? texts.get("leaderboard.anonymous") : name);
        json.put("anonymous", row.displayName() == null);
        json.put("points", row.points());
        json.put("me", row.me());
        return json;
    }

    private static Map<String, Object> json(RankExplanation explanation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("above", explanation.above());
        json.put("equal", explanation.equal());
        json.put("equalBefore", explanation.equalBefore());
        json.put("ties", explanation.ties().name());
        json.put("toNext", explanation.toNext());
        return json;
    }

    void consent(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        give(ctx, lcart.leaderboards().consent(asking.viewer()));
    }

    /** What a person wants. */
    private record Wanted(@NotNull @Nullable BoardConsent consent) {}

    void choose(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Wanted wanted = Items.one(
                Json.read(Json.body(ctx)), in -> new Wanted(in.choice("consent", BoardConsent.class)), validator);
        ConsentOutcome outcome = lcart.leaderboards().choose(asking.viewer(), Objects.requireNonNull(wanted.consent()));
        if (outcome instanceof ConsentOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        give(ctx, ((ConsentOutcome.Chosen) outcome).consent());
    }

    private static void give(Context ctx, BoardConsent consent) {
        Answers.give(ctx, Answers.of(200, Map.of("consent", consent.name())));
    }
}
