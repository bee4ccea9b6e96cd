package io.lcart.core.intake;

import io.lcart.spi.Interval;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.CatalogStore;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offerings. */
final class OfferingHandler implements Handler<PutOffering> {

    @Override
    public String action() {
        return "intake.offerings";
    }

    @Override
    public @Nullable String person(PutOffering command) {
        return null;
    }

    @Override
    public List<Violation> check(PutOffering command, Instant now) {
        return command.startsAt() == null && command.endsAt() != null
                ? List.of(new Violation("startsAt", "must not be missing where there is an end"))
                : Checks.later(command.startsAt(), command.endsAt(), "endsAt", "startsAt");
    }

    @Override
    public void apply(Work work, List<Row<PutOffering>> rows) {
        CatalogStore catalog = work.session().catalog();
        Set<OfferingId> ids = new LinkedHashSet<>();
        Set<CourseId> courses = new LinkedHashSet<>();
        Set<GroupId> groups = new LinkedHashSet<>();
        for (Row<PutOffering> row : rows) {
            Offering told = offering(row.command());
            ids.add(told.id());
            groups.addAll(told.grantsGroups());
            if (told.course() != null) {
                courses.add(told.course());
            }
        }
        Set<CourseId> knownCourses = catalog.courses(courses).keySet();
        Set<GroupId> knownGroups = work.session().groups().versions(groups).keySet();
        Changes<OfferingId, Offering> offerings = new Changes<>(catalog.offerings(ids));
        for (Row<PutOffering> row : rows) {
            Offering told = offering(row.command());
            if (told.course() != null && !knownCourses.contains(told.course())) {
                row.refuse(RefusalReason.UNKNOWN_COURSE);
            } else if (!knownGroups.containsAll(told.grantsGroups())) {
                row.refuse(RefusalReason.UNKNOWN_GROUP);
            } else {
                row.answer(offerings.put(told.id(), told));
            }
        }
        catalog.insertOfferings(offerings.inserted());
        catalog.updateOfferings(offerings.updated());
    }

    private static Offering offering(PutOffering command) {
        return new Offering(
                new OfferingId(command.key()),
                command.course() == null ? null : new CourseId(command.course()),
                command.title(),
                command.kind(),
                command.registrationCodes(),
                command.startsAt() == null ? null : new Interval(command.startsAt(), command.endsAt()),
                command.accessDays(),
                command.grantsGroups().stream().distinct().map(GroupId::new).toList(),
                command.sessionUrl(),
                command.files());
    }
}
