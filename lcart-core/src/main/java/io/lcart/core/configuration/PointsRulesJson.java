package io.lcart.core.configuration;

import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.Members;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules of points as JSON. A rule that says no more than how many points is that number. */
final class PointsRulesJson {

    private PointsRulesJson() {}

    static Map<String, Json> encode(PointsRules rules) {
        Map<String, Json> members = new LinkedHashMap<>();
        rules.byKind().forEach((kind, rule) -> members.put(kind, encode(kind, rule)));
        return members;
    }

    private static Json encode(String kind, PointsRule rule) {
        if (rule.equals(PointsRule.of(kind, rule.points()))) {
            return Json.of(rule.points());
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("points", Json.of(rule.points()));
        if (!rule.items().isEmpty()) {
            Map<String, Json> items = new LinkedHashMap<>();
            rule.items().forEach((item, points) -> items.put(item, Json.of(points.longValue())));
            members.put("items", Json.of(items));
        }
        if (rule.once() != PointsRule.onceBy(kind)) {
            members.put("once", word(rule.once()));
        }
        if (rule.attempts() != Attempts.BEST) {
            members.put("attempts", word(rule.attempts()));
        }
        Cap cap = rule.cap();
        if (cap != null) {
            Map<String, Json> limit = new LinkedHashMap<>();
            limit.put("points", Json.of(cap.points()));
            limit.put("per", word(cap.per()));
            members.put("cap", Json.of(limit));
        }
        return Json.of(members);
    }

    private static Json word(Enum<?> value) {
        return Json.of(value.name().toLowerCase(Locale.ROOT));
    }

    /** The rules that could be read; what is wrong with the others is reported. */
    static @Nullable PointsRules decode(Cursor at) {
        Members members = at.members();
        if (members == null) {
            return null;
        }
        Map<String, PointsRule> rules = new HashMap<>();
        members.all().forEach((kind, cursor) -> {
            PointsRule rule = cursor.value() instanceof Json.Fields ? rule(kind, cursor) : number(kind, cursor);
            if (rule != null) {
                rules.put(kind, rule);
            }
        });
        return at.make(() -> new PointsRules(rules));
    }

    private static @Nullable PointsRule number(String kind, Cursor at) {
        Long points = at.number();
        return points == null ? null : at.make(() -> PointsRule.of(kind, points));
    }

    private static @Nullable PointsRule rule(String kind, Cursor at) {
        Members members = Objects.requireNonNull(at.members());
        Cursor ofPoints = members.required("points");
        Long points = ofPoints == null ? null : ofPoints.number();
        Map<String, Long> items = items(members.optional("items"));
        Once once = word(members.optional("once"), Once.values(), PointsRule.onceBy(kind));
        Attempts attempts = word(members.optional("attempts"), Attempts.values(), Attempts.BEST);
        Cursor ofCap = members.optional("cap");
        Cap cap = ofCap == null ? null : cap(ofCap);
        members.end();
        boolean read = points != null && once != null && attempts != null && (ofCap == null || cap != null);
        return !read
                ? null
                : at.make(() -> new PointsRule(
                        Objects.requireNonNull(points),
                        items,
                        Objects.requireNonNull(once),
                        Objects.requireNonNull(attempts),
                        cap));
    }

    private static Map<String, Long> items(@Nullable Cursor at) {
        Map<String, Long> items = new HashMap<>();
        Members members = at == null ? null : at.members();
        if (members != null) {
            members.all().forEach((item, cursor) -> {
                Long points = cursor.number();
                if (points != null) {
                    items.put(item, points);
                }
            });
        }
        return items;
    }

    private static @Nullable Cap cap(Cursor at) {
        Members members = at.members();
        if (members == null) {
            return null;
        }
        Cursor ofPoints = members.required("points");
        Long points = ofPoints == null ? null : ofPoints.number();
        Cursor ofPer = members.required("per");
        Per per = ofPer == null ? null : ofPer.text(text -> word(text, Per.values()));
        members.end();
        return points == null || per == null ? null : at.make(() -> new Cap(points, per));
    }

    private static <E extends Enum<E>> @Nullable E word(@Nullable Cursor at, E[] values, E otherwise) {
        return at == null ? otherwise : at.text(text -> word(text, values));
    }

    private static <E extends Enum<E>> E word(String text, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
