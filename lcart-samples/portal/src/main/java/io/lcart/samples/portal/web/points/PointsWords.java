package io.lcart.samples.portal.web.points;

import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.points.PointsFinding;
import io.lcart.core.points.PointsItem;
import io.lcart.core.points.PointsReason;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.points.PointsView.ItemView;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say about points. Immutable. */
final class PointsWords {

    private static final String KEY = "points.";

    private final Texts texts;
    private final ZoneId zone;

    PointsWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    ItemView item(PointsItem item) {
        PointsFinding finding = item.finding();
        Activity activity = finding.activity();
        return new ItemView(
                activity.eventId(),
                texts.find(KEY + "kind." + activity.kind()).orElse(activity.kind()),
                activity.item(),
                moment(activity.occurredAt()),
                finding.points() == 0 ? texts.get(KEY + "zero") : change(finding.points()),
                finding.points() > 0,
                slug(finding.reason()),
                why(item),
                remedy(finding),
                item.lines().size() < 2
                        ? List.of()
                        : item.lines().stream().map(this::line).toList());
    }

    private String why(PointsItem item) {
        PointsFinding finding = item.finding();
        String key = KEY + "reason." + slug(finding.reason());
        return switch (finding.reason()) {
            case CAPPED, CAP_REACHED ->
                capped(key, finding.rule(), finding.activity().item());
            case WITHDRAWN -> texts.get(key, moment(finding.activity().withdrawnAt()));
            case TAKEN, LATER_ATTEMPT -> texts.get(key, moment(item.obstacle()));
            case GIVEN, GAMIFICATION_OFF, NO_RULE, NOT_PASSED -> texts.get(key);
        };
    }

    private String capped(String key, @Nullable PointsRule rule, @Nullable String item) {
        Cap cap = rule == null ? null : rule.cap();
        return rule == null || cap == null
                ? ""
                : texts.get(
                        key,
                        number(cap.points()),
                        texts.get(KEY + "per." + cap.per().name().toLowerCase(Locale.ROOT)),
                        number(rule.pointsOf(item)));
    }

    private @Nullable String remedy(PointsFinding finding) {
        Instant end = finding.capEnds();
        return switch (finding.reason()) {
            case CAPPED, CAP_REACHED ->
                end == null ? texts.get(KEY + "remedy.never") : texts.get(KEY + "remedy.cap", moment(end));
            case NOT_PASSED, GAMIFICATION_OFF, WITHDRAWN, TAKEN, LATER_ATTEMPT, NO_RULE ->
                texts.get(KEY + "remedy." + slug(finding.reason()));
            case GIVEN -> null;
        };
    }

    private String line(PointsEntry line) {
        return texts.get(KEY + "line", change(line.points()), moment(line.recordedAt()));
    }

    String number(long number) {
        // why these digits: counts and dates of the other pages have them in every language
        Locale digits = new Locale.Builder()
                .setLocale(texts.locale())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        return NumberFormat.getIntegerInstance(digits).format(number);
    }

    private String change(long points) {
        return texts.get(KEY + (points < 0 ? "minus" : "plus"), number(Math.abs(points)));
    }

    private String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .format(instant.atZone(zone));
    }

    private static String slug(PointsReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
