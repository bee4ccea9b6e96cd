package io.lcart.samples.portal.text;

import io.lcart.core.text.Messages;
import io.lcart.core.tile.Observation;
import io.lcart.core.tile.RuleTrace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what a rule asks and what it found. Immutable. */
public final class RuleWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Texts texts;

    /**
     * In one language.
     *
     * @param texts the words
     */
    public RuleWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * What a node of a rule asks.
     *
     * @param node the node
     * @return the question as a statement
     */
    public String condition(RuleTrace node) {
        return switch (node.kind()) {
            case "fact" -> texts.get("fact." + node.about());
            case "role" -> texts.get("rule.role", texts.get("role." + node.about()));
            case "setting" -> setting(node.about());
            case "during" -> during(node.about());
            case "all", "any", "not", "always", "high-score-board", "host-predicate" ->
                texts.get("rule." + node.kind());
            default -> texts.get("rule." + node.kind(), node.about());
        };
    }

    /**
     * What a node found.
     *
     * @param node the node
     * @return its observations, or {@code null} if it made none
     */
    public @Nullable String observed(RuleTrace node) {
        if (node.seen().isEmpty() || node.kind().equals("host-predicate")) {
            return null;
        }
        boolean plain = node.kind().equals("fact")
                || (node.seen().size() == 1 && !node.kind().equals("role"));
        return node.seen().stream()
                .map(each -> plain
                        ? texts.get("observed.value", value(each))
                        : texts.get("observed.of", label(each), value(each)))
                .collect(Collectors.joining(texts.get("list.separator"), texts.get("observed.found") + " ", ""));
    }

    /**
     * The decision in a sentence: the conditions that made it.
     *
     * @param rule the rule as it was decided
     * @return the sentence
     */
    public String decision(RuleTrace rule) {
        String because = reasons(rule, rule.value())
                .map(this::because)
                .distinct()
                .collect(Collectors.joining(texts.get("list.separator")));
        return texts.get(rule.value() ? "decision.shown" : "decision.hidden", because);
    }

    // why: of a rule that does not hold, what counts is the parts that fail it, and the other way round
    private static Stream<RuleTrace> reasons(RuleTrace node, boolean value) {
        return node.kind().equals("all") || node.kind().equals("any")
                ? node.parts().stream().filter(part -> part.value() == value).flatMap(part -> reasons(part, value))
                : Stream.of(node);
    }

    private String because(RuleTrace node) {
        String words = node.kind().equals("not")
                ? texts.get("decision.not", condition(node.parts().get(0)))
                : condition(node);
        String observed = observed(node);
        return observed == null ? words : texts.get("decision.observed", words, observed);
    }

    private String setting(String about) {
        int equals = about.indexOf('=');
        return texts.get("rule.setting", about.substring(0, equals), about.substring(equals + 1));
    }

    private String during(String about) {
        String[] ends = about.split("/", 2);
        if (ends[0].equals("..")) {
            return texts.get("rule.until", moment(ends[1]));
        }
        return ends[1].equals("..")
                ? texts.get("rule.from", moment(ends[0]))
                : texts.get("rule.during", moment(ends[0]), moment(ends[1]));
    }

    private String value(Observation seen) {
        if (seen.fact().startsWith("setting:") && !seen.value().equals("unset")) {
            return seen.value();
        }
        return switch (seen.value()) {
            case "0" -> texts.get("observed.none");
            case "true" -> texts.get("observed.yes");
            case "false" -> texts.get("observed.no");
            case "unset" -> texts.get("observed.unset");
            default -> seen.fact().equals("at") ? moment(seen.value()) : seen.value();
        };
    }

    private String label(Observation seen) {
        int colon = seen.fact().indexOf(':');
        String kind = colon < 0 ? seen.fact() : seen.fact().substring(0, colon);
        String about = colon < 0 ? "" : seen.fact().substring(colon + 1);
        return switch (kind) {
            case "fact" -> texts.get("label." + about);
            case "order" -> status(about);
            default -> about.isEmpty() ? kind : about;
        };
    }

    private String status(String status) {
        return Messages.text("order-status." + status.split(":", 2)[0], List.of(texts.locale()));
    }

    private static String moment(String instant) {
        return MOMENT.format(Instant.parse(instant));
    }
}
