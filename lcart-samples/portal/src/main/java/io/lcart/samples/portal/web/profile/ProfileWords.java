package io.lcart.samples.portal.web.profile;

import io.lcart.core.recognition.external.ExternalTrainingEntry;
import io.lcart.core.recognition.profile.PublicProfile.PublicBadge;
import io.lcart.core.recognition.profile.PublicProfile.PublicTraining;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.profile.TrainingRow.Fact;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Profiles in the words of a language. Immutable.
 *
 * @param texts the words
 * @param today the site's day
 */
public record ProfileWords(Texts texts, LocalDate today) {

    private static final int KILOBYTE = 1024;

    /**
     * A record as its owner sees it, or somebody who may report on the owner.
     *
     * @param entry the record
     * @param fileHref where its file is
     * @param editHref where it is changed, or an empty text
     * @return what is shown
     */
    public TrainingRow row(ExternalTrainingEntry entry, String fileHref, String editHref) {
        ExternalTrainingEntry.File file = entry.file();
        boolean open = entry.visibility() == Visibility.PUBLIC;
        boolean own = !editHref.isEmpty();
        return new TrainingRow(
                entry.id().value(),
                entry.title(),
                facts(
                        entry.type(),
                        entry.provider(),
                        entry.completedOn(),
                        entry.hours(),
                        entry.credits(),
                        entry.expiresOn()),
                expired(entry.expiresOn()),
                texts.get(open ? "training.public" : "training.private"),
                open,
                file == null ? null : file.name(),
                file == null || file.scan() == ScanState.REFUSED || (!own && file.scan() == ScanState.PENDING)
                        ? null
                        : fileHref,
                file == null ? "" : note(file),
                editHref);
    }

    TrainingRow row(PublicTraining training) {
        return new TrainingRow(
                "",
                training.title(),
                facts(
                        training.type(),
                        training.provider(),
                        training.completedOn(),
                        training.hours(),
                        training.credits(),
                        training.expiresOn()),
                expired(training.expiresOn()),
                "",
                true,
                null,
                null,
                "",
                "");
    }

    PublicProfileView.BadgeView badge(PublicBadge badge) {
        LocalDate expires = badge.expiresOn();
        return new PublicProfileView.BadgeView(
                badge.name(),
                badge.description(),
                badge.image(),
                texts.get("profile.badge.awarded", date(badge.awardedOn())),
                expires == null
                        ? ""
                        : texts.get(
                                today.isBefore(expires) ? "profile.badge.expires" : "profile.badge.expired",
                                date(expires)),
                expires != null && !today.isBefore(expires));
    }

    private List<Fact> facts(
            ExternalTrainingType type,
            String provider,
            LocalDate completedOn,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal credits,
            @Nullable LocalDate expiresOn) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "type", type(type));
        add(facts, "provider", provider);
        add(facts, "completed", date(completedOn));
        add(facts, "hours", hours == null ? "" : number(hours));
        add(facts, "credits", credits == null ? "" : number(credits));
        add(facts, "expires", expiresOn == null ? "" : date(expiresOn));
        return facts;
    }

    private void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(texts.get("training.fact." + name), value));
        }
    }

    private @Nullable String expired(@Nullable LocalDate expiresOn) {
        return expiresOn == null || today.isBefore(expiresOn) ? null : texts.get("training.expired");
    }

    String type(ExternalTrainingType type) {
        return texts.get("training.type." + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String note(ExternalTrainingEntry.File file) {
        return switch (file.scan()) {
            case PENDING -> texts.get("training.file.pending");
            case REFUSED -> texts.get("training.file.refused");
            case CLEAN ->
                texts.get("training.file.size", number(BigDecimal.valueOf((file.bytes() + KILOBYTE - 1) / KILOBYTE)));
        };
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(day);
    }

    String date(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone));
    }
}
