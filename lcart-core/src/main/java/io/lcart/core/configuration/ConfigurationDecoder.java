package io.lcart.core.configuration;

import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Members;
import io.lcart.core.internal.json.Problems;
import io.lcart.core.text.Languages;
import io.lcart.core.text.Links;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads one configuration and reports all that is wrong with it. What cannot be read is left out, so that the rest is checked as well. */
final class ConfigurationDecoder {

    private final SiteConfiguration.Builder builder = SiteConfiguration.builder();
    private final Set<TileId> declared = new HashSet<>();

    private ConfigurationDecoder() {}

    /** Without {@code hostTiles} it is not asked whether the tiles that branding and order name exist. */
    static SiteConfiguration decode(String text, @Nullable Set<TileId> hostTiles) {
        Problems problems = new Problems();
        Json value = JsonText.read(text, problems);
        ConfigurationDecoder decoder = new ConfigurationDecoder();
        if (value != null) {
            decoder.read(new Cursor(value, "", problems), hostTiles);
        }
        problems.throwIfAny("configuration");
        return decoder.builder.build();
    }

    private void read(Cursor root, @Nullable Set<TileId> hostTiles) {
        Members members = root.members();
        if (members != null) {
            read(members);
            SiteConfiguration unchecked = builder.unchecked();
            root.problems(ConfigurationChecks.whole(unchecked));
            if (hostTiles != null) {
                root.problems(ConfigurationChecks.known(unchecked, declared, hostTiles));
            }
        }
    }

    private void read(Members members) {
        Cursor settings = members.optional("settings");
        Settings read = settings == null ? Settings.DEFAULT : SettingsDecoder.decode(settings);
        if (read != null) {
            builder.settings(read);
        }
        Cursor branding = members.optional("branding");
        if (branding != null) {
            branding(branding);
        }
        each(members.optional("tiles")).forEach(this::tile);
        Cursor order = members.optional("tileOrder");
        List<Cursor> items = order == null ? null : order.items();
        if (items != null) {
            List<TileId> tiles = new ArrayList<>();
            items.forEach(item -> add(tiles, item.text(TileId::new)));
            builder.tileOrder(tiles);
        }
        each(members.optional("pointsMessages")).forEach(this::message);
        members.end();
    }

    private void branding(Cursor at) {
        Members members = at.members();
        if (members == null) {
            return;
        }
        String logo = text(members.optional("logo"), link -> Links.require("a logo", link));
        LocalizedText welcome = localized(members.optional("welcomeMessage"));
        Map<TileId, TileStyle> tiles = styles(members.optional("tiles"));
        Map<GroupId, Map<TileId, TileStyle>> groups = new HashMap<>();
        each(members.optional("groups")).forEach((key, cursor) -> {
            GroupId group = cursor.make(() -> new GroupId(key));
            Map<TileId, TileStyle> styles = styles(cursor);
            if (group != null) {
                groups.put(group, styles);
            }
        });
        members.end();
        builder.branding(new Branding(logo, welcome == null ? LocalizedText.NONE : welcome, tiles, groups));
    }

    private static Map<TileId, TileStyle> styles(@Nullable Cursor at) {
        Map<TileId, TileStyle> styles = new HashMap<>();
        each(at).forEach((key, cursor) -> {
            TileId tile = cursor.make(() -> new TileId(key));
            Members members = cursor.members();
            if (members != null) {
                LocalizedText text = localized(members.optional("text"));
                LocalizedText icon = localized(members.optional("icon"));
                members.end();
                if (tile != null) {
                    styles.put(
                            tile,
                            new TileStyle(
                                    text == null ? LocalizedText.NONE : text,
                                    icon == null ? LocalizedText.NONE : icon));
                }
            }
        });
        return styles;
    }

    private void tile(String key, Cursor at) {
        TileId id = at.make(() -> new TileId(key));
        if (id != null) {
            declared.add(id);
        }
        Members members = at.members();
        if (members == null) {
            return;
        }
        LocalizedText text = localized(members.required("text"));
        String icon = text(members.required("icon"), value -> value);
        Integer order = place(members.required("order"));
        String target = text(members.required("target"), link -> Links.require("a target", link));
        Cursor ofAudience = members.required("audience");
        TileRule audience = ofAudience == null ? null : RuleDecoder.decode(ofAudience);
        Instant from = instant(members.optional("from"));
        Instant until = instant(members.optional("until"));
        members.end();
        if (id != null && text != null && icon != null && order != null && target != null && audience != null) {
            CustomTile tile = at.make(() -> new CustomTile(id, text, icon, order, target, audience, from, until));
            if (tile != null) {
                builder.tile(tile);
            }
        }
    }

    private void message(String key, Cursor at) {
        Members members = at.members();
        if (members == null) {
            return;
        }
        Cursor ofLow = members.optional("low");
        Cursor ofHigh = members.optional("high");
        Long low = ofLow == null ? null : ofLow.number();
        Long high = ofHigh == null ? null : ofHigh.number();
        Set<GroupId> groups = new HashSet<>();
        Cursor ofGroups = members.optional("groups");
        List<Cursor> items = ofGroups == null ? null : ofGroups.items();
        if (items != null) {
            items.forEach(item -> add(groups, item.text(GroupId::new)));
        }
        Instant from = instant(members.optional("from"));
        Instant until = instant(members.optional("until"));
        LocalizedText text = localized(members.required("text"));
        members.end();
        PointsMessage message =
                text == null ? null : at.make(() -> new PointsMessage(key, low, high, groups, from, until, text));
        if (message != null) {
            builder.pointsMessage(message);
        }
    }

    private static @Nullable Integer place(@Nullable Cursor at) {
        Long number = at == null ? null : at.number();
        if (at == null || number == null) {
            return null;
        }
        if (number != number.intValue()) {
            at.problem("is no whole number within 32 bits");
            return null;
        }
        return number.intValue();
    }

    static @Nullable LocalizedText localized(@Nullable Cursor at) {
        if (at == null) {
            return null;
        }
        if (at.value() instanceof Json.Text text) {
            return LocalizedText.of(text.value());
        }
        Members members = at.members();
        if (members == null) {
            return null;
        }
        Map<String, String> texts = new HashMap<>();
        members.all().forEach((tag, cursor) -> {
            String text = cursor.text();
            if (!Languages.isTag(tag)) {
                cursor.problem("is not named by a canonical language tag without extensions, as in pt-BR");
            } else if (text != null) {
                texts.put(tag, text);
            }
        });
        return new LocalizedText(texts);
    }

    private static Map<String, Cursor> each(@Nullable Cursor at) {
        Members members = at == null ? null : at.members();
        return members == null ? Map.of() : members.all();
    }

    private static @Nullable String text(@Nullable Cursor at, UnaryOperator<String> parse) {
        return at == null ? null : at.text(parse);
    }

    private static @Nullable Instant instant(@Nullable Cursor at) {
        return at == null ? null : at.instant();
    }

    private static <T> void add(Collection<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }
}
