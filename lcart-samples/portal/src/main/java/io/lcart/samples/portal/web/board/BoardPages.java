package io.lcart.samples.portal.web.board;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.points.leaderboard.Leaderboard;
import io.lcart.core.points.leaderboard.LeaderboardOutcome;
import io.lcart.core.points.leaderboard.LeaderboardPage;
import io.lcart.core.points.leaderboard.LeaderboardView;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.board.BoardView.RowView;
import io.lcart.spi.points.board.BoardConsent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page behind the tile Leaderboard, and the form by which people take part or not. Thread-safe. */
public final class BoardPages {

    private static final String PATH = "/leaderboard";
    private static final int ROWS = 25;
    private static final int AROUND = 3;

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;

    /**
     * The page.
     *
     * @param pages renders it
     * @param access knows who is signed in
     * @param lcart has the boards
     */
    public BoardPages(Pages pages, Access access, Lcart lcart) {
        this.pages = pages;
        this.access = access;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(PATH, ctx -> visits.behind(ctx, TileId.LEADERBOARD).ifPresent(visit -> show(ctx, visit)));
        routes.post(PATH + "/consent", this::choose);
    }

    private void show(Context ctx, Visit visit) {
        List<Leaderboard> boards = lcart.leaderboards().list(visit.viewer());
        @Nullable String asked = ctx.queryParam("board");
        Leaderboard board = boards.stream()
                .filter(each -> asked == null || each.id().value().equals(asked))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such leaderboard."));
        String period = Objects.requireNonNullElse(ctx.queryParam("period"), BoardPeriod.ALL_TIME);
        PageRequest request = new PageRequest(ROWS, ctx.queryParam("after"));
        LeaderboardOutcome outcome = read(visit, board, period, new LeaderboardView.Paged(request));
        BoardWords words =
                new BoardWords(visit.texts(), lcart.configurations().current().settings(), PATH);
        BoardView view = words.view(
                pages.layout(ctx, visit.texts().get("leaderboard.title"), visit.name()),
                boards,
                outcome,
                period,
                around(visit, board, period, outcome, words),
                lcart.leaderboards().consent(visit.viewer()));
        pages.show(ctx, "leaderboard.jte", view);
    }

    private LeaderboardOutcome read(Visit visit, Leaderboard board, String period, LeaderboardView view) {
        return lcart.leaderboards()
                .show(visit.viewer(), board.id(), period, view)
                .orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such leaderboard."));
    }

    /** The rows around the reader's own, where that is not on the page anyway. */
    private List<RowView> around(
            Visit visit, Leaderboard board, String period, LeaderboardOutcome outcome, BoardWords words) {
        if (!(outcome instanceof LeaderboardOutcome.Shown shown) || !isElsewhere(shown.page())) {
            return List.of();
        }
        return read(visit, board, period, new LeaderboardView.Around(AROUND)) instanceof LeaderboardOutcome.Shown near
                ? words.rows(near.page())
                : List.of();
    }

    private static boolean isElsewhere(LeaderboardPage page) {
        return page.me() != null && page.rows().stream().noneMatch(row -> row.me());
    }

    private void choose(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            BoardConsent consent = Stream.of(BoardConsent.values())
                    .filter(each -> each.name().equals(ctx.formParam("consent")))
                    .findFirst()
                    .orElseThrow(() -> new HttpProblem(Kind.BAD_REQUEST, "There is no such choice."));
            // why the outcome does not matter: the page says what holds
            lcart.leaderboards().choose(visit.viewer(), consent);
            ctx.redirect(
                    BoardWords.href(PATH, ctx.formParam("board"), ctx.formParam("period"), null), HttpStatus.SEE_OTHER);
        });
    }
}
