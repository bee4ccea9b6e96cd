package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Decision;
import io.lcart.core.dashboard.HostTile;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.dashboard.TileWarning;
import io.lcart.core.flip.ChangeText;
import io.lcart.core.people.Role;
import io.lcart.core.tile.RuleTrace;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.AsOf;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.signin.SignIn.Person;
import io.lcart.samples.portal.text.RuleWords;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.text.TileWords;
import io.lcart.samples.portal.web.DashboardView.TileView;
import io.lcart.samples.portal.web.WhyView.DecisionView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The dashboard, its explanation, and what stands behind the tiles. Thread-safe. */
public final class DashboardPages {

    private final Pages pages;
    private final Access access;
    private final Lcart lcart;
    private final TileLooks looks;

    /**
     * Over lcart.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart decides
     * @param hostTiles the tiles that the portal decides by itself
     */
    public DashboardPages(Pages pages, Access access, Lcart lcart, List<HostTile> hostTiles) {
        this.pages = pages;
        this.access = access;
        this.lcart = lcart;
        this.looks = new TileLooks(lcart, hostTiles);
    }

    /** What a page about a dashboard is made from. */
    private record Shown(Person person, Optional<Instant> at, Dashboard dashboard, Layout layout) {

        Texts texts() {
            return layout.texts();
        }

        String href(String path) {
            return at.map(instant -> path + "?at=" + instant).orElse(path);
        }
    }

    /**
     * Answers {@code GET /dashboard}.
     *
     * @param ctx the request
     */
    public void dashboard(Context ctx) {
        show(ctx, "dashboard.title").ifPresent(shown -> {
            Dashboard dashboard = shown.dashboard;
            pages.show(
                    ctx,
                    "dashboard.jte",
                    new DashboardView(
                            shown.layout,
                            dashboard.header().logo(),
                            shown.texts().get("dashboard.logo"),
                            dashboard.header().welcomeMessage(),
                            dashboard.pointsMessages(),
                            hasPoints(dashboard) ? "/points" : null,
                            roles(shown),
                            dashboard.warnings().stream()
                                    .map(TileWarning::message)
                                    .toList(),
                            dashboard.tiles().stream()
                                    .map(tile -> tile(shown, tile))
                                    .toList(),
                            shown.href("/dashboard/why"),
                            asOf(shown, "/dashboard")));
        });
    }

    private static boolean hasPoints(Dashboard dashboard) {
        return !dashboard.pointsMessages().isEmpty()
                || dashboard.tiles().stream().anyMatch(tile -> tile.id().equals(TileId.LEADERBOARD));
    }

    /**
     * Answers {@code GET /dashboard/why}.
     *
     * @param ctx the request
     */
    public void why(Context ctx) {
        show(ctx, "why.title").ifPresent(shown -> {
            TileLooks.Names names = looks.of(shown.dashboard);
            List<DecisionView> decisions = shown.dashboard.explanations().stream()
                    .map(decision -> decision(shown, names, decision))
                    .toList();
            pages.show(
                    ctx,
                    "why.jte",
                    new WhyView(shown.layout, decisions, shown.href("/dashboard"), asOf(shown, "/dashboard/why")));
        });
    }

