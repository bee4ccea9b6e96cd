package io.lcart.core.configuration;

import io.lcart.spi.people.GroupId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds {@link Settings} from others, as in {@code Settings.DEFAULT.with().gamification(true).build()}. Not thread-safe. */
public final class SettingsBuilder {

    private boolean gamification;
    private @Nullable Boolean badges;
    private boolean externalTraining;
    private boolean purchaseOrderAutoGrant;
    private ZoneId zone;
    private Locale locale;
    private @Nullable GroupId defaultGroup;
    private @Nullable String termsVersion;
    private int sessionLeadMinutes;
    private final Map<String, PointsRule> points;
    private final Map<String, String> custom;
    private boolean openTranscripts;
    private ProfileSettings profile;
    private BoardSettings boards;

    SettingsBuilder(Settings start) {
        gamification = start.gamification();
        badges = start.badges();
        externalTraining = start.externalTraining();
        purchaseOrderAutoGrant = start.purchaseOrderAutoGrant();
        zone = start.zone();
        locale = start.locale();
        defaultGroup = start.defaultGroup();
        termsVersion = start.termsVersion();
        sessionLeadMinutes = start.sessionLeadMinutes();
        points = new HashMap<>(start.points().byKind());
        custom = new HashMap<>(start.custom());
        openTranscripts = start.openTranscripts();
        profile = start.profile();
        boards = start.boards();
    }

    /**
     * Whether there are points, points messages and leaderboards.
     *
     * @param on whether it is on
     * @return this builder
     */
    public SettingsBuilder gamification(boolean on) {
        gamification = on;
        return this;
    }

    /**
     * Whether there are badges.
     *
     * @param on whether it is on, or {@code null} for the same as gamification
     * @return this builder
     */
    public SettingsBuilder badges(@Nullable Boolean on) {
        badges = on;
        return this;
    }

    /**
     * Whether people may record external training.
     *
     * @param on whether it is on
     * @return this builder
     */
    public SettingsBuilder externalTraining(boolean on) {
        externalTraining = on;
        return this;
    }

    /**
     * Whether a purchase order gives access at once.
     *
     * @param on whether it is on
     * @return this builder
     */
    public SettingsBuilder purchaseOrderAutoGrant(boolean on) {
        purchaseOrderAutoGrant = on;
        return this;
    }

    /**
     * The site's time zone.
     *
     * @param zone the zone
     * @return this builder
     */
    public SettingsBuilder zone(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    /**
     * The site's language.
     *
     * @param locale the language
     * @return this builder
     */
    public SettingsBuilder locale(Locale locale) {
        this.locale = locale;
        return this;
    }

    /**
     * The group of people who are in no other.
     *
     * @param group the group, or {@code null}
     * @return this builder
     */
    public SettingsBuilder defaultGroup(@Nullable GroupId group) {
        defaultGroup = group;
        return this;
    }

    /**
     * The current version of the terms of use.
     *
     * @param version the version, or {@code null}
     * @return this builder
     */
    public SettingsBuilder termsVersion(@Nullable String version) {
        termsVersion = version;
        return this;
    }

    /**
     * How many minutes before a class begins its virtual session may be joined.
     *
     * @param minutes the minutes, 0 to 1440
     * @return this builder
     */
    public SettingsBuilder sessionLeadMinutes(int minutes) {
        sessionLeadMinutes = minutes;
        return this;
    }

    /**
     * How many points a kind of activity gives, {@linkplain PointsRule#of as often} as is usual for it.
     *
     * @param kind the kind
     * @param count how many points
     * @return this builder
     * @throws IllegalArgumentException as from {@link PointsRule#of}
     */
    public SettingsBuilder points(String kind, long count) {
        return points(kind, PointsRule.of(kind, count));
    }

    /**
     * How many points a kind of activity gives, and how often.
     *
     * @param kind the kind
     * @param rule its rule
     * @return this builder
     */
    public SettingsBuilder points(String kind, PointsRule rule) {
        points.put(kind, rule);
        return this;
    }

    /**
     * Which activities give points, in place of those known so far.
     *
     * @param rules the rules
     * @return this builder
     */
    public SettingsBuilder points(PointsRules rules) {
        points.clear();
        points.putAll(rules.byKind());
        return this;
    }

    /**
     * A setting of the host's own.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     */
    public SettingsBuilder custom(String name, String value) {
        custom.put(name, value);
        return this;
    }

    /**
     * Whether managers and instructors see whole transcripts.
     *
     * @param on whether it is on
     * @return this builder
     */
    public SettingsBuilder openTranscripts(boolean on) {
        openTranscripts = on;
        return this;
    }

    /**
     * How profiles and external training are treated.
     *
     * @param settings the settings
     * @return this builder
     */
    public SettingsBuilder profile(ProfileSettings settings) {
        profile = settings;
        return this;
    }

    /**
     * How leaderboards are kept.
     *
     * @param boards the settings
     * @return this builder
     */
    public SettingsBuilder boards(BoardSettings boards) {
        this.boards = boards;
        return this;
    }

    /**
     * Ends the building.
     *
     * @return the settings
     * @throws IllegalArgumentException as from the constructor of {@link Settings}
     */
    public Settings build() {
        return new Settings(
                gamification,
                badges,
                externalTraining,
                purchaseOrderAutoGrant,
                zone,
                locale,
                defaultGroup,
                termsVersion,
                sessionLeadMinutes,
                new PointsRules(points),
                custom,
                openTranscripts,
                profile,
                boards);
    }
}
