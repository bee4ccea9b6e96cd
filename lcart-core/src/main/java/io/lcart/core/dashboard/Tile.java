package io.lcart.core.dashboard;

import io.lcart.core.tile.TileId;
import io.lcart.spi.CappedCount;

/**
 * One tile a person sees. Immutable.
 *
 * @param id the tile's id
 * @param text its text in the reader's language
 * @param icon its icon: a name the host's pages know, or a link
 * @param target where it leads, an https URL or a path; those of the standard tiles are a slash and the id
 * @param count how many things wait behind it; what a standard tile counts stands at its {@link TileId}
 */
public record Tile(TileId id, String text, String icon, String target, CappedCount count) {}
