package io.lcart.core.tile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule together with how it was decided: for each node its value and the facts it saw. Nothing is cut short: every node is decided, so
 * that an explanation shows all that speaks for a tile and against it. Immutable.
 *
 * @param kind the node's kind, as in {@link TileRule#kind()}
 * @param about what it asks about, as in {@code learner} for a role; empty where the kind says it all
 * @param value whether it holds
 * @param seen the facts it saw itself, none for a node with parts
 * @param parts the traces of its parts
 */
public record RuleTrace(String kind, String about, boolean value, List<Observation> seen, List<RuleTrace> parts) {

    /** Copies the lists. */
    public RuleTrace {
        seen = List.copyOf(seen);
        parts = List.copyOf(parts);
    }

    /**
     * Decides a rule and keeps the trace.
     *
     * @param rule the rule
     * @param situation the facts
     * @return the trace, whose value is what {@link TileRule#holds} gives
     */
    public static RuleTrace of(TileRule rule, Situation situation) {
        if (rule instanceof Condition condition) {
            return new RuleTrace(
                    rule.kind(),
                    Observing.about(condition),
                    rule.holds(situation),
                    Observing.seen(condition, situation),
                    List.of());
        }
        List<RuleTrace> parts =
                rule.parts().stream().map(part -> of(part, situation)).toList();
        // why not rule.holds: deciding every node afresh would take time in the square of the depth
        boolean value = rule instanceof TileRule.Not
                ? !parts.get(0).value()
                : rule instanceof TileRule.All
                        ? parts.stream().allMatch(RuleTrace::value)
                        : parts.stream().anyMatch(RuleTrace::value);
        return new RuleTrace(rule.kind(), "", value, List.of(), parts);
    }

    /**
     * All facts that this node and its parts saw.
     *
     * @return the facts, each once, in the order in which they were first seen
     */
    public List<Observation> facts() {
        return all().distinct().toList();
    }

    private Stream<Observation> all() {
        return Stream.concat(seen.stream(), parts.stream().flatMap(RuleTrace::all));
    }
}
