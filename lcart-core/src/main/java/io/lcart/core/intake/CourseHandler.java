package io.lcart.core.intake;

import io.lcart.spi.Violation;
import io.lcart.spi.catalog.CatalogStore;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Courses and their prerequisites. */
final class CourseHandler implements Handler<PutCourse> {

    @Override
    public String action() {
        return "intake.courses";
    }

    @Override
    public @Nullable String person(PutCourse command) {
        return null;
    }

    @Override
    public List<Violation> check(PutCourse command, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (command.prerequisites().contains(command.key())) {
            violations.add(new Violation("prerequisites", "must not name the course itself"));
        }
        if (!givesCertificate(command) && command.certificateMonths() != null) {
            violations.add(new Violation("certificateMonths", "must be missing where there is no certificate"));
        }
        return violations;
    }

    @Override
    public void apply(Work work, List<Row<PutCourse>> rows) {
        CatalogStore catalog = work.session().catalog();
        Set<CourseId> named = new LinkedHashSet<>();
        for (Row<PutCourse> row : rows) {
            Course told = course(row.command());
            named.add(told.id());
            named.addAll(told.prerequisites());
        }
        Map<CourseId, Course> stored = catalog.courses(named);
        refuseUnknown(rows, stored.keySet());
        Changes<CourseId, Course> courses = new Changes<>(stored);
        for (Row<PutCourse> row : rows) {
            if (row.isOpen()) {
                Course told = course(row.command());
                row.answer(courses.put(told.id(), told));
            }
        }
        catalog.insertCourses(courses.inserted());
        catalog.updateCourses(courses.updated());
    }

    /** Refuses rows with unknown prerequisites, then those which named the refused ones, until all that remain are known. */
    private static void refuseUnknown(List<Row<PutCourse>> rows, Set<CourseId> stored) {
        boolean refused;
        do {
            Set<CourseId> known = new HashSet<>(stored);
            rows.stream()
                    .filter(Row::isOpen)
                    .forEach(row -> known.add(new CourseId(row.command().key())));
            refused = false;
            for (Row<PutCourse> row : rows) {
                if (row.isOpen() && !known.containsAll(course(row.command()).prerequisites())) {
                    row.refuse(RefusalReason.UNKNOWN_COURSE);
                    refused = true;
                }
            }
        } while (refused);
    }

    private static Course course(PutCourse command) {
        return new Course(
                new CourseId(command.key()),
                command.title(),
                command.prerequisites().stream().distinct().map(CourseId::new).toList(),
                givesCertificate(command),
                command.certificateMonths());
    }

    private static boolean givesCertificate(PutCourse command) {
        return command.certificate() == null || command.certificate();
    }
}
