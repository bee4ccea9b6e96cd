package io.lcart.core.tile;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.List;

/**
 * Keeps every rule that exists within its limits. Parts are checked before the rule they go into, so each walk here is over rules that are
 * within the limits themselves.
 */
final class RuleLimits {

    private RuleLimits() {}

    static void check(String kind, List<TileRule> parts) {
        if (parts.isEmpty()) {
            throw invalid(kind, "has no part");
        }
        int nodes = 1;
        for (int i = 0; i < parts.size(); i++) {
            nodes += nodes(parts.get(i));
            if (depth(parts.get(i)) >= TileRule.MAX_DEPTH) {
                throw invalid(
                        path(kind, i) + deepest(parts.get(i)), "is nested more than " + TileRule.MAX_DEPTH + " deep");
            }
            if (nodes > TileRule.MAX_NODES) {
                throw invalid(path(kind, i), "makes the rule larger than " + TileRule.MAX_NODES + " nodes");
            }
        }
    }

    private static String path(String kind, int part) {
        return kind.equals("not") ? kind : kind + "[" + part + "]";
    }

    private static InvalidInputException invalid(String path, String message) {
        return new InvalidInputException("tile rule", List.of(new Violation(path, message)));
    }

    private static int nodes(TileRule rule) {
        return 1 + rule.parts().stream().mapToInt(RuleLimits::nodes).sum();
    }

    private static int depth(TileRule rule) {
        return 1 + rule.parts().stream().mapToInt(RuleLimits::depth).max().orElse(0);
    }

    private static String deepest(TileRule rule) {
        List<TileRule> parts = rule.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (depth(parts.get(i)) == depth(rule) - 1) {
                return "." + path(rule.kind(), i) + deepest(parts.get(i));
            }
        }
        return "";
    }
}
