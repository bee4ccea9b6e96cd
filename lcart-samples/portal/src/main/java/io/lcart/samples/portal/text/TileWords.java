package io.lcart.samples.portal.text;

import io.lcart.core.tile.TileId;
import io.lcart.spi.CappedCount;
import org.jspecify.annotations.Nullable;

/** Says how many things wait behind a tile. Immutable. */
public final class TileWords {

    private final Texts texts;

    /**
     * In one language.
     *
     * @param texts the words
     */
    public TileWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * The count as a badge shows it.
     *
     * @param tile the tile
     * @param count its count
     * @return the number, as in {@code 3} or {@code 99+}; {@code null} where there is nothing to count
     */
    public static @Nullable String badge(TileId tile, CappedCount count) {
        boolean zeroTells = tile.isStandard() && !tile.equals(TileId.EDIT_ACCOUNT);
        return count.any() || zeroTells ? count.count() + (count.capped() ? "+" : "") : null;
    }

    /**
     * The count in words.
     *
     * @param tile the tile
     * @param count its count
     * @return as in {@code 3 completions}; {@code null} where there is nothing to count
     */
    public @Nullable String count(TileId tile, CappedCount count) {
        String badge = badge(tile, count);
        if (badge == null) {
            return null;
        }
        String kind = tile.isStandard() ? tile.value() : "custom";
        return texts.get("count." + kind + "." + Plurals.category(texts.locale(), count.count()), badge);
    }
}
