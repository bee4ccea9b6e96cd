package io.lcart.samples.portal.web.classroom;

import io.lcart.core.classroom.ClassInfo;
import io.lcart.core.classroom.ClassSummary;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say about classes. Immutable. */
record ClassWords(Texts texts, ZoneId zone, Instant now) {

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    private String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    LocalDate today() {
        return day(now);
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The instant that stands for a day: now for today, noon for a day before. */
    Instant instant(LocalDate day) {
        return day.equals(today()) ? now : day.atTime(12, 0).atZone(zone).toInstant();
    }

    ClassesView.Row row(ClassSummary summary) {
        ClassInfo info = summary.info();
        return new ClassesView.Row(
                info.id().value(),
                ClassPages.path(info.id()),
                info.title(),
                when(info.event()),
                texts.get("class.people", Integer.toString(summary.people())),
                texts.get("class.completed", Integer.toString(summary.completed())));
    }

    @Nullable
    String when(@Nullable Interval event) {
        if (event == null) {
            return null;
        }
        return event.until() == null
                ? texts.get("training.class-from", moment(event.from()), zoneName())
                : texts.get("training.class", moment(event.from()), moment(event.until()), zoneName());
    }

    @Nullable
    String session(@Nullable Interval window) {
        if (window == null) {
            return null;
        }
        if (window.contains(now)) {
            return texts.get("class.session-open");
        }
        return now.isBefore(window.from())
                ? texts.get("class.session-opens", moment(window.from()), zoneName())
                : texts.get("class.session-over");
    }

    /** A person; {@code typed} is what a form that came to nothing held, by the names of its fields, or {@code null}. */
    RosterView.Entry entry(RosterEntry entry, int number, @Nullable Map<String, String> typed) {
        RosterEntry.Mark mark = entry.mark();
        String day = day(mark == null ? now : mark.completedAt()).toString();
        String score = mark == null ? "" : number(mark.score());
        String reason = mark == null || mark.waiverReason() == null ? "" : mark.waiverReason();
        return new RosterView.Entry(
                entry.person().value(),
                number,
                entry.displayName(),
                entry.email(),
                entry.percent() == null ? null : texts.get("training.progress", Integer.toString(entry.percent())),
                mark == null ? null : mark(mark),
                mark == null ? null : mark.waiverReason(),
                entry.prerequisites().stream().map(this::want).toList(),
                entry.version(),
                typed == null ? day : typed.getOrDefault("day", ""),
                typed == null ? score : typed.getOrDefault("score", ""),
                typed == null ? reason : typed.getOrDefault("reason", ""),
                UUID.randomUUID().toString(),
                typed != null);
    }

    private String mark(RosterEntry.Mark mark) {
        String when = date(mark.completedAt());
        if (mark.waiverReason() != null) {
            return texts.get("class.waived", when);
        }
        return mark.score() == null
                ? texts.get("class.marked", when)
                : texts.get("class.marked-score", when, number(mark.score()));
    }

    private static String number(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }

    private RosterView.Want want(RosterEntry.Requirement requirement) {
        return new RosterView.Want(
                requirement.title(),
                requirement.met(),
                requirement.completedAt() == null
                        ? texts.get("training.missing")
                        : texts.get("training.completed-on", date(requirement.completedAt())));
    }
}
