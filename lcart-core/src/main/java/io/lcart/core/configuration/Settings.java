package io.lcart.core.configuration;

import io.lcart.core.tile.Situation;
import io.lcart.spi.HostKeys;
import io.lcart.spi.people.GroupId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The site's switches (domain.md §16, "Settings"). Immutable.
 *
 * @param gamification whether there are points, points messages and leaderboards; off by default
 * @param badges whether there are badges, or {@code null} for the same as {@code gamification}
 * @param externalTraining whether people may record external training; off by default
 * @param purchaseOrderAutoGrant whether a purchase order gives access at once; read when the order is placed; off by default
 * @param zone the site's time zone, in which a day is a day; UTC by default
 * @param locale the site's language; English by default
 * @param defaultGroup the group of people who are in no other, or {@code null}
 * @param termsVersion the current version of the terms of use, or {@code null}
 * @param sessionLeadMinutes how many minutes before a class begins its virtual session may be joined, 0 to 1440; 15 by default
 * @param points which activities give points
 * @param custom settings of the host's own, by name, for tile rules to ask
 * @param openTranscripts whether managers and instructors see the whole transcripts of the people they reach, not only their own seats and
 *     classes (domain.md §15-Q20); off by default
 * @param profile profiles and external training
 * @param boards how leaderboards are kept
 */
public record Settings(
        boolean gamification,
        @Nullable Boolean badges,
        boolean externalTraining,
        boolean purchaseOrderAutoGrant,
        ZoneId zone,
        Locale locale,
        @Nullable GroupId defaultGroup,
        @Nullable String termsVersion,
        int sessionLeadMinutes,
        PointsRules points,
        Map<String, String> custom,
        boolean openTranscripts,
        ProfileSettings profile,
        BoardSettings boards) {

    /** What holds where nothing is configured. */
    public static final Settings DEFAULT = new Settings(
            false,
            null,
            false,
            false,
            ZoneOffset.UTC,
            Locale.ENGLISH,
            null,
            null,
            15,
            PointsRules.DEFAULT,
            Map.of(),
            false,
            ProfileSettings.DEFAULT,
            BoardSettings.DEFAULT);

    private static final int MINUTES_OF_A_DAY = 1440;

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if {@code termsVersion} is no {@linkplain HostKeys#isKey key}, the minutes before a class are not
     *     within 0 to 1440, or a setting of the host's own has the name of a built-in one or none
     */
    public Settings {
        // why: a locale made by hand may differ from the one its own tag stands for
        locale = Locale.forLanguageTag(locale.toLanguageTag());
        custom = Map.copyOf(custom);
        if (termsVersion != null) {
            HostKeys.require("a version of the terms of use", termsVersion);
        }
        if (sessionLeadMinutes < 0 || sessionLeadMinutes > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("a session may be joined 0 to " + MINUTES_OF_A_DAY
                    + " minutes before its class, not " + sessionLeadMinutes);
        }
        for (String name : custom.keySet()) {
            if (name.isBlank() || Situation.SWITCHES.contains(name) || name.equals(Situation.TERMS_VERSION)) {
                throw new IllegalArgumentException("a setting of the host's own cannot be named '" + name + "'");
            }
        }
    }

    /**
     * Whether badges are on.
     *
     * @return the switch for badges or, where it is not set, gamification
     */
    public boolean badgesEnabled() {
        return badges == null ? gamification : badges;
    }

    /**
     * The settings that tile rules may ask for.
     *
     * @return the values as text, by name; what is not set is left out
     */
    public Map<String, String> named() {
        Map<String, String> named = new HashMap<>(custom);
        named.put("gamification", String.valueOf(gamification));
        named.put("external-training", String.valueOf(externalTraining));
        named.put(Situation.PROFILE_TILE, String.valueOf(profile.tileWithExternalTraining()));
        named.put("purchase-order-auto-grant", String.valueOf(purchaseOrderAutoGrant));
        if (badges != null) {
            named.put("badges", badges.toString());
        }
        if (termsVersion != null) {
            named.put(Situation.TERMS_VERSION, termsVersion);
        }
        return Map.copyOf(named);
    }

    /**
     * Changes to these settings.
     *
     * @return a builder that starts from these
     */
    public SettingsBuilder with() {
        return new SettingsBuilder(this);
    }
}
