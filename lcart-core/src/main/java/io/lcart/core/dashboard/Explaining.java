package io.lcart.core.dashboard;

import io.lcart.core.flip.Flip;
import io.lcart.core.flip.Flips;
import io.lcart.core.internal.json.Names;
import io.lcart.core.tile.Observation;
import io.lcart.core.tile.RuleTrace;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard keeps to explain itself; nothing is computed before it is asked for.
 *
 * @param plan the configured tiles
 * @param situation what the rules were decided on
 * @param answers what the host's own tiles answered
 */
record Explaining(TilePlan plan, Situation situation, Map<TileId, HostTiles.Answer> answers) {

    private static final String HOST = "host-predicate";

    Decision explain(TileId tile) {
        return plan.tiles().stream()
                .filter(planned -> planned.id().equals(tile))
                .findFirst()
                .map(this::decision)
                .orElseThrow(() -> new InvalidInputException(
                        "tile", List.of(new Violation("", "there is no tile '" + tile + "' at " + situation.at()))));
    }

    List<Decision> all() {
        return plan.tiles().stream().map(this::decision).toList();
    }

    private Decision decision(PlannedTile tile) {
        TileRule rule = tile.rule();
        if (rule == null) {
            return new Decision(tile.id(), hostTrace(answers.get(tile.id())), Flip.UNKNOWN);
        }
        return new Decision(tile.id(), RuleTrace.of(rule, situation), Flips.find(rule, situation));
    }

    private static RuleTrace hostTrace(HostTiles.@Nullable Answer answer) {
        boolean visible = answer != null && answer.visible();
        String seen = answer == null || answer.failure() == null ? String.valueOf(visible) : Names.of(answer.failure());
        return new RuleTrace(HOST, "", visible, List.of(new Observation(HOST, seen)), List.of());
    }
}