    /**
     * Answers the address that a tile leads to: only for people whose dashboard shows the tile.
     *
     * @param ctx the request
     */
    public void tile(Context ctx) {
        String path = "/" + ctx.pathParam("tile");
        if (path.equals("/sign-out")) {
            throw new HttpProblem(
                    new Problem(Kind.METHOD_NOT_ALLOWED, "Signing out is a form.", Map.of()), Map.of("Allow", "POST"));
        }
        if (!looks.isTarget(path)) {
            throw noPage();
        }
        show(ctx, "dashboard.title").ifPresent(shown -> {
            TileLooks.Names names = looks.of(shown.dashboard);
            Decision decision = shown.dashboard.explanations().stream()
                    .filter(each -> names.target(each.tile()).equals(path))
                    .findFirst()
                    .orElseThrow(DashboardPages::noPage);
            Tile tile = shown.dashboard.tiles().stream()
                    .filter(each -> each.id().equals(decision.tile()))
                    .findFirst()
                    .orElseThrow(() -> hidden(shown, decision));
            pages.show(
                    ctx,
                    "tile.jte",
                    new TilePageView(
                            pages.layout(ctx, tile.text(), shown.dashboard.displayName()),
                            decision(shown, names, decision),
                            new TileWords(shown.texts()).count(tile.id(), tile.count()),
                            shown.href("/dashboard"),
                            shown.href("/dashboard/why") + "#" + tile.id()));
        });
    }

    private static HttpProblem hidden(Shown shown, Decision decision) {
        String why = shown.href("/dashboard/why") + "#" + decision.tile();
        return new HttpProblem(
                new Problem(Kind.FORBIDDEN, "This page is not for this person.", Map.of(ErrorPages.WHY, why)),
                Map.of());
    }

    private static HttpProblem noPage() {
        return new HttpProblem(Kind.NOT_FOUND, "There is no such page.");
    }

    private Optional<Shown> show(Context ctx, String title) {
        Optional<Person> person = access.viewer(ctx);
        if (person.isEmpty()) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
            return Optional.empty();
        }
        Texts texts = pages.texts(ctx);
        Optional<Instant> at = AsOf.lenient(ctx.queryParam("at"));
        var viewer = person.get().viewer().in(texts.locale());
        Dashboard dashboard = at.map(instant -> lcart.dashboards().of(viewer, instant))
                .orElseGet(() -> lcart.dashboards().of(viewer));
        Layout layout = pages.layout(ctx, texts.get(title), dashboard.displayName());
        return Optional.of(new Shown(person.get(), at, dashboard, layout));
    }

    private static List<String> roles(Shown shown) {
        Stream<String> derived = shown.dashboard.roles().stream().map(Role::key);
        Stream<String> all = shown.person.administers() ? Stream.concat(derived, Stream.of("host")) : derived;
        return all.map(role -> shown.texts().get("role." + role)).toList();
    }

    private static TileView tile(Shown shown, Tile tile) {
        return new TileView(
                tile.id().value(),
                tile.text(),
                tile.icon(),
                shown.href(tile.target()),
                tile.count().count(),
                tile.count().capped(),
                TileWords.badge(tile.id(), tile.count()),
                new TileWords(shown.texts()).count(tile.id(), tile.count()),
                shown.href("/dashboard/why") + "#" + tile.id(),
                TileLooks.tint(tile.icon()));
    }

    private static DecisionView decision(Shown shown, TileLooks.Names names, Decision decision) {
        RuleWords words = new RuleWords(shown.texts());
        return new DecisionView(
                decision.tile().value(),
                names.text(decision.tile()),
                names.icon(decision.tile()),
                decision.visible(),
                words.decision(decision.rule()),
                node(words, decision.rule()),
                decision.flip().changes().stream()
                        .map(change -> ChangeText.of(change, shown.texts().locale()))
                        .toList(),
                decision.flip().proven(),
                TileLooks.tint(names.icon(decision.tile())));
    }

    private static RuleNode node(RuleWords words, RuleTrace trace) {
        List<RuleNode> children = new ArrayList<>();
        trace.parts().forEach(part -> children.add(node(words, part)));
        return new RuleNode(words.condition(trace), trace.value(), words.observed(trace), children);
    }

    private static AsOfView asOf(Shown shown, String action) {
        var local = shown.dashboard.at().atOffset(ZoneOffset.UTC);
        return new AsOfView(
                action,
                shown.at.isPresent()
                        ? local.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", java.util.Locale.ROOT))
                        : "",
                shown.at.isPresent(),
                local.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(shown.texts().locale())));
    }
}
