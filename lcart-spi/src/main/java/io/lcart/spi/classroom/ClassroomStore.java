package io.lcart.spi.classroom;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Classes in storage, from where their instructors stand: reads only. A class is an offering; on its roster is who has an access entry to it
 * that is in force, bought, assigned, claimed or imported, whether its window is to come, open or over (domain.md §11). A seat that nobody
 * has claimed puts nobody there. Belongs to one session and is not thread-safe.
 */
public interface ClassroomStore {

    /**
     * The right of an instructor to a class: the designation in force, if the class is assigned to them too.
     *
     * <p>Contract: CLASS-01.
     *
     * @param instructor the person
     * @param offering the class
     * @param at the instant
     * @return the designation; nothing if there is no such person or class, the person is not designated, or the class is not assigned to them
     */
    Optional<Instructor> teaching(AccountId instructor, OfferingId offering, Instant at);

    /**
     * A page of the classes that a person may enter as {@link #teaching} says: those that start latest first, then by id; those without an
     * event come last.
     *
     * <p>Contract: CLASS-02, CLASS-03, CLASS-04, CLASS-05.
     *
     * @param instructor the person
     * @param at the instant
     * @param after the last class of the page before, or {@code null} for the first page; after one that does not exist nothing comes
     * @param limit the greatest number of classes, 1 to 501
     * @return the page
     */
    List<AssignedClass> classes(AccountId instructor, Instant at, @Nullable OfferingId after, int limit);

    /**
     * A page of the roster of a class, by {@link io.lcart.spi.people.Account#sortKey} and then by id, each person once.
     *
     * <p>Contract: CLASS-06, CLASS-07, CLASS-08, CLASS-09, CLASS-14.
     *
     * @param offering the class
     * @param at the instant
     * @param after the last person of the page before, or {@code null} for the first page; they need not be on the roster any more
     * @param limit the greatest number of people, 1 to 501
     * @return the page; empty after a person who does not exist
     */
    List<Attendee> roster(OfferingId offering, Instant at, @Nullable AccountId after, int limit);

    /**
     * Which people are on the roster of a class.
     *
     * <p>Contract: CLASS-10.
     *
     * @param offering the class
     * @param accounts the people asked for
     * @param at the instant
     * @return those who are, by id
     */
    Map<AccountId, Attendee> attendees(OfferingId offering, Collection<AccountId> accounts, Instant at);

    /**
     * People on the roster of a class for whom no completion was ever recorded there, not even one that was withdrawn; in the order of the
     * roster.
     *
     * <p>Contract: CLASS-11.
     *
     * @param offering the class
     * @param at the instant
     * @param limit the greatest number of people, at least 1
     * @return the people
     */
    List<Attendee> unrecorded(OfferingId offering, Instant at, int limit);

    /**
     * When people completed courses, in whichever offering.
     *
     * <p>Contract: CLASS-12, CLASS-13.
     *
     * @param accounts the people
     * @param courses the courses
     * @param at the instant
     * @return for each person the courses with a completion that counts, and when the latest of them occurred; people without one are left out
     */
    Map<AccountId, Map<CourseId, Instant>> completedCourses(
            Collection<AccountId> accounts, Collection<CourseId> courses, Instant at);
}
