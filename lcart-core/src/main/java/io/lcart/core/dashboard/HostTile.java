package io.lcart.core.dashboard;

import io.lcart.core.text.Links;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.CappedCount;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A tile of the host's own, shown by a predicate in Java (product.md S4). Predicate and count run on threads of lcart's own, with a time
 * limit; if they fail or take too long, the tile is not shown and the dashboard says so. They must be thread-safe, and should give the same
 * answer for the same context, or dashboards of past instants change.
 *
 * @param id its id, none of the standard ones
 * @param text its text, in at least one language
 * @param icon its icon: a name the host's pages know, or a link
 * @param order its place; the standard tiles have 10, 20 and so on to 90, and equal places go by id
 * @param target where it leads, an https URL or a path
 * @param predicate who sees it
 * @param count how many things wait behind it
 */
public record HostTile(
        TileId id,
        LocalizedText text,
        String icon,
        int order,
        String target,
        Predicate<? super TileContext> predicate,
        Function<? super TileContext, CappedCount> count) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the id is a standard tile's, there is no text, or the target is no link
     */
    public HostTile {
        if (id.isStandard()) {
            throw new IllegalArgumentException("is a standard tile: " + id);
        }
        if (text.any() == null) {
            throw new IllegalArgumentException("a tile has a text in at least one language");
        }
        Links.require("a target", target);
    }

    /**
     * A tile without a count.
     *
     * @param id its id
     * @param text its text
     * @param icon its icon
     * @param order its place
     * @param target where it leads
     * @param predicate who sees it
     * @throws IllegalArgumentException if the id is a standard tile's, there is no text, or the target is no link
     */
    public HostTile(
            TileId id,
            LocalizedText text,
            String icon,
            int order,
            String target,
            Predicate<? super TileContext> predicate) {
        this(id, text, icon, order, target, predicate, context -> CappedCount.ZERO);
    }
}
