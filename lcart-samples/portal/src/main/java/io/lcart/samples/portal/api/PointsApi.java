package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.points.PointsFinding;
import io.lcart.core.points.PointsItem;
import io.lcart.samples.portal.http.Access;
import io.lcart.spi.points.PointsEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own points, and why there are not more. Thread-safe. */
final class PointsApi {

    private final Access access;
    private final Lcart lcart;

    PointsApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void points(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("balance", lcart.points().balance(asking.viewer()));
        answer.putAll(Paging.page(lcart.points().list(asking.viewer(), Paging.request(ctx)), PointsApi::json));
        Answers.give(ctx, Answers.of(200, answer));
    }

    private static Map<String, Object> json(PointsItem item) {
        PointsFinding finding = item.finding();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("eventId", finding.activity().eventId());
        json.put("kind", finding.activity().kind());
        if (finding.activity().item() != null) {
            json.put("item", finding.activity().item());
        }
        json.put("occurredAt", finding.activity().occurredAt().toString());
        json.put("passed", finding.activity().passed());
        putTime(json, "withdrawnAt", finding.activity().withdrawnAt());
        json.put("points", finding.points());
        json.put("reason", finding.reason().name());
        json.put("remedy", finding.reason().remedy());
        if (finding.rule() != null) {
            json.put("rule", json(finding.rule(), finding.activity().item()));
        }
        if (finding.because() != null) {
            json.put("because", finding.because());
            putTime(json, "becauseAt", item.obstacle());
        }
        putTime(json, "capEndsAt", finding.capEnds());
        json.put("lines", item.lines().stream().map(PointsApi::json).toList());
        return json;
    }

    private static Map<String, Object> json(PointsRule rule, @Nullable String item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("points", rule.pointsOf(item));
        json.put("once", rule.once().name());
        json.put("attempts", rule.attempts().name());
        Cap cap = rule.cap();
        if (cap != null) {
            json.put("cap", Map.of("points", cap.points(), "per", cap.per().name()));
        }
        return json;
    }

    private static Map<String, Object> json(PointsEntry line) {
        return Map.of("points", line.points(), "recordedAt", line.recordedAt().toString());
    }

    private static void putTime(Map<String, Object> json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, time.toString());
        }
    }
}
