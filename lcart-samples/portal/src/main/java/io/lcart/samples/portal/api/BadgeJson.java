package io.lcart.samples.portal.api;

import io.lcart.core.recognition.BadgeDefinition;
import io.lcart.core.recognition.BadgeExplanation;
import io.lcart.core.recognition.BadgeExplanation.Weighed;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Badges in JSON. */
final class BadgeJson {

    private BadgeJson() {}

    static Map<String, Object> list(List<EarnedBadge> badges) {
        return Map.of("items", badges.stream().map(BadgeJson::earned).toList());
    }

    private static Map<String, Object> earned(EarnedBadge badge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", badge.award().value());
        json.put("badge", badge.badge().value());
        json.put("name", badge.name());
        json.put("description", badge.description());
        put(json, "image", badge.image());
        json.put("state", badge.state().name());
        json.put("awardedAt", badge.awardedAt().toString());
        put(json, "expiresAt", badge.expiresAt());
        put(json, "revokedAt", badge.revokedAt());
        put(json, "revokeReason", badge.revokeReason());
        json.put("visibility", badge.visibility().name());
        json.put("linked", badge.linked());
        json.put("times", badge.times());
        put(json, "completion", badge.completion());
        put(json, "learned", badge.learned());
        return json;
    }

    static Map<String, Object> definition(BadgeDefinition definition) {
        Badge badge = definition.badge();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", badge.id().value());
        json.put("name", badge.name());
        json.put("description", badge.description());
        put(json, "image", badge.image());
        json.put("active", badge.active());
        if (badge.expiry() instanceof BadgeExpiry.AfterMonths after) {
            json.put("expiresAfterMonths", after.months());
        }
        put(json, "expiresOn", badge.expiry() instanceof BadgeExpiry.OnDate on ? on.date() : null);
        json.put("courses", badge.courses().stream().map(CourseId::value).toList());
        json.put("holders", definition.holders());
        return json;
    }

    static Map<String, Object> explanation(BadgeExplanation explanation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("badge", explanation.badge().value());
        json.put("name", explanation.name());
        put(json, "state", explanation.state());
        json.put(
                "weighed",
                explanation.weighed().stream().map(BadgeJson::weighed).toList());
        json.put("changes", explanation.changes().stream().map(Asking::name).toList());
        json.put("courses", explanation.courses().stream().map(CourseId::value).toList());
        return json;
    }

    private static Map<String, Object> weighed(Weighed weighed) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "completion", weighed.completion());
        put(json, "award", weighed.award());
        json.put("at", weighed.at().toString());
        put(json, "learned", weighed.learned());
        json.put("rule", Asking.name(weighed.rule()));
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
