package io.lcart.core.intake;

import io.lcart.spi.Violation;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.RecognitionStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Badges. */
final class BadgeHandler implements Handler<PutBadge> {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 30);

    @Override
    public String action() {
        return "intake.badges";
    }

    @Override
    public @Nullable String person(PutBadge command) {
        return null;
    }

    @Override
    public List<Violation> check(PutBadge command, Instant now) {
        LocalDate day = command.expiresOn();
        if (day == null) {
            return List.of();
        }
        if (command.expiresAfterMonths() != null) {
            return List.of(new Violation("expiresOn", "must be missing where expiresAfterMonths is given"));
        }
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                ? List.of(new Violation("expiresOn", "must be a day of the years 1900 to 2999"))
                : List.of();
    }

    @Override
    public void apply(Work work, List<Row<PutBadge>> rows) {
        Set<BadgeId> ids = new LinkedHashSet<>();
        Set<CourseId> courses = new LinkedHashSet<>();
        for (Row<PutBadge> row : rows) {
            Badge told = badge(row.command());
            ids.add(told.id());
            courses.addAll(told.courses());
        }
        Set<CourseId> known = work.session().catalog().courses(courses).keySet();
        RecognitionStore store = work.session().recognition();
        Changes<BadgeId, Badge> badges = new Changes<>(store.badges(ids));
        for (Row<PutBadge> row : rows) {
            Badge told = badge(row.command());
            if (known.containsAll(told.courses())) {
                row.answer(badges.put(told.id(), told));
            } else {
                row.refuse(RefusalReason.UNKNOWN_COURSE);
            }
        }
        store.insertBadges(badges.inserted());
        store.updateBadges(badges.updated());
    }

    private static Badge badge(PutBadge command) {
        return new Badge(
                new BadgeId(command.key()),
                command.name(),
                command.description(),
                command.image(),
                command.active(),
                expiry(command),
                command.courses().stream().distinct().map(CourseId::new).toList());
    }

    private static BadgeExpiry expiry(PutBadge command) {
        if (command.expiresAfterMonths() != null) {
            return new BadgeExpiry.AfterMonths(command.expiresAfterMonths());
        }
        return command.expiresOn() == null ? new BadgeExpiry.Never() : new BadgeExpiry.OnDate(command.expiresOn());
    }
}
