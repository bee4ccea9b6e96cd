package io.lcart.spi.catalog;

import io.lcart.spi.ConflictException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Courses and offerings in storage. Belongs to one session and is not thread-safe. */
public interface CatalogStore {

    /**
     * Finds courses.
     *
     * <p>Contract: CATALOG-01.
     *
     * @param ids the courses asked for
     * @return those that exist, by id
     */
    Map<CourseId, Course> courses(Collection<CourseId> ids);

    /**
     * Finds offerings.
     *
     * <p>Contract: CATALOG-06, CATALOG-11.
     *
     * @param ids the offerings asked for
     * @return those that exist, by id
     */
    Map<OfferingId, Offering> offerings(Collection<OfferingId> ids);

    /**
     * Adds courses. Prerequisites may name courses of the same list.
     *
     * <p>Contract: CATALOG-02, CATALOG-03.
     *
     * @param courses new courses
     * @throws ConflictException if one exists already or a prerequisite does not; nothing was added
     */
    void insertCourses(List<Course> courses);

    /**
     * Replaces the values of existing courses.
     *
     * <p>Contract: CATALOG-04, CATALOG-05.
     *
     * @param courses existing courses with their new values
     * @throws ConflictException if a course or a prerequisite does not exist; nothing was changed
     */
    void updateCourses(List<Course> courses);

    /**
     * Adds offerings.
     *
     * <p>Contract: CATALOG-07, CATALOG-08.
     *
     * @param offerings new offerings of existing courses and groups
     * @throws ConflictException if one exists already, or its course or a group does not; nothing was added
     */
    void insertOfferings(List<Offering> offerings);

    /**
     * Replaces the values of existing offerings. Access already given keeps its window (domain.md §3.1).
     *
     * <p>Contract: CATALOG-09, CATALOG-10, CATALOG-12.
     *
     * @param offerings existing offerings with their new values
     * @throws ConflictException if an offering, its course or a group does not exist; nothing was changed
     */
    void updateOfferings(List<Offering> offerings);
}
