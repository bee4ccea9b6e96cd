package io.lcart.core.configuration;

import io.lcart.core.text.LocalizedText;

/**
 * Another text or icon for one tile, by language (domain.md §14). What is left empty stays as it is. Immutable.
 *
 * @param text the text
 * @param icon the icon: a name the host's pages know, or a link
 */
public record TileStyle(LocalizedText text, LocalizedText icon) {

    /** Changes nothing. */
    public static final TileStyle NONE = new TileStyle(LocalizedText.NONE, LocalizedText.NONE);

    /**
     * Another text.
     *
     * @param text the text
     * @return a style with that text, and the icon as it is
     */
    public static TileStyle text(LocalizedText text) {
        return new TileStyle(text, LocalizedText.NONE);
    }

    /**
     * Another icon.
     *
     * @param icon the icon, for every language
     * @return a style with that icon, and the text as it is
     */
    public static TileStyle icon(String icon) {
        return new TileStyle(LocalizedText.NONE, LocalizedText.of(icon));
    }
}
