package io.lcart.core.configuration;

import io.lcart.core.internal.json.Json;
import io.lcart.core.text.Languages;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.people.GroupId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a configuration into JSON. What is empty or as by default is left out. */
final class ConfigurationEncoder {

    private ConfigurationEncoder() {}

    static Json encode(SiteConfiguration configuration) {
        Map<String, Json> members = new LinkedHashMap<>();
        putUnlessEmpty(members, "settings", settings(configuration.settings()));
        putUnlessEmpty(members, "branding", branding(configuration.branding()));
        Map<String, Json> tiles = new LinkedHashMap<>();
        configuration.tiles().forEach(tile -> tiles.put(tile.id().value(), tile(tile)));
        putUnlessEmpty(members, "tiles", tiles);
        Map<String, Json> messages = new LinkedHashMap<>();
        configuration.pointsMessages().forEach(message -> messages.put(message.id(), message(message)));
        putUnlessEmpty(members, "pointsMessages", messages);
        List<Json> order = configuration.tileOrder().stream()
                .map(tile -> Json.of(tile.value()))
                .toList();
        if (!order.isEmpty()) {
            members.put("tileOrder", Json.of(order));
        }
        return Json.of(members);
    }

    private static Map<String, Json> settings(Settings settings) {
        Map<String, Json> members = new LinkedHashMap<>();
        putIf(members, "gamification", settings.gamification());
        if (settings.badges() != null) {
            members.put("badges", Json.of(settings.badges().booleanValue()));
        }
        putIf(members, "externalTraining", settings.externalTraining());
        putIf(members, "openTranscripts", settings.openTranscripts());
        putIf(members, "purchaseOrderAutoGrant", settings.purchaseOrderAutoGrant());
        if (!settings.zone().equals(Settings.DEFAULT.zone())) {
            members.put("zone", Json.of(settings.zone().getId()));
        }
        if (!settings.locale().equals(Settings.DEFAULT.locale())) {
            members.put("locale", Json.of(settings.locale().toLanguageTag()));
        }
        putText(members, "defaultGroup", settings.defaultGroup());
        putText(members, "termsVersion", settings.termsVersion());
        if (settings.sessionLeadMinutes() != Settings.DEFAULT.sessionLeadMinutes()) {
            members.put("sessionLeadMinutes", Json.of(settings.sessionLeadMinutes()));
        }
        putUnlessEmpty(members, "points", PointsRulesJson.encode(settings.points()));
        Map<String, Json> custom = new LinkedHashMap<>();
        settings.custom().forEach((name, value) -> custom.put(name, Json.of(value)));
        putUnlessEmpty(members, "custom", custom);
        putUnlessEmpty(members, "profile", profile(settings.profile()));
        putUnlessEmpty(members, "boards", BoardSettingsJson.encode(settings.boards()));
        return members;
    }

    private static Map<String, Json> profile(ProfileSettings profile) {
        Map<String, Json> members = new LinkedHashMap<>();
        ProfileSettings usual = ProfileSettings.DEFAULT;
        putIf(members, "tileWithExternalTraining", profile.tileWithExternalTraining());
        putUnlessUsual(members, "records", profile.records(), usual.records());
        putUnlessUsual(members, "megabytes", profile.megabytes(), usual.megabytes());
        putUnlessUsual(members, "fileMegabytes", profile.fileMegabytes(), usual.fileMegabytes());
        return members;
    }

    private static void putUnlessUsual(Map<String, Json> members, String name, int value, int usual) {
        if (value != usual) {
            members.put(name, Json.of(value));
        }
    }

    private static Map<String, Json> branding(Branding branding) {
        Map<String, Json> members = new LinkedHashMap<>();
        putText(members, "logo", branding.logo());
        putText(members, "welcomeMessage", branding.welcomeMessage());
        putUnlessEmpty(members, "tiles", styles(branding.tiles()));
        Map<String, Json> groups = new LinkedHashMap<>();
        branding.groups().forEach((group, styles) -> groups.put(group.value(), Json.of(styles(styles))));
        putUnlessEmpty(members, "groups", groups);
        return members;
    }

    private static Map<String, Json> styles(Map<TileId, TileStyle> styles) {
        Map<String, Json> members = new LinkedHashMap<>();
        styles.forEach((tile, style) -> {
            Map<String, Json> inner = new LinkedHashMap<>();
            putText(inner, "text", style.text());
            putText(inner, "icon", style.icon());
            members.put(tile.value(), Json.of(inner));
        });
        return members;
    }

    private static Json tile(CustomTile tile) {
        Map<String, Json> members = new LinkedHashMap<>();
        putText(members, "text", tile.text());
        putText(members, "icon", tile.icon());
        members.put("order", Json.of(tile.order()));
        putText(members, "target", tile.target());
        members.put("audience", RuleJson.encode(tile.audience()));
        putText(members, "from", tile.from());
        putText(members, "until", tile.until());
        return Json.of(members);
    }

    private static Json message(PointsMessage message) {
        Map<String, Json> members = new LinkedHashMap<>();
        putNumber(members, "low", message.low());
        putNumber(members, "high", message.high());
        groups(members, message.groups());
        putText(members, "from", message.from());
        putText(members, "until", message.until());
        putText(members, "text", message.text());
        return Json.of(members);
    }

    private static void groups(Map<String, Json> members, Set<GroupId> groups) {
        if (!groups.isEmpty()) {
            members.put(
                    "groups",
                    Json.of(groups.stream()
                            .map(GroupId::value)
                            .sorted()
                            .map(Json::of)
                            .toList()));
        }
    }

    private static void putIf(Map<String, Json> members, String name, boolean value) {
        if (value) {
            members.put(name, Json.of(true));
        }
    }

    private static void putNumber(Map<String, Json> members, String name, @Nullable Long value) {
        if (value != null) {
            members.put(name, Json.of(value.longValue()));
        }
    }

    private static void putText(Map<String, Json> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, Json.of(value.toString()));
        }
    }

    static void putText(Map<String, Json> members, String name, LocalizedText text) {
        Map<String, String> byTag = text.byTag();
        String only = byTag.size() == 1 ? byTag.get(Languages.ANY) : null;
        if (only != null) {
            members.put(name, Json.of(only));
        } else {
            Map<String, Json> texts = new LinkedHashMap<>();
            byTag.forEach((tag, value) -> texts.put(tag, Json.of(value)));
            putUnlessEmpty(members, name, texts);
        }
    }

    private static void putUnlessEmpty(Map<String, Json> members, String name, Map<String, Json> value) {
        if (!value.isEmpty()) {
            members.put(name, Json.of(value));
        }
    }
}
