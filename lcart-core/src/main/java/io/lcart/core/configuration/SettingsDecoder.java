package io.lcart.core.configuration;

import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Members;
import io.lcart.core.text.Languages;
import io.lcart.spi.people.GroupId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings and reports all that is wrong with them. */
final class SettingsDecoder {

    private SettingsDecoder() {}

    static @Nullable Settings decode(Cursor at) {
        Members members = at.members();
        if (members == null) {
            return null;
        }
        SettingsBuilder builder = Settings.DEFAULT.with();
        read(members, "gamification", Cursor::flag, builder::gamification);
        read(members, "badges", Cursor::flag, builder::badges);
        read(members, "externalTraining", Cursor::flag, builder::externalTraining);
        read(members, "purchaseOrderAutoGrant", Cursor::flag, builder::purchaseOrderAutoGrant);
        read(members, "openTranscripts", Cursor::flag, builder::openTranscripts);
        read(members, "zone", cursor -> cursor.text(ZoneId::of), builder::zone);
        read(members, "locale", cursor -> cursor.text(SettingsDecoder::locale), builder::locale);
        read(members, "defaultGroup", cursor -> cursor.text(GroupId::new), builder::defaultGroup);
        read(members, "termsVersion", Cursor::text, builder::termsVersion);
        // why: a number beyond an int is beyond the bounds as well, and is to be refused as such
        read(
                members,
                "sessionLeadMinutes",
                Cursor::number,
                minutes -> builder.sessionLeadMinutes((int) Math.max(-1, Math.min(minutes, Integer.MAX_VALUE))));
        read(members, "points", PointsRulesJson::decode, builder::points);
        read(
                members,
                "custom",
                Cursor::members,
                custom -> custom.all()
                        .forEach((name, cursor) -> accept(cursor.text(), value -> builder.custom(name, value))));
        read(members, "profile", SettingsDecoder::profile, builder::profile);
        read(members, "boards", BoardSettingsJson::decode, builder::boards);
        members.end();
        return at.make(builder::build);
    }

    private static @Nullable ProfileSettings profile(Cursor at) {
        Members members = at.members();
        if (members == null) {
            return null;
        }
        ProfileSettings usual = ProfileSettings.DEFAULT;
        Cursor tile = members.optional("tileWithExternalTraining");
        Boolean shown = tile == null ? Boolean.valueOf(usual.tileWithExternalTraining()) : tile.flag();
        Integer records = number(members, "records", usual.records());
        Integer megabytes = number(members, "megabytes", usual.megabytes());
        Integer fileMegabytes = number(members, "fileMegabytes", usual.fileMegabytes());
        members.end();
        return shown == null || records == null || megabytes == null || fileMegabytes == null
                ? null
                : at.make(() -> new ProfileSettings(shown, records, megabytes, fileMegabytes));
    }

    private static @Nullable Integer number(Members members, String name, int usual) {
        Cursor cursor = members.optional(name);
        Long number = cursor == null ? Long.valueOf(usual) : cursor.number();
        // why: a number beyond an int is beyond the bounds as well, and is to be refused as such
        return number == null ? null : (int) Math.max(-1, Math.min(number, Integer.MAX_VALUE));
    }

    private static <T> void read(
            Members members, String name, Function<Cursor, @Nullable T> parse, Consumer<? super T> use) {
        Cursor cursor = members.optional(name);
        if (cursor != null) {
            accept(parse.apply(cursor), use);
        }
    }

    private static <T> void accept(@Nullable T value, Consumer<? super T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.toLanguageTag().equals(tag) || Languages.tag(locale).equals(Languages.ANY)) {
            throw new IllegalArgumentException("is no canonical language tag, as in pt-BR");
        }
        return locale;
    }
}
