package io.lcart.core.internal;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.storage.Session;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was completed: the offerings of completions, and the courses these teach. Read with two statements. Immutable.
 *
 * @param offerings the offerings
 * @param courses their courses
 */
public record Taught(Map<OfferingId, Offering> offerings, Map<CourseId, Course> courses) {

    /**
     * Reads what completions are of.
     *
     * @param session the session to read in
     * @param completions the completions
     * @return their offerings and courses
     */
    public static Taught in(Session session, Collection<Completion> completions) {
        Map<OfferingId, Offering> offerings = session.catalog()
                .offerings(completions.stream()
                        .map(Completion::offering)
                        .distinct()
                        .toList());
        Map<CourseId, Course> courses = session.catalog()
                .courses(offerings.values().stream()
                        .map(Offering::course)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new Taught(offerings, courses);
    }

    /**
     * The offering of a completion.
     *
     * @param completion one of those that were asked for
     * @return its offering
     */
    public Offering offering(Completion completion) {
        return Objects.requireNonNull(offerings.get(completion.offering()));
    }

    /**
     * The course of a completion.
     *
     * @param completion one of those that were asked for
     * @return its course, or {@code null} if its offering teaches none
     */
    public @Nullable Course course(Completion completion) {
        CourseId course = offering(completion).course();
        return course == null ? null : courses.get(course);
    }

    /**
     * The course of a completion, if it gives certificates and the completion is one that earns them (domain.md §9): it is neither withdrawn
     * nor a waiver, for which nothing was learned.
     *
     * @param completion one of those that were asked for
     * @return its course, or {@code null} if there is no certificate for it
     */
    public @Nullable Course certifying(Completion completion) {
        Course course = course(completion);
        return course != null
                        && course.certificate()
                        && completion.withdrawnAt() == null
                        && completion.waiverReason() == null
                ? course
                : null;
    }
}
