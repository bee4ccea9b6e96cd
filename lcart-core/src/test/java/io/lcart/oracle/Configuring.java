package io.lcart.oracle;

import io.lcart.core.configuration.Branding;
import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.PointsMessage;
import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.configuration.TileStyle;
import io.lcart.core.people.Role;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.GroupId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says a configuration of a world in the library's terms. */
final class Configuring {

    private final Commands keys;

    Configuring(Commands keys) {
        this.keys = keys;
    }

    SiteConfiguration of(Item.Config config) {
        SiteConfiguration.Builder builder = SiteConfiguration.builder()
                .settings(settings(config))
                .branding(branding(config.look()))
                .tileOrder(config.look().first().stream().map(TileId::new).toList());
        config.tiles().forEach(tile -> builder.tile(tile(tile)));
        config.messages().forEach(message -> builder.pointsMessage(message(message)));
        return builder.build();
    }

    private Settings settings(Item.Config config) {
        return new Settings(
                config.gamification(),
                config.badges(),
                false,
                config.autoGrant(),
                ZoneId.of(config.zone()),
                Locale.ENGLISH,
                group(config.defaultGroup()),
                config.terms(),
                Settings.DEFAULT.sessionLeadMinutes(),
                config.points(),
                config.custom(),
                config.openTranscripts(),
                ProfileSettings.DEFAULT);
    }

    private GroupId group(String key) {
        return key == null ? null : new GroupId(keys.key(key));
    }

    private Branding branding(Item.Look look) {
        return new Branding(
                look.logo(),
                look.welcome() == null ? LocalizedText.NONE : LocalizedText.of(look.welcome()),
                styles(look.texts()),
                mapped(look.groupTexts(), this::group, Configuring::styles));
    }

    private static Map<TileId, TileStyle> styles(Map<String, String> texts) {
        return mapped(texts, TileId::new, text -> TileStyle.text(LocalizedText.of(text)));
    }

    private static <K, V, L, W> Map<L, W> mapped(Map<K, V> map, Function<K, L> key, Function<V, W> value) {
        Map<L, W> mapped = new HashMap<>();
        map.forEach((k, v) -> mapped.put(key.apply(k), value.apply(v)));
        return mapped;
    }

    private CustomTile tile(Item.CustomTile tile) {
        return new CustomTile(
                new TileId(tile.id()),
                LocalizedText.of(tile.id()),
                "star",
                tile.order(),
                "/tiles/" + tile.id(),
                rule(tile.rule()),
                tile.from(),
                tile.until());
    }

    private PointsMessage message(Item.Message message) {
        return new PointsMessage(
                message.id(),
                message.low(),
                message.high(),
                message.groups().stream().map(this::group).collect(Collectors.toSet()),
                message.from(),
                message.until(),
                LocalizedText.of(message.id() + ": [CustomerPoints] between [LowThreshold] and [HighThreshold]"));
    }

    TileRule rule(Rule rule) {
        if (rule instanceof Rule.All all) {
            return new TileRule.All(rules(all.of()));
        } else if (rule instanceof Rule.Any any) {
            return new TileRule.Any(rules(any.of()));
        } else if (rule instanceof Rule.Not not) {
            return TileRule.not(rule(not.rule()));
        } else if (rule instanceof Rule.Always) {
            return TileRule.always();
        } else if (rule instanceof Rule.HasBoard) {
            return TileRule.highScoreBoard();
        } else if (rule instanceof Rule.HasRole role) {
            return TileRule.role(Role.valueOf(role.role().replace('-', '_').toUpperCase(Locale.ROOT)));
        } else if (rule instanceof Rule.InGroup group) {
            return TileRule.inGroup(group(group.group()));
        } else if (rule instanceof Rule.HasAccess access) {
            return TileRule.access(new CourseId(keys.key(access.course())));
        } else if (rule instanceof Rule.Completed completed) {
            return TileRule.completion(new CourseId(keys.key(completed.course())));
        } else if (rule instanceof Rule.HasOrder order) {
            return TileRule.order(
                    order.offering() == null ? null : new OfferingId(keys.key(order.offering())),
                    order.states().stream().map(Commands::status).collect(Collectors.toSet()));
        } else if (rule instanceof Rule.SettingIs setting) {
            return TileRule.setting(setting.name(), setting.value());
        } else if (rule instanceof Rule.During during) {
            return TileRule.during(during.from(), during.until());
        } else if (rule instanceof Rule.HasAny fact) {
            return TileRule.fact(Fact.valueOf(fact.fact()));
        }
        throw new IllegalArgumentException("no library rule says " + rule);
    }

    private List<TileRule> rules(List<Rule> rules) {
        return rules.stream().map(this::rule).toList();
    }
}
