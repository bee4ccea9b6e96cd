package io.lcart.samples.portal.api;

import io.lcart.core.recognition.profile.PublicProfile;
import io.lcart.core.recognition.profile.PublicProfile.PublicBadge;
import io.lcart.core.recognition.profile.PublicProfile.PublicTraining;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A public profile as JSON: what the page shows, member by member. */
public final class PublicProfileJson {

    private PublicProfileJson() {}

    /**
     * Writes a profile.
     *
     * @param profile the profile
     * @return its JSON
     */
    public static String write(PublicProfile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("displayName", profile.displayName());
        json.put("headline", profile.headline());
        json.put(
                "badges",
                profile.badges().stream().map(PublicProfileJson::badge).toList());
        json.put(
                "externalTrainings",
                profile.externalTrainings().stream()
                        .map(PublicProfileJson::training)
                        .toList());
        return Json.write(json);
    }

    private static Map<String, Object> badge(PublicBadge badge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", badge.name());
        json.put("description", badge.description());
        putIf(json, "image", badge.image());
        json.put("awardedOn", badge.awardedOn().toString());
        putIf(json, "expiresOn", badge.expiresOn());
        return json;
    }

    private static Map<String, Object> training(PublicTraining training) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", training.title());
        json.put("type", training.type().name());
        json.put("provider", training.provider());
        json.put("completedOn", training.completedOn().toString());
        putIf(json, "hours", training.hours());
        putIf(json, "credits", training.credits());
        putIf(json, "expiresOn", training.expiresOn());
        return json;
    }

    private static void putIf(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof Number ? value : value.toString());
        }
    }
}
