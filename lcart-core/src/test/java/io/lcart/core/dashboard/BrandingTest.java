package io.lcart.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.Branding;
import io.lcart.core.configuration.PointsMessage;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.configuration.TileStyle;
import io.lcart.core.people.Viewer;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.PointsEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Branding and points messages: domain.md §2, §5, §14, §15-Q1 to Q3, Q14, Q35. */
class BrandingTest {

    private int events;

    private static final Branding SITE =
            new Branding("/site.svg", LocalizedText.of("Hello").with(Locale.GERMAN, "Hallo"), Map.of(), Map.of());

    @AutoClose
    private final Site site = new Site();

    @Test
    void the_lowest_priority_number_wins() {
        site.joined("five", 5, "/five.svg", "Five", false);
        site.joined("one", 1, "/one.svg", "One", false);
        assertThat(site.dashboard().header()).isEqualTo(new Header(new GroupId("one"), "/one.svg", "One"));
    }

    @Test
    void of_equal_numbers_the_older_group_wins() {
        site.joined("older", 3, "/older.svg", null, false);
        site.joined("a-newer", 3, "/newer.svg", null, false);
        assertThat(site.dashboard().header().logo()).isEqualTo("/older.svg");
    }

    @Test
    void without_a_number_a_group_comes_last() {
        site.joined("unset", null, "/unset.svg", null, false);
        site.joined("high", Integer.MAX_VALUE, "/high.svg", null, false);
        assertThat(site.dashboard().header().logo()).isEqualTo("/high.svg");
    }

    @Test
    void a_part_that_the_winning_group_lacks_is_the_sites_and_not_the_next_groups() {
        site.publish(SiteConfiguration.builder().branding(SITE).build());
        site.joined("first", 1, null, "Welcome to first", false);
        site.joined("second", 2, "/second.svg", "Welcome to second", false);
        assertThat(site.dashboard().header())
                .isEqualTo(new Header(new GroupId("first"), "/site.svg", "Welcome to first"));
    }

    @Test
    void texts_and_icons_of_the_winning_group_go_before_the_sites() {
        site.publish(SiteConfiguration.builder()
                .branding(new Branding(
                        null,
                        LocalizedText.NONE,
                        Map.of(TileId.EDIT_ACCOUNT, new TileStyle(LocalizedText.of("Site"), LocalizedText.of("cog"))),
                        Map.of(
                                new GroupId("first"),
                                Map.of(TileId.EDIT_ACCOUNT, TileStyle.text(LocalizedText.of("First"))),
                                new GroupId("second"),
                                Map.of(TileId.EDIT_ACCOUNT, TileStyle.icon("moon")))))
                .build());
        site.joined("second", 2, null, null, false);
        assertThat(account()).extracting(Tile::text, Tile::icon).containsExactly("Site", "moon");
        site.joined("first", 1, null, null, false);
        assertThat(account()).extracting(Tile::text, Tile::icon).containsExactly("First", "cog");
    }

    @Test
    void texts_are_in_the_viewers_language_else_the_accounts_else_the_sites() {
        AccountId german = new AccountId("german");
        site.account(german, AccountStatus.ACTIVE, "de-AT");
        site.publish(SiteConfiguration.builder()
                .settings(Settings.DEFAULT
                        .with()
                        .locale(Locale.forLanguageTag("ar"))
                        .build())
                .branding(SITE)
                .build());
        Dashboards dashboards = site.lcart.dashboards();
        assertThat(texts(dashboards.of(Viewer.of(german)))).containsExactly("Hallo", "Konto bearbeiten");
        assertThat(texts(dashboards.of(Viewer.of(german).in(Locale.UK)))).containsExactly("Hello", "Edit Your Account");
        assertThat(texts(site.dashboard())).containsExactly("Hello", "تعديل حسابك");
        assertThat(texts(dashboards.of(Viewer.of(german).in(Locale.JAPANESE))))
                .as("neither the account's language nor the machine's")
                .containsExactly("Hello", "تعديل حسابك");
    }

    @Test
    void a_points_message_is_shown_strictly_between_its_thresholds() {
        publish(true, message("m", 100L, 200L, Set.of(), null, null));
        points(100);
        assertThat(site.dashboard().pointsMessages()).isEmpty();
        points(1);
        assertThat(site.dashboard().pointsMessages()).containsExactly("101 of 100 to 200 [Other]");
        points(98);
        assertThat(site.dashboard().pointsMessages()).containsExactly("199 of 100 to 200 [Other]");
        points(1);
        assertThat(site.dashboard().pointsMessages()).isEmpty();
    }

    @Test
    void points_messages_come_by_low_threshold_and_then_id_and_need_gamification() {
        publish(
                true,
                message("z", null, null, Set.of(), null, null),
                message("c", -5L, null, Set.of(), null, null),
                message("b", -5L, 9L, Set.of(), null, null));
        assertThat(site.dashboard().pointsMessages())
                .containsExactly("0 of  to  [Other]", "0 of -5 to 9 [Other]", "0 of -5 to  [Other]");
        publish(false, message("z", null, null, Set.of(), null, null));
        assertThat(site.dashboard().pointsMessages()).isEmpty();
    }

    @Test
    void a_points_message_begins_on_its_begin_and_stops_on_its_end_for_its_groups() {
        publish(true, message("m", null, null, Set.of(new GroupId("g")), Site.NOW, Site.NOW.plusSeconds(1)));
        assertThat(site.dashboard().pointsMessages()).isEmpty();
        site.joined("g", null, null, null, false);
        assertThat(site.dashboard().pointsMessages()).hasSize(1);
        assertThat(at(Site.NOW.minusNanos(1_000)).pointsMessages()).isEmpty();
        assertThat(at(Site.NOW.plusMillis(999)).pointsMessages()).hasSize(1);
        assertThat(at(Site.NOW.plusSeconds(1)).pointsMessages()).isEmpty();
    }

    private Dashboard at(Instant instant) {
        return site.lcart.dashboards().of(Viewer.of(Site.ANNA), instant);
    }

    private Tile account() {
        return site.dashboard().tiles().get(0);
    }

    private static List<@Nullable String> texts(Dashboard dashboard) {
        return List.of(
                dashboard.header().welcomeMessage(), dashboard.tiles().get(0).text());
    }

    private void publish(boolean gamification, PointsMessage... messages) {
        SiteConfiguration.Builder builder = SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().gamification(gamification).build());
        List.of(messages).forEach(builder::pointsMessage);
        site.publish(builder.build());
    }

    private static PointsMessage message(
            String id,
            @Nullable Long low,
            @Nullable Long high,
            Set<GroupId> groups,
            @Nullable Instant from,
            @Nullable Instant until) {
        LocalizedText text = LocalizedText.of("[CustomerPoints] of [LowThreshold] to [HighThreshold] [Other]");
        return new PointsMessage(id, low, high, groups, from, until, text);
    }

    private void points(long points) {
        String event = "e" + ++events;
        site.write(session -> session.points()
                .append(List.of(new PointsEntry(Site.ANNA, event, event, Site.NOW, Site.NOW, points, 0, null))));
    }
}
