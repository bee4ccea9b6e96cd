package io.lcart.core.configuration;

import io.lcart.core.text.Links;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.people.GroupId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the site looks (domain.md §2, §14, product.md S5). Logo and welcome message of a group stand in the group itself; these are the
 * site's, for people whose winning group has none (domain.md §15-Q2). Immutable.
 *
 * @param logo the site's logo, an https URL or a path, or {@code null}
 * @param welcomeMessage the site's welcome message, plain text
 * @param tiles texts and icons of tiles, for everybody
 * @param groups texts and icons of tiles for the people whose winning group this is; they go before the site's
 */
public record Branding(
        @Nullable String logo,
        LocalizedText welcomeMessage,
        Map<TileId, TileStyle> tiles,
        Map<GroupId, Map<TileId, TileStyle>> groups) {

    /** The library's own look. */
    public static final Branding NONE = new Branding(null, LocalizedText.NONE, Map.of(), Map.of());

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if the logo is neither an https URL nor a path
     */
    public Branding {
        if (logo != null) {
            Links.require("a logo", logo);
        }
        tiles = Map.copyOf(tiles);
        Map<GroupId, Map<TileId, TileStyle>> copies = new HashMap<>();
        groups.forEach((group, styles) -> copies.put(group, Map.copyOf(styles)));
        groups = Map.copyOf(copies);
    }

    /**
     * The site's own style of a tile.
     *
     * @param tile the tile
     * @return its style, empty where nothing is configured
     */
    public TileStyle of(TileId tile) {
        return tiles.getOrDefault(tile, TileStyle.NONE);
    }

    /**
     * A group's style of a tile.
     *
     * @param group the group, or {@code null} for nobody's
     * @param tile the tile
     * @return its style, empty where nothing is configured
     */
    public TileStyle of(@Nullable GroupId group, TileId tile) {
        return group == null
                ? TileStyle.NONE
                : groups.getOrDefault(group, Map.of()).getOrDefault(tile, TileStyle.NONE);
    }
}
