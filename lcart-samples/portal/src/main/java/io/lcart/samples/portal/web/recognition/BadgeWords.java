package io.lcart.samples.portal.web.recognition;

import io.lcart.core.recognition.BadgeDefinition;
import io.lcart.core.recognition.BadgeExplanation;
import io.lcart.core.recognition.BadgeExplanation.Rule;
import io.lcart.core.recognition.BadgeExplanation.Weighed;
import io.lcart.core.recognition.BadgeState;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.recognition.BadgeAdministrationView.DefinitionView;
import io.lcart.samples.portal.web.recognition.BadgeWhyView.FactView;
import io.lcart.samples.portal.web.recognition.BadgesView.BadgeView;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.Visibility;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say about badges. Immutable. */
final class BadgeWords {

    private final Texts texts;
    private final ZoneId zone;

    BadgeWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    BadgeView badge(EarnedBadge earned) {
        String key = encoded(earned.badge().value());
        String state = slug(earned.state());
        Instant expires = earned.expiresAt();
        Instant revoked = earned.revokedAt();
        return new BadgeView(
                earned.award().value(),
                earned.name(),
                earned.description(),
                picture(earned.badge().value(), earned.image()),
                texts.get("badge.alt", earned.name()),
                state,
                texts.get("badge.state." + state),
                texts.get("badge.awarded", date(earned.awardedAt())),
                expires == null
                        ? null
                        : texts.get(
                                earned.state() == BadgeState.EXPIRED ? "badge.expired-on" : "badge.expires",
                                date(expires)),
                earned.learned() == null ? texts.get("badge.given") : texts.get("badge.learned", earned.learned()),
                earned.times() < 2 ? null : texts.get("badge.renewed", Integer.toString(earned.times())),
                revoked == null ? null : texts.get("badge.revoked", date(revoked)),
                earned.revokeReason(),
                earned.visibility() == Visibility.PUBLIC,
                earned.linked(),
                BadgePages.PATH + "/why/" + key);
    }

    DefinitionView definition(BadgeDefinition definition) {
        Badge badge = definition.badge();
        return new DefinitionView(
                badge.id().value(),
                badge.name(),
                picture(badge.id().value(), badge.image()),
                texts.get("badge.alt", badge.name()),
                texts.get("badge-admin.holders", Long.toString(definition.holders())),
                badge.active());
    }

    private static String picture(String badge, @Nullable String image) {
        return image == null ? BadgePages.PICTURES + "/" + encoded(badge) + ".svg" : image;
    }

    BadgeWhyView why(Layout layout, BadgeExplanation explanation) {
        return new BadgeWhyView(
                layout,
                explanation.name(),
                texts.get(
                        "badge.why." + (explanation.state() == null ? "none" : slug(explanation.state())),
                        explanation.name()),
                explanation.weighed().stream().map(this::fact).toList(),
                explanation.changes().stream()
                        .map(change -> texts.get("badge.change." + slug(change)))
                        .toList());
    }

    private FactView fact(Weighed weighed) {
        return new FactView(
                weighed.learned() == null ? texts.get("badge.given") : weighed.learned(),
                date(weighed.at()),
                texts.get("badge.rule." + slug(weighed.rule())),
                weighed.rule() == Rule.COUNTS);
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
