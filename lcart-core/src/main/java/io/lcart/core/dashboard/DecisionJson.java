package io.lcart.core.dashboard;

import io.lcart.core.flip.ChangeText;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Names;
import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Observation;
import io.lcart.core.tile.RuleTrace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decisions as JSON. The same decision has the same bytes everywhere, but for the messages, which are in the reader's language. Thread-safe.
 *
 * <pre>{@code
 * {"id": "my-training", "visible": false,
 *  "rule": {"kind": "fact", "about": "access", "value": false, "seen": [{"fact": "fact:access", "value": "0"}]},
 *  "facts": [{"fact": "fact:access", "value": "0"}],
 *  "flipWith": [{"kind": "fact", "fact": "access", "gained": true, "message": "Get access to a training"}],
 *  "flipProven": true}
 * }</pre>
 *
 * <p>{@code flipWith} is empty if no change was found; with {@code flipProven} there is none, or none shorter.
 */
public final class DecisionJson {

    private DecisionJson() {}

    /**
     * Writes a decision.
     *
     * @param decision the decision
     * @param locale the reader's language
     * @return its JSON text
     */
    public static String write(Decision decision, Locale locale) {
        return JsonText.write(encode(decision, locale));
    }

    /**
     * Writes several decisions.
     *
     * @param decisions the decisions
     * @param locale the reader's language
     * @return a JSON text {@code {"items": [...]}}
     */
    public static String writeAll(List<Decision> decisions, Locale locale) {
        return JsonText.write(Json.of(Map.of(
                "items",
                Json.of(decisions.stream()
                        .map(decision -> encode(decision, locale))
                        .toList()))));
    }

    private static Json encode(Decision decision, Locale locale) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", Json.of(decision.tile().value()));
        members.put("visible", Json.of(decision.visible()));
        members.put("rule", encode(decision.rule()));
        members.put("facts", encode(decision.facts()));
        members.put(
                "flipWith",
                Json.of(decision.flip().changes().stream()
                        .map(change -> encode(change, locale))
                        .toList()));
        members.put("flipProven", Json.of(decision.flip().proven()));
        return Json.of(members);
    }

    private static Json encode(RuleTrace trace) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("kind", Json.of(trace.kind()));
        members.put("value", Json.of(trace.value()));
        if (!trace.about().isEmpty()) {
            members.put("about", Json.of(trace.about()));
        }
        if (!trace.seen().isEmpty()) {
            members.put("seen", encode(trace.seen()));
        }
        if (!trace.parts().isEmpty()) {
            members.put(
                    "parts",
                    Json.of(trace.parts().stream().map(DecisionJson::encode).toList()));
        }
        return Json.of(members);
    }

    private static Json encode(List<Observation> facts) {
        return Json.of(facts.stream()
                .map(fact -> Json.of(Map.of("fact", Json.of(fact.fact()), "value", Json.of(fact.value()))))
                .toList());
    }

    private static Json encode(FactChange change, Locale locale) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("message", Json.of(ChangeText.of(change, locale)));
        if (change instanceof FactChange.OfFact of) {
            put(members, "fact", "fact", Names.of(of.fact()), "gained", of.gained());
        } else if (change instanceof FactChange.OfMembership of) {
            put(members, "group", "group", of.group().value(), "joined", of.joined());
        } else if (change instanceof FactChange.OfAnotherGroup of) {
            members.put("kind", Json.of("another-group"));
            members.put("highScoreBoard", Json.of(of.highScoreBoard()));
        } else if (change instanceof FactChange.OfBoard of) {
            put(members, "high-score-board", "group", of.group().value(), "on", of.on());
        } else if (change instanceof FactChange.OfAccess of) {
            put(members, "access", "course", of.course().value(), "gained", of.gained());
        } else if (change instanceof FactChange.OfCompletion of) {
            put(members, "completion", "course", of.course().value(), "completed", of.completed());
        } else if (change instanceof FactChange.OfOrder of) {
            put(members, "order", "status", Names.of(of.order().status()), "gained", of.gained());
            if (of.order().offering() != null) {
                members.put("offering", Json.of(of.order().offering().value()));
            }
        } else if (change instanceof FactChange.OfSetting of) {
            members.put("kind", Json.of("setting"));
            members.put("name", Json.of(of.name()));
            members.put("value", of.value() == null ? Json.NULL : Json.of(of.value()));
        } else if (change instanceof FactChange.OfTime of) {
            members.put("kind", Json.of("time"));
            members.put("at", Json.of(of.at().toString()));
        }
        return Json.of(members);
    }

    private static void put(
            Map<String, Json> members, String kind, String what, String which, String direction, boolean value) {
        members.put("kind", Json.of(kind));
        members.put(what, Json.of(which));
        members.put(direction, Json.of(value));
    }
}
