package io.lcart.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.people.Role;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationJsonTest {

    /** A configuration with every part there is. */
    static SiteConfiguration full() {
        return SiteConfiguration.builder()
                .settings(Settings.DEFAULT
                        .with()
                        .gamification(true)
                        .badges(false)
                        .externalTraining(true)
                        .purchaseOrderAutoGrant(true)
                        .zone(ZoneId.of("Asia/Kathmandu"))
                        .locale(Locale.forLanguageTag("th-TH-u-nu-thai"))
                        .defaultGroup(new GroupId("all"))
                        .termsVersion("2026")
                        .points("login", 5)
                        .custom("plan", "gold")
                        .build())
                .branding(new Branding(
                        "/logo.svg",
                        LocalizedText.of("Hello").with(Locale.GERMAN, "Hallo"),
                        Map.of(TileId.MY_TRAINING, TileStyle.text(LocalizedText.of("Courses"))),
                        Map.of(
                                new GroupId("g.7"),
                                Map.of(new TileId("library"), TileStyle.icon("shelf")),
                                new GroupId("empty"),
                                Map.of())))
                .tileOrder(List.of(new TileId("library"), TileId.EDIT_ACCOUNT))
                .tile(new CustomTile(
                        new TileId("library"),
                        LocalizedText.of("Library"),
                        "book",
                        15,
                        "https://library.example/",
                        TileRule.all(TileRule.role(Role.LEARNER), TileRule.setting("plan", "gold")),
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2027-03-01T00:00:00Z")))
                .pointsMessage(new PointsMessage(
                        "m1",
                        0L,
                        100L,
                        Set.of(new GroupId("b"), new GroupId("a")),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        LocalizedText.of("[CustomerPoints]")))
                .build();
    }

    @Test
    void a_configuration_comes_back_from_its_json_and_has_one_form() {
        String json = ConfigurationJson.write(full());
        assertThat(ConfigurationJson.read(json)).isEqualTo(full());
        assertThat(json)
                .isEqualTo(
                        "{\"branding\":{\"groups\":{\"empty\":{},\"g.7\":{\"library\":{\"icon\":\"shelf\"}}},\"logo\":\"/logo.svg\","
                                + "\"tiles\":{\"my-training\":{\"text\":\"Courses\"}},\"welcomeMessage\":{\"de\":\"Hallo\",\"und\":\"Hello\"}},"
                                + "\"pointsMessages\":{\"m1\":{\"from\":\"2026-01-01T00:00:00Z\",\"groups\":[\"a\",\"b\"],\"high\":100,\"low\":0,"
                                + "\"text\":\"[CustomerPoints]\"}},"
                                + "\"settings\":{\"badges\":false,\"custom\":{\"plan\":\"gold\"},\"defaultGroup\":\"all\","
                                + "\"externalTraining\":true,\"gamification\":true,\"locale\":\"th-TH-u-nu-thai\",\"points\":{\"login\":5},"
                                + "\"purchaseOrderAutoGrant\":true,\"termsVersion\":\"2026\",\"zone\":\"Asia/Kathmandu\"},"
                                + "\"tileOrder\":[\"library\",\"edit-account\"],"
                                + "\"tiles\":{\"library\":{\"audience\":{\"all\":[{\"role\":\"learner\"},"
                                + "{\"setting\":{\"name\":\"plan\",\"value\":\"gold\"}}]},\"from\":\"2026-03-01T00:00:00Z\",\"icon\":\"book\","
                                + "\"order\":15,\"target\":\"https://library.example/\",\"text\":\"Library\",\"until\":\"2027-03-01T00:00:00Z\"}}}");
    }

    @Test
    void the_defaults_are_an_empty_object() {
        assertThat(ConfigurationJson.write(SiteConfiguration.DEFAULT)).isEqualTo("{}");
        assertThat(ConfigurationJson.read("{}")).isEqualTo(SiteConfiguration.DEFAULT);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_in_the_order_of_the_text() {
        String json = """
                {"settings": {"gamification": "yes", "zone": "Mars/Olympus", "colour": "red", "locale": null},
                 "branding": {"logo": "javascript:alert(1)",
                              "tiles": {"my-trainings": {"text": "x"}, "leaderboard": {"text": {"en_US": "x"}}}},
                 "tileOrder": ["library", "edit-account", "edit-account"],
                 "tiles": {"library": {"text": "L", "icon": "book", "order": 1.5, "target": "//evil.example/",
                                       "audience": {"role": "boss"}},
                           "my-training": {"text": "L", "icon": "book", "order": 1, "target": "/", "audience": {"always": true}},
                           "shop": {"text": "S", "icon": "s", "order": 1, "target": "/s",
                                    "audience": {"setting": {"name": "gamificaton", "value": "true"}}}},
                 "pointsMessages": {"m": {"low": 5, "high": 6}, "n": {"low": 5, "high": 6, "text": ""}}}
                """;
        assertThat(wrong(json))
                .extracting(Violation::path)
                .containsExactly(
                        "settings.gamification",
                        "settings.zone",
                        "settings.colour",
                        "settings.locale",
                        "branding.logo",
                        "branding.tiles.my-trainings",
                        "branding.tiles.leaderboard.text.en_US",
                        "tileOrder[2]",
                        "tiles.library.order",
                        "tiles.library.target",
                        "tiles.library.audience.role",
                        "tiles.my-training",
                        "tiles.shop.audience",
                        "pointsMessages.m.text",
                        "pointsMessages.n");
        assertThat(wrong(json))
                .filteredOn(violation -> violation.path().equals("branding.tiles.my-trainings"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("is no tile", "(line 3, column 41)"));
    }

    @Test
    void rules_of_points_come_back_and_a_plain_one_is_a_number() {
        PointsRule first =
                new PointsRule(10, Map.of("final", 50L), Once.EVENT, Attempts.FIRST, new PointsRule.Cap(100, Per.WEEK));
        Settings settings = Settings.DEFAULT
                .with()
                .points("quiz", first)
                .points("login", 5)
                .points("content", new PointsRule(3, Map.of(), Once.DAY, Attempts.BEST, null))
                .build();
        SiteConfiguration configuration =
                SiteConfiguration.builder().settings(settings).build();
        String json = ConfigurationJson.write(configuration);
        assertThat(json)
                .isEqualTo("{\"settings\":{\"points\":{\"content\":{\"once\":\"day\",\"points\":3},\"login\":5,"
                        + "\"quiz\":{\"attempts\":\"first\",\"cap\":{\"per\":\"week\",\"points\":100},\"items\":{\"final\":50},"
                        + "\"once\":\"event\",\"points\":10}}}}");
        assertThat(ConfigurationJson.read(json)).isEqualTo(configuration);
        assertThat(PointsRule.of("login", 5).once()).isEqualTo(Once.DAY);
    }

    @Test
    void all_that_is_wrong_with_rules_of_points_is_said_at_once() {
        String json = """
                {"settings": {"points": {
                  "a": {"once": "item"},
                  "b": {"points": -1},
                  "c": {"points": 1, "once": "weekly", "attempts": "last"},
                  "d": {"points": 1, "cap": {"points": 0, "per": "day"}},
                  "e": {"points": 1, "cap": {"per": "year"}, "items": {"i": "x"}},
                  "f": 1000000001,
                  "g": {"points": 1, "limit": 3}}}}
                """;
        assertThat(wrong(json))
                .extracting(Violation::path)
                .containsExactly(
                        "settings.points.a.points",
                        "settings.points.b",
                        "settings.points.c.once",
                        "settings.points.c.attempts",
                        "settings.points.d.cap",
                        "settings.points.e.cap.points",
                        "settings.points.e.cap.per",
                        "settings.points.e.items.i",
                        "settings.points.f",
                        "settings.points.g.limit");
        assertThat(wrong(json))
                .filteredOn(violation -> violation.path().equals("settings.points.c.once"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message())
                        .contains("is none of event, item, day, ever", "(line 4, column 30)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | is empty",
                "`{` | is no JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 2)",
                "`[]` | is not an object (line 1, column 1)",
                "`{} {}` | goes on after its end",
                "`{\"a\": 1, \"a\": 2}` | stands twice in its object",
                "`{\"tiles\": null}` | is null; leave it out instead",
                "`{\"settings\": {\"points\": {\"login\": -1}}}` | no negative points",
                "`{\"settings\": {\"points\": {\"login\": 1e3}}}` | is no whole number",
                "`{\"settings\": {\"custom\": {\"badges\": \"x\"}}}` | cannot be named 'badges'",
                "`{\"tiles\": {\"A\": {}}}` | lower-case words",
                "`{'a': 1}` | is no JSON",
            })
    void what_is_no_configuration_is_refused(String json, String message) {
        assertThat(wrong(json == null ? "" : json))
                .anySatisfy(violation -> assertThat(violation.message()).contains(message));
    }

    @Test
    void text_that_is_too_long_or_too_deep_is_refused() {
        assertThat(wrong("{\"x\":\"" + "a".repeat(1_000_000) + "\"}")).hasSize(1);
        assertThat(wrong("[".repeat(100_000)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).startsWith("is nested deeper than 64 levels"));
    }

    @Test
    void tiles_of_the_hosts_own_may_be_named_and_their_ids_not_taken() {
        TileId shop = new TileId("shop");
        String ordered = "{\"tileOrder\":[\"shop\"]}";
        assertThat(ConfigurationJson.read(ordered, Set.of(shop)).tileOrder()).containsExactly(shop);
        assertThat(wrong(ordered)).extracting(Violation::path).containsExactly("tileOrder[0]");
        String taken =
                "{\"tiles\":{\"shop\":{\"text\":\"S\",\"icon\":\"s\",\"order\":1,\"target\":\"/s\",\"audience\":{\"always\":true}}}}";
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> ConfigurationJson.read(taken, Set.of(shop)));
        assertThat(refused.violations()).extracting(Violation::path).containsExactly("tiles.shop");
    }

    @Test
    void a_builder_says_the_same() {
        CustomTile tile = full().tiles().get(0);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> SiteConfiguration.builder()
                        .tile(tile)
                        .tile(tile)
                        .tileOrder(List.of(TileId.LEADERBOARD, TileId.LEADERBOARD))
                        .build());
        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactly("tiles.library.audience", "tiles.library", "tiles.library.audience", "tileOrder[1]");
    }

    private static List<Violation> wrong(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> ConfigurationJson.read(json))
                .violations();
    }
}
