package io.lcart.samples.portal.web;

import io.lcart.core.Lcart;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.HostTile;
import io.lcart.core.text.Messages;
import io.lcart.core.tile.TileId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text, icon and address of every configured tile: of a hidden one too, which the dashboard itself does not have. Thread-safe. */
final class TileLooks {

    private static final Map<TileId, String> ICONS = Map.of(
            TileId.MY_TRAINING, "book",
            TileId.REGISTRATION_CODES, "ticket",
            TileId.USER_PROGRESS_REPORT, "chart",
            TileId.BADGES_AND_PROFILE, "badge",
            TileId.LEADERBOARD, "trophy",
            TileId.INSTRUCTOR_VIEW, "board",
            TileId.COMPLETIONS_AND_CERTIFICATES, "certificate",
            TileId.ORDER_HISTORY, "receipt",
            TileId.EDIT_ACCOUNT, "person");

    private static final Map<String, Integer> TINTS = Map.ofEntries(
            Map.entry("book", 0),
            Map.entry("ticket", 2),
            Map.entry("chart", 1),
            Map.entry("badge", 3),
            Map.entry("trophy", 2),
            Map.entry("board", 4),
            Map.entry("certificate", 4),
            Map.entry("receipt", 1),
            Map.entry("person", 0),
            Map.entry("star", 5),
            Map.entry("shield", 5),
            Map.entry("compass", 3));

    private final Lcart lcart;
    private final List<HostTile> hostTiles;

    TileLooks(Lcart lcart, List<HostTile> hostTiles) {
        this.lcart = lcart;
        this.hostTiles = List.copyOf(hostTiles);
    }

    /** The colour of an icon, 0 to 5. */
    static int tint(String icon) {
        return TINTS.getOrDefault(icon, Math.floorMod(icon.hashCode(), 6));
    }

    /** How the tiles look on one person's pages. */
    record Names(Map<TileId, String> texts, Map<TileId, String> icons, Map<TileId, String> targets) {

        private void put(TileId tile, @Nullable String text, String icon, String target) {
            texts.put(tile, text == null ? tile.value() : text);
            icons.put(tile, icon);
            targets.put(tile, target);
        }

        String text(TileId tile) {
            return texts.getOrDefault(tile, tile.value());
        }

        String icon(TileId tile) {
            return icons.getOrDefault(tile, "grid");
        }

        String target(TileId tile) {
            return targets.getOrDefault(tile, "/" + tile);
        }
    }

    /** Whether a path is where some tile leads, be it shown to anybody or not. */
    boolean isTarget(String path) {
        String id = path.substring(1);
        return TileId.STANDARD.stream().anyMatch(each -> each.value().equals(id))
                || hostTiles.stream().anyMatch(each -> each.target().equals(path))
                || lcart.configurations().known(lcart.clock().instant(), 0).configuration().tiles().stream()
                        .anyMatch(each -> each.target().equals(path));
    }

    /** The looks on somebody's pages: what their dashboard shows goes before what is configured for everybody. */
    Names of(Dashboard dashboard) {
        Names names = new Names(new HashMap<>(), new HashMap<>(ICONS), new HashMap<>());
        Locale locale = dashboard.locale();
        TileId.STANDARD.forEach(id -> names.texts.put(id, Messages.text("tile." + id, List.of(locale))));
        SiteConfiguration site = lcart.configurations().known(dashboard.at(), 0).configuration();
        site.branding().tiles().forEach((id, style) -> {
            String text = style.text().in(locale);
            if (text != null) {
                names.texts.put(id, text);
            }
        });
        hostTiles.forEach(tile -> names.put(tile.id(), tile.text().in(locale), tile.icon(), tile.target()));
        site.tiles().forEach(tile -> names.put(tile.id(), tile.text().in(locale), tile.icon(), tile.target()));
        dashboard.tiles().forEach(tile -> names.put(tile.id(), tile.text(), tile.icon(), tile.target()));
        return names;
    }
}
