package io.lcart.core.dashboard;

import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.CappedCount;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tile that one configuration may show, whatever its origin. Decided by exactly one of a rule and a tile of the host's.
 *
 * @param text the text of its own; none for a standard tile, whose text is in the library's messages
 */
record PlannedTile(
        TileId id,
        LocalizedText text,
        String icon,
        int order,
        String target,
        @Nullable TileRule rule,
        Function<Situation, CappedCount> count,
        @Nullable HostTile host) {}
