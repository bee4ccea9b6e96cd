package io.lcart.core.dashboard;

import io.lcart.core.tile.TileId;

/**
 * A tile of the host's own that could not be decided; the rest of the dashboard is as it should be (product.md P4). Immutable.
 *
 * @param tile the tile, which is not shown
 * @param reason why
 * @param message the reason in the reader's language
 */
public record TileWarning(TileId tile, Reason reason, String message) {

    /** Why a tile of the host's own could not be decided. */
    public enum Reason {
        /** Its predicate or its count threw something. */
        FAILED,
        /** Its predicate or its count took too long. */
        TIMED_OUT,
        /** Too many predicates are still running; this one was not asked. */
        SATURATED,
        /** The site has configured a tile of the same id, which is shown in its place. */
        ID_TAKEN
    }
}
