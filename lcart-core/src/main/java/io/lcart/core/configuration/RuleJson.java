package io.lcart.core.configuration;

import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Names;
import io.lcart.core.internal.json.Problems;
import io.lcart.core.tile.Condition;
import io.lcart.core.tile.TileRule;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules as JSON. Each node is an object of one member, named by its {@linkplain TileRule#kind() kind}:
 *
 * <pre>{@code
 * {"all": [{"role": "learner"}, {"not": {"group": "g-7"}}, {"setting": {"name": "gamification", "value": "true"}}]}
 * }</pre>
 *
 * <p>The other kinds are {@code any} with a list; {@code access}, {@code completion} and {@code fact} with a text; {@code order} with
 * {@code statuses} and perhaps {@code offering}; {@code during} with {@code from}, {@code until} or both; {@code always} and
 * {@code high-score-board} with {@code true}. The same rule has the same bytes everywhere. Thread-safe.
 */
public final class RuleJson {

    private RuleJson() {}

    /**
     * Writes a rule.
     *
     * @param rule the rule
     * @return its JSON text
     */
    public static String write(TileRule rule) {
        return JsonText.write(encode(rule));
    }

    /**
     * Reads a rule.
     *
     * @param json its JSON text
     * @return the rule
     * @throws io.lcart.spi.InvalidInputException if it is no rule, with everything that is wrong
     */
    public static TileRule read(String json) {
        Problems problems = new Problems();
        Json value = JsonText.read(json, problems);
        TileRule rule = value == null ? null : RuleDecoder.decode(new Cursor(value, "", problems));
        problems.throwIfAny("tile rule");
        if (rule == null) {
            throw new IllegalStateException("a tile rule that cannot be read has a problem");
        }
        return rule;
    }

    static Json encode(TileRule rule) {
        return Json.of(Map.of(rule.kind(), body(rule)));
    }

    private static Json body(TileRule rule) {
        if (rule instanceof TileRule.Not not) {
            return encode(not.part());
        } else if (rule instanceof Condition condition) {
            return body(condition);
        }
        return Json.of(rule.parts().stream().map(RuleJson::encode).toList());
    }

    private static Json body(Condition condition) {
        if (condition instanceof Condition.Ordered ordered) {
            Map<String, Json> body = new TreeMap<>();
            body.put(
                    "statuses",
                    Json.of(ordered.statuses().stream()
                            .map(status -> Json.of(Names.of(status)))
                            .toList()));
            if (ordered.offering() != null) {
                body.put("offering", Json.of(ordered.offering().value()));
            }
            return Json.of(body);
        } else if (condition instanceof Condition.Setting setting) {
            return Json.of(Map.of("name", Json.of(setting.name()), "value", Json.of(setting.value())));
        } else if (condition instanceof Condition.During during) {
            Map<String, Json> body = new TreeMap<>();
            put(body, "from", during.from());
            put(body, "until", during.until());
            return Json.of(body);
        } else if (condition instanceof Condition.Always || condition instanceof Condition.HighScoreBoard) {
            return Json.of(true);
        }
        return Json.of(name(condition));
    }

    private static String name(Condition condition) {
        if (condition instanceof Condition.InRole in) {
            return in.role().key();
        } else if (condition instanceof Condition.InGroup in) {
            return in.group().value();
        } else if (condition instanceof Condition.Access access) {
            return access.course().value();
        } else if (condition instanceof Condition.Completion completion) {
            return completion.course().value();
        } else if (condition instanceof Condition.Stored stored) {
            return Names.of(stored.fact());
        }
        throw new IllegalStateException("a condition without a name: " + condition.kind());
    }

    private static void put(Map<String, Json> body, String name, @Nullable Instant instant) {
        if (instant != null) {
            body.put(name, Json.of(instant.toString()));
        }
    }
}
