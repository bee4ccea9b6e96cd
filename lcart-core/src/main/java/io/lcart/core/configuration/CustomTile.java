package io.lcart.core.configuration;

import io.lcart.core.text.Links;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.Condition;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tile of the site's own, shown by rule (product.md S4, P1). Immutable.
 *
 * @param id its id, none of the standard ones
 * @param text its text, in at least one language
 * @param icon its icon: a name the host's pages know, or a link
 * @param order its place; the standard tiles have 10, 20 and so on to 90, and equal places go by id
 * @param target where it leads, an https URL or a path
 * @param audience who sees it
 * @param from the first instant at which it is shown, or {@code null} if it always was
 * @param until the first instant at which it is shown no longer, or {@code null} if it always will be
 */
public record CustomTile(
        TileId id,
        LocalizedText text,
        String icon,
        int order,
        String target,
        TileRule audience,
        @Nullable Instant from,
        @Nullable Instant until) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the id is a standard tile's, there is no text, the target is no link, or {@code until} is not
     *     after {@code from}
     * @throws io.lcart.spi.InvalidInputException if audience and time together are larger than a rule may be
     */
    public CustomTile {
        if (id.isStandard()) {
            throw new IllegalArgumentException("is a standard tile, whose audience cannot be changed: " + id);
        }
        if (text.any() == null) {
            throw new IllegalArgumentException("a tile has a text in at least one language");
        }
        Links.require("a target", target);
        if (from != null || until != null) {
            Condition.During during = new Condition.During(from, until);
            TileRule.all(audience, during);
            from = during.from();
            until = during.until();
        }
    }

    /**
     * A tile that is not limited in time.
     *
     * @param id its id
     * @param text its text
     * @param icon its icon
     * @param order its place
     * @param target where it leads
     * @param audience who sees it
     */
    public CustomTile(TileId id, LocalizedText text, String icon, int order, String target, TileRule audience) {
        this(id, text, icon, order, target, audience, null, null);
    }

    /**
     * The whole rule of the tile.
     *
     * @return its audience, and its time if that is limited
     */
    public TileRule rule() {
        return from == null && until == null ? audience : TileRule.all(audience, TileRule.during(from, until));
    }
}
