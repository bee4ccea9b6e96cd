package io.lcart.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.ConfigurationJson;
import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.PointsMessage;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.people.Role;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The same bytes on every machine, whatever its language, digits and zone. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class LocaleTest {

    @Test
    void a_dashboard_and_its_explanations_do_not_depend_on_the_machine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            String here = on("en-US", "UTC");
            assertThat(on("tr-TR", "Asia/Kathmandu")).isEqualTo(here);
            assertThat(on("ar-EG-u-nu-arab", "America/St_Johns")).isEqualTo(here);
            assertThat(on("th-TH-u-ca-buddhist-nu-thai", "Pacific/Apia")).isEqualTo(here);
            assertThat(here).contains("12345 points", "invitation", "2026-03-01T12:00:00Z");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String on(String tag, String zone) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        SiteConfiguration configuration = SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().gamification(true).build())
                .tile(new CustomTile(
                        new TileId("initial"),
                        LocalizedText.of("I"),
                        "i",
                        5,
                        "/i",
                        TileRule.any(
                                TileRule.role(Role.INSTRUCTOR),
                                TileRule.not(TileRule.during(Site.NOW, Site.NOW.plusSeconds(1))))))
                .pointsMessage(new PointsMessage(
                        "m",
                        -12345L,
                        12345L,
                        Set.of(),
                        null,
                        null,
                        LocalizedText.of("[HighThreshold] points, you have [CustomerPoints]")))
                .build();
        try (Site site = new Site()) {
            site.publish(configuration);
            Dashboard dashboard = site.dashboard();
            return ConfigurationJson.write(configuration)
                    + dashboard.tiles()
                    + dashboard.pointsMessages()
                    + DecisionJson.writeAll(dashboard.explanations(), dashboard.locale());
        }
    }
}
