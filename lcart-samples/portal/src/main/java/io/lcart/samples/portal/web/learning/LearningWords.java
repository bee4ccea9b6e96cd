package io.lcart.samples.portal.web.learning;

import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.completion.CompletionEntry.Withdrawal;
import io.lcart.core.training.Prerequisite;
import io.lcart.core.training.Training;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.learning.CompletionsView.CompletionView;
import io.lcart.samples.portal.web.learning.TrainingsView.GroupView;
import io.lcart.samples.portal.web.learning.TrainingsView.PrerequisiteView;
import io.lcart.samples.portal.web.learning.TrainingsView.TrainingView;
import io.lcart.spi.Interval;
import io.lcart.spi.certificate.CertificateSerial;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say about trainings and completions. Immutable. */
final class LearningWords {

    private final Texts texts;
    private final ZoneId zone;

    LearningWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    /** Runs of one course under its title; they come one after another. */
    List<GroupView> groups(List<Training> trainings) {
        return byCourse(trainings).stream()
                .map(runs -> new GroupView(
                        runs.get(0).offering().value(),
                        heading(runs.get(0)),
                        runs.stream().map(this::training).toList()))
                .toList();
    }

    static List<List<Training>> byCourse(List<Training> trainings) {
        Map<String, List<Training>> byCourse = new LinkedHashMap<>();
        for (Training training : trainings) {
            String key = training.course() == null ? "o" + training.offering() : "c" + training.course();
            byCourse.computeIfAbsent(key, k -> new ArrayList<>()).add(training);
        }
        return List.copyOf(byCourse.values());
    }

    private static String heading(Training training) {
        return training.courseTitle() == null ? training.title() : training.courseTitle();
    }

    private TrainingView training(Training training) {
        String state = slug(training.state());
        return new TrainingView(
                training.offering().value(),
                training.title(),
                state,
                texts.get("training.state." + state),
                window(training.access(), state),
                training.event() == null ? null : event(training.event()),
                training.progress(),
                training.prerequisites().stream().map(this::prerequisite).toList(),
                training.locked(),
                training.files(),
                training.sessionLink(),
                training.completedAt() == null
                        ? null
                        : texts.get("training.completed-on", date(training.completedAt())),
                href(training.certificate()));
    }

    private String window(Interval access, String state) {
        if (access.until() == null) {
            return texts.get("training.window-open", date(access.from()));
        }
        return state.equals("expired")
                ? texts.get("training.window-over", date(access.until()))
                : texts.get("training.window", date(access.from()), date(access.until()));
    }

    private String event(Interval event) {
        return event.until() == null
                ? texts.get("training.class-from", moment(event.from()), zoneName())
                : texts.get("training.class", moment(event.from()), moment(event.until()), zoneName());
    }

    private String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private PrerequisiteView prerequisite(Prerequisite prerequisite) {
        return new PrerequisiteView(
                prerequisite.title(),
                prerequisite.met(),
                prerequisite.completedAt() == null
                        ? texts.get("training.missing")
                        : texts.get("training.completed-on", date(prerequisite.completedAt())));
    }

    CompletionView completion(CompletionEntry entry, Instant now) {
        Instant expires = entry.certificateExpiresAt();
        boolean expired = expires != null && !now.isBefore(expires);
        String title = entry.courseTitle() == null ? entry.offeringTitle() : entry.courseTitle();
        return new CompletionView(
                entry.id().value(),
                title,
                title.equals(entry.offeringTitle()) ? null : entry.offeringTitle(),
                date(entry.completedAt()),
                entry.score() == null
                        ? null
                        : texts.get("completion.score", entry.score().toPlainString()),
                texts.get("completion.source." + slug(entry.source())),
                entry.waiverReason() == null ? null : deed("completion.waived", entry.recordedBy(), entry.recordedAt()),
                entry.waiverReason(),
                entry.withdrawal() == null ? null : withdrawn(entry.withdrawal()),
                href(entry.certificate()),
                expires == null
                        ? null
                        : texts.get(expired ? "completion.expired-on" : "completion.valid-until", date(expires)),
                expired,
                entry.certificate() == null ? null : VerifyPage.PATH + "/" + entry.certificate());
    }

    private String withdrawn(Withdrawal withdrawal) {
        return deed(
                withdrawal.correctedBy() == null ? "completion.withdrawn" : "completion.corrected",
                withdrawal.by(),
                withdrawal.at());
    }

    private String deed(String what, @Nullable String by, Instant at) {
        return by == null ? texts.get(what + "-on", date(at)) : texts.get(what + "-by", by, date(at));
    }

    private static @Nullable String href(@Nullable CertificateSerial serial) {
        return serial == null ? null : Routes.API + "/certificates/" + serial + ".pdf";
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
