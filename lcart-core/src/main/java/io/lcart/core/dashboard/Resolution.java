package io.lcart.core.dashboard;

import io.lcart.core.configuration.PointsMessage;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.dashboard.TileWarning.Reason;
import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Viewer;
import io.lcart.core.text.Messages;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the facts of one person into their dashboard. Used once, by one thread. */
final class Resolution {

    private final Viewer viewer;
    private final Instant at;
    private final SiteConfiguration configuration;
    private final TilePlan plan;
    private final DashboardFacts facts;
    private final Situation situation;
    private final Look look;

    Resolution(Viewer viewer, Instant at, SiteConfiguration configuration, TilePlan plan, DashboardFacts facts) {
        this.viewer = viewer;
        this.at = at;
        this.configuration = configuration;
        this.plan = plan;
        this.facts = facts;
        this.situation = Situation.of(facts, configuration.settings().named(), at);
        this.look = Look.of(configuration, viewer.locale(), facts);
    }

    Dashboard dashboard(HostTiles asking) {
        List<HostTile> hostTiles = plan.tiles().stream()
                .map(PlannedTile::host)
                .filter(Objects::nonNull)
                .toList();
        Map<TileId, HostTiles.Answer> answers =
                asking.ask(hostTiles, new TileContext(facts.account(), at, situation.roles(), facts));
        List<Tile> tiles = new ArrayList<>();
        List<TileWarning> warnings = new ArrayList<>();
        for (PlannedTile planned : plan.tiles()) {
            HostTiles.Answer answer = answers.get(planned.id());
            if (answer != null && answer.failure() != null) {
                warnings.add(warning(planned.id(), answer.failure()));
            }
            Tile tile = tile(planned, answer);
            if (tile != null) {
                tiles.add(tile);
            }
        }
        plan.shadowed().forEach(tile -> warnings.add(warning(tile, Reason.ID_TAKEN)));
        return new Dashboard(
                viewer.account(),
                viewer.actor(),
                facts.account().displayName(),
                look.locales().get(0),
                look.header(),
                pointsMessages(),
                tiles,
                warnings,
                new Explaining(plan, situation, answers));
    }

    private @Nullable Tile tile(PlannedTile planned, HostTiles.@Nullable Answer answer) {
        TileRule rule = planned.rule();
        boolean visible = rule != null ? rule.holds(situation) : answer != null && answer.visible();
        if (!visible) {
            return null;
        }
        return new Tile(
                planned.id(),
                look.text(planned),
                look.icon(planned),
                planned.target(),
                answer == null ? planned.count().apply(situation) : answer.count());
    }

    private TileWarning warning(TileId tile, Reason reason) {
        return new TileWarning(tile, reason, Messages.text("warning." + Names.of(reason), look.locales()));
    }

    private List<String> pointsMessages() {
        if (!configuration.settings().gamification()) {
            return List.of();
        }
        List<GroupId> groups = look.groups().stream().map(GroupVersion::group).toList();
        return configuration.pointsMessages().stream()
                .filter(message -> message.isFor(facts.points(), groups, at))
                .map(this::text)
                .toList();
    }

    private String text(PointsMessage message) {
        return Tokens.fill(
                String.valueOf(look.in(message.text())),
                Map.of(
                        "[CustomerPoints]", Long.toString(facts.points()),
                        "[LowThreshold]", number(message.low()),
                        "[HighThreshold]", number(message.high())));
    }

    private static String number(@Nullable Long threshold) {
        return threshold == null ? "" : Long.toString(threshold);
    }
}
