package io.lcart.core.dashboard;

import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.CappedCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All tiles of one version of the configuration in their order, compiled once.
 *
 * @param tiles the tiles: first those that the configuration orders, then by place, then by id
 * @param shadowed tiles of the host's whose id the site has given to a tile of its own
 */
record TilePlan(List<PlannedTile> tiles, List<TileId> shadowed) {

    static TilePlan of(SiteConfiguration configuration, List<HostTile> hostTiles) {
        List<PlannedTile> tiles = new ArrayList<>();
        int place = 0;
        for (StandardTiles.Standard tile : StandardTiles.ALL) {
            place += 10;
            tiles.add(new PlannedTile(
                    tile.id(),
                    LocalizedText.NONE,
                    tile.icon(),
                    place,
                    "/" + tile.id(),
                    tile.rule(),
                    tile.count(),
                    null));
        }
        Set<TileId> taken = new HashSet<>();
        for (CustomTile tile : configuration.tiles()) {
            taken.add(tile.id());
            tiles.add(new PlannedTile(
                    tile.id(),
                    tile.text(),
                    tile.icon(),
                    tile.order(),
                    tile.target(),
                    tile.rule(),
                    situation -> CappedCount.ZERO,
                    null));
        }
        List<TileId> shadowed = new ArrayList<>();
        for (HostTile tile : hostTiles) {
            if (taken.contains(tile.id())) {
                shadowed.add(tile.id());
            } else {
                tiles.add(new PlannedTile(
                        tile.id(),
                        tile.text(),
                        tile.icon(),
                        tile.order(),
                        tile.target(),
                        null,
                        situation -> CappedCount.ZERO,
                        tile));
            }
        }
        tiles.sort(order(configuration.tileOrder()));
        return new TilePlan(List.copyOf(tiles), List.copyOf(shadowed));
    }

    private static Comparator<PlannedTile> order(List<TileId> first) {
        return Comparator.comparingInt((PlannedTile tile) -> {
                    int index = first.indexOf(tile.id());
                    return index < 0 ? first.size() : index;
                })
                .thenComparingInt(PlannedTile::order)
                .thenComparing(tile -> tile.id().value());
    }
}
