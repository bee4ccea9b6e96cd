package io.lcart.samples.portal.demo;

import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.configuration.BoardSettings;
import io.lcart.core.configuration.Branding;
import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.PointsMessage;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.configuration.TiePolicy;
import io.lcart.core.configuration.TileStyle;
import io.lcart.core.people.Role;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.people.GroupId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the demo site is configured: once as it started, and once as it is since the spring. */
final class Site {

    /** How far the demo data reaches back. */
    static final int DAYS_BACK = 750;

    /** When the second configuration began, in days before the base instant. */
    static final int RENEWED_DAYS_AGO = 240;

    static final String FIRST_TERMS = "2024-10";
    static final String PRESENT_TERMS = "2026-04";

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private Site() {}

    /** The site as it started: no tiles of its own, the first terms of use. */
    static SiteConfiguration first() {
        return SiteConfiguration.builder()
                .settings(settings(FIRST_TERMS))
                .branding(new Branding("/assets/logos/northlight.svg", welcome(), Map.of(), Map.of()))
                .build();
    }

    /** The site as it is now. */
    static SiteConfiguration present(Instant base) {
        return SiteConfiguration.builder()
                .settings(settings(PRESENT_TERMS).with().boards(boards(base)).build())
                .branding(branding())
                .tile(continuingEducation())
                .tile(mentors())
                .tile(winterSchool(base))
                .pointsMessage(message(
                        "first-steps",
                        0L,
                        50L,
                        "You have [CustomerPoints] points. The next star comes at [HighThreshold].",
                        "Sie haben [CustomerPoints] Punkte. Der nächste Stern kommt bei [HighThreshold].",
                        "لديك [CustomerPoints] نقطة. النجمة التالية عند [HighThreshold]."))
                .pointsMessage(message(
                        "on-the-way",
                        49L,
                        200L,
                        "[CustomerPoints] points: well done, keep going.",
                        "[CustomerPoints] Punkte: gut gemacht, weiter so.",
                        "[CustomerPoints] نقطة: أحسنت، واصل."))
                .pointsMessage(message(
                        "star",
                        199L,
                        null,
                        "[CustomerPoints] points: you are one of our stars. Use the code BRIGHT for your next class.",
                        "[CustomerPoints] Punkte: Sie sind einer unserer Stars. Mit dem Code BRIGHT wird der nächste Kurs günstiger.",
                        "[CustomerPoints] نقطة: أنت من نجومنا. استخدم الرمز BRIGHT في دورتك القادمة."))
                .build();
    }

    private static Settings settings(String terms) {
        return Settings.DEFAULT
                .with()
                .gamification(true)
                .externalTraining(true)
                .defaultGroup(new GroupId(Companies.EVERYONE))
                .termsVersion(terms)
                .points("login", 1)
                .points("content", 5)
                .points("quiz", 10)
                .points("form", 3)
                .points("course", 25)
                .points("comment", new PointsRule(2, Map.of(), Once.EVENT, Attempts.BEST, new Cap(6, Per.WEEK)))
                .custom("winter-school", "on")
                .build();
    }

    /** A race that began before the present month and goes on. */
    private static BoardSettings boards(Instant base) {
        Instant midnight = base.truncatedTo(ChronoUnit.DAYS);
        BoardPeriod race = new BoardPeriod(
                "safety-race",
                text("Safety race", "Sicherheitslauf", "سباق السلامة"),
                midnight.minus(Duration.ofDays(75)),
                midnight.plus(Duration.ofDays(30)));
        return new BoardSettings(TiePolicy.SHARED, 1, DayOfWeek.MONDAY, false, List.of(race));
    }

    private static LocalizedText welcome() {
        return text("Good to see you.", "Schön, dass Sie da sind.", "سعداء بوجودك معنا.");
    }

    private static Branding branding() {
        return new Branding(
                "/assets/logos/northlight.svg",
                welcome(),
                Map.of(
                        TileId.ORDER_HISTORY,
                        TileStyle.text(text("Orders & Invoices", "Bestellungen & Rechnungen", "الطلبات والفواتير"))),
                Map.of(
                        new GroupId(Companies.KESTREL),
                        Map.of(
                                TileId.MY_TRAINING,
                                new TileStyle(
                                        text("Flight Deck Training", "Training fürs Cockpit", "تدريب قمرة القيادة"),
                                        LocalizedText.of("compass"))),
                        new GroupId(Companies.CEDAR),
                        Map.of(
                                TileId.COMPLETIONS_AND_CERTIFICATES,
                                TileStyle.text(
                                        text("Credits & Certificates", "Punkte & Zertifikate", "الأرصدة والشهادات")))));
    }

    // why 95: after the standard tiles, which have 10 to 90
    private static CustomTile continuingEducation() {
        return new CustomTile(
                new TileId("continuing-education"),
                text("Continuing Education", "Fortbildung", "التعليم المستمر"),
                "shield",
                95,
                "/continuing-education",
                TileRule.all(
                        TileRule.any(
                                TileRule.inGroup(new GroupId(Companies.CEDAR)),
                                TileRule.inGroup(new GroupId(Companies.NOOR))),
                        TileRule.any(
                                TileRule.completion(new CourseId("infection-control")),
                                TileRule.access(new CourseId("infection-control")))));
    }

    private static CustomTile mentors() {
        return new CustomTile(
                new TileId("mentors-corner"),
                text("Mentors' Corner", "Ecke der Mentorinnen und Mentoren", "ركن المرشدين"),
                "compass",
                97,
                "/mentors-corner",
                TileRule.any(
                        TileRule.role(Role.INSTRUCTOR),
                        TileRule.all(
                                TileRule.completion(new CourseId("mentoring")),
                                TileRule.not(TileRule.role(Role.CUSTOMER_ADMIN)))));
    }

    private static CustomTile winterSchool(Instant base) {
        Instant midnight = base.truncatedTo(ChronoUnit.DAYS);
        return new CustomTile(
                new TileId("winter-school"),
                text("Winter School", "Winterschule", "المدرسة الشتوية"),
                "book",
                5,
                "/winter-school",
                TileRule.all(TileRule.role(Role.LEARNER), TileRule.setting("winter-school", "on")),
                midnight.plus(Duration.ofDays(30)),
                midnight.plus(Duration.ofDays(120)));
    }

    private static PointsMessage message(
            String id,
            long low,
            @org.jspecify.annotations.Nullable Long high,
            String english,
            String german,
            String arabic) {
        return new PointsMessage(id, low, high, Set.of(), null, null, text(english, german, arabic));
    }

    private static LocalizedText text(String english, String german, String arabic) {
        return LocalizedText.of(english).with(Locale.GERMAN, german).with(ARABIC, arabic);
    }
}
