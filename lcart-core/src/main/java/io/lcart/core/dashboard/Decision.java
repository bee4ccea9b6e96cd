package io.lcart.core.dashboard;

import io.lcart.core.flip.Flip;
import io.lcart.core.tile.Observation;
import io.lcart.core.tile.RuleTrace;
import io.lcart.core.tile.TileId;
import java.util.List;

/**
 * Why a tile is there, or is not (product.md N1). Immutable.
 *
 * @param tile the tile
 * @param rule the rule that decided, with the value of each node and the facts it saw; for a tile of the host's own a single node of kind
 *     {@code host-predicate}
 * @param flip the shortest change of facts after which the decision would be the opposite
 */
public record Decision(TileId tile, RuleTrace rule, Flip flip) {

    /**
     * Whether the tile is shown.
     *
     * @return the value of the rule
     */
    public boolean visible() {
        return rule.value();
    }

    /**
     * The facts that the rule saw.
     *
     * @return the facts, each once
     */
    public List<Observation> facts() {
        return rule.facts();
    }
}
