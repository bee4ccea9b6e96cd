package io.lcart.core.dashboard;

import io.lcart.core.configuration.Branding;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.configuration.TileStyle;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.text.Messages;
import io.lcart.core.tile.TileId;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.people.GroupVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one person's dashboard looks: branding of their winning group, of the site, of the library, in their language (domain.md §2, §14).
 *
 * @param locales the languages to try: the reader's, the site's
 * @param groups the groups that count: the person's own or, without any, the default group
 * @param winner of these the one of the lowest priority number, without a number last, the older one of equals (domain.md §15-Q1, Q3)
 */
record Look(
        Branding branding,
        List<Locale> locales,
        List<GroupVersion> groups,
        @Nullable GroupVersion winner) {

    static Look of(SiteConfiguration configuration, @Nullable Locale asked, DashboardFacts facts) {
        String own = facts.account().locale();
        Locale site = configuration.settings().locale();
        Locale reader = asked != null ? asked : own != null ? Locale.forLanguageTag(own) : site;
        GroupVersion fallback = facts.defaultGroup();
        List<GroupVersion> groups = facts.groups().isEmpty() && fallback != null ? List.of(fallback) : facts.groups();
        // why min: of equals it keeps the first, and storage gives the oldest group first
        GroupVersion winner = groups.stream()
                .min(Comparator.comparing(GroupVersion::priority, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
        return new Look(configuration.branding(), List.of(reader, site), groups, winner);
    }

    /** A part that the winning group lacks is the site's; it is never the next group's (domain.md §15-Q2). */
    Header header() {
        if (winner == null) {
            return new Header(null, branding.logo(), in(branding.welcomeMessage()));
        }
        String logo = winner.logo();
        String welcome = winner.welcomeMessage();
        return new Header(
                winner.group(),
                logo == null ? branding.logo() : logo,
                welcome == null ? in(branding.welcomeMessage()) : welcome);
    }

    /** Language goes before layer: a text of the site in the reader's language is better than the group's in the site's. */
    String text(PlannedTile tile) {
        TileId id = tile.id();
        for (Locale locale : locales) {
            String text =
                    first(locale, List.of(group(id).text(), branding.of(id).text(), tile.text()));
            String shown = text == null ? Messages.find("tile." + id, locale) : text;
            if (shown != null) {
                return shown;
            }
        }
        String any = tile.text().any();
        return any == null ? Messages.text("tile." + id, locales) : any;
    }

    String icon(PlannedTile tile) {
        TileId id = tile.id();
        for (Locale locale : locales) {
            String icon =
                    first(locale, List.of(group(id).icon(), branding.of(id).icon()));
            if (icon != null) {
                return icon;
            }
        }
        return tile.icon();
    }

    /** The text in the first language that suits; a wrong language is better than nothing. */
    @Nullable
    String in(LocalizedText text) {
        return locales.stream()
                .map(text::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(text.any());
    }

    private TileStyle group(TileId tile) {
        return branding.of(winner == null ? null : winner.group(), tile);
    }

    private static @Nullable String first(Locale locale, List<LocalizedText> layers) {
        return layers.stream()
                .map(layer -> layer.in(locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
