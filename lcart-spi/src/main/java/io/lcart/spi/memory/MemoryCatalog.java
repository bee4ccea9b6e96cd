package io.lcart.spi.memory;

import io.lcart.spi.catalog.CatalogStore;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Courses and offerings in memory. */
final class MemoryCatalog implements CatalogStore {

    private final MemorySession session;

    MemoryCatalog(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<CourseId, Course> courses(Collection<CourseId> ids) {
        return session.read().courses.pick(ids);
    }

    @Override
    public Map<OfferingId, Offering> offerings(Collection<OfferingId> ids) {
        return session.read().offerings.pick(ids);
    }

    @Override
    public void insertCourses(List<Course> courses) {
        Tables tables = session.write();
        for (Course course : courses) {
            session.requireNew("course", tables.courses, course.id());
            tables.courses.put(course.id(), course);
        }
        // why: only now, because a course may require one that stands behind it in the list
        courses.forEach(course -> session.requireAll("course", tables.courses, course.prerequisites()));
    }

    @Override
    public void updateCourses(List<Course> courses) {
        Tables tables = session.write();
        for (Course course : courses) {
            session.require("course", tables.courses, course.id());
            session.requireAll("course", tables.courses, course.prerequisites());
            tables.courses.put(course.id(), course);
        }
    }

    @Override
    public void insertOfferings(List<Offering> offerings) {
        Tables tables = session.write();
        for (Offering offering : offerings) {
            session.requireNew("offering", tables.offerings, offering.id());
            put(tables, offering);
        }
    }

    @Override
    public void updateOfferings(List<Offering> offerings) {
        Tables tables = session.write();
        for (Offering offering : offerings) {
            session.require("offering", tables.offerings, offering.id());
            put(tables, offering);
        }
    }

    private void put(Tables tables, Offering offering) {
        CourseId course = offering.course();
        if (course != null) {
            session.require("course", tables.courses, course);
        }
        session.requireAll("group", tables.groups, offering.grantsGroups());
        tables.offerings.put(offering.id(), offering);
    }
}
