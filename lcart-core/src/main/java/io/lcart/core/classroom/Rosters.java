package io.lcart.core.classroom;

import io.lcart.core.classroom.RosterEntry.Requirement;
import io.lcart.core.configuration.Settings;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.training.SessionWindow;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.classroom.AssignedClass;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads classes and rosters for their instructors, a page in a constant number of statements. Thread-safe. */
final class Rosters {

    private final Room room;

    Rosters(Room room) {
        this.room = room;
    }

    Page<ClassSummary> classes(Viewer viewer, PageRequest request) {
        Instant now = room.now();
        OfferingId after = request.cursor() == null ? null : cursor(request.cursor(), OfferingId::new);
        return room.storage().read(session -> {
            room.account(session, viewer.account());
            List<AssignedClass> classes =
                    session.classrooms().classes(viewer.account(), now, after, request.limit() + 1);
            Instructor right = classes.isEmpty() ? null : designation(session, viewer, now);
            if (right == null) {
                return new Page<>(List.of(), null);
            }
            Map<OfferingId, Offering> offerings = session.catalog()
                    .offerings(classes.stream().map(AssignedClass::offering).toList());
            Settings settings = room.settings(session, now);
            List<ClassSummary> summaries = classes.stream()
                    .map(each -> new ClassSummary(
                            info(Objects.requireNonNull(offerings.get(each.offering())), right, settings),
                            each.people(),
                            each.completed()))
                    .toList();
            return Page.of(summaries, request.limit(), each -> each.info().id().value());
        });
    }

    private static @Nullable Instructor designation(Session session, Viewer viewer, Instant now) {
        return session
                .instructors()
                .designations(List.of(viewer.account()))
                .getOrDefault(viewer.account(), List.of())
                .stream()
                .filter(each -> each.interval().contains(now))
                .findFirst()
                .orElse(null);
    }

    Optional<ClassInfo> info(Viewer viewer, OfferingId id) {
        Instant now = room.now();
        return room.storage().read(session -> {
            room.account(session, viewer.account());
            Instructor right = Room.right(session, viewer, id, now);
            return Optional.ofNullable(right)
                    .map(found -> info(Room.offering(session, id), found, room.settings(session, now)));
        });
    }

    private ClassInfo info(Offering offering, Instructor right, Settings settings) {
        return new ClassInfo(
                offering.id(),
                offering.title(),
                offering.kind(),
                offering.event(),
                offering.course(),
                SessionWindow.of(offering, settings).orElse(null),
                room.policy().linkOf(offering.id()),
                right.canChangeScores(),
                right.canEmail());
    }

    Optional<RosterPage> roster(Viewer viewer, OfferingId id, PageRequest request) {
        Instant now = room.now();
        AccountId after = request.cursor() == null ? null : cursor(request.cursor(), AccountId::new);
        return room.storage().read(session -> {
            room.account(session, viewer.account());
            Instructor right = Room.right(session, viewer, id, now);
            if (right == null) {
                return Optional.empty();
            }
            Offering offering = Room.offering(session, id);
            List<Attendee> people = session.classrooms().roster(id, now, after, request.limit() + 1);
            List<RosterEntry> entries = entries(session, offering, people, now);
            ClassInfo info = info(offering, right, room.settings(session, now));
            return Optional.of(new RosterPage(
                    info,
                    Page.of(entries, request.limit(), entry -> entry.person().value())));
        });
    }

    Optional<RosterEntry> entry(Viewer viewer, OfferingId id, AccountId person) {
        Instant now = room.now();
        return room.storage().read(session -> {
            room.account(session, viewer.account());
            Attendee attendee =
                    Room.right(session, viewer, id, now) == null ? null : Room.attendee(session, id, person, now);
            return attendee == null
                    ? Optional.empty()
                    : Optional.of(entries(session, Room.offering(session, id), List.of(attendee), now)
                            .get(0));
        });
    }

    private static List<RosterEntry> entries(Session session, Offering offering, List<Attendee> people, Instant now) {
        List<AccountId> ids = people.stream().map(each -> each.account().id()).toList();
        Map<AccountId, List<Completion>> completions = session.completions().in(offering.id(), ids).stream()
                .collect(Collectors.groupingBy(Completion::account));
        Map<CourseId, Course> required = required(session, offering);
        Map<AccountId, Map<CourseId, Instant>> completed =
                session.classrooms().completedCourses(ids, required.keySet(), now);
        return people.stream()
                .map(each -> entry(
                        each,
                        Marks.counting(completions.getOrDefault(each.account().id(), List.of()), now),
                        required,
                        completed.getOrDefault(each.account().id(), Map.of())))
                .toList();
    }

    /** The courses to be completed first, in the order of the course. */
    private static Map<CourseId, Course> required(Session session, Offering offering) {
        CourseId id = offering.course();
        Course course =
                id == null ? null : session.catalog().courses(List.of(id)).get(id);
        if (course == null || course.prerequisites().isEmpty()) {
            return Map.of();
        }
        Map<CourseId, Course> found = session.catalog().courses(course.prerequisites());
        return course.prerequisites().stream()
                .distinct()
                .map(found::get)
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(Course::id, each -> each, (a, b) -> a, LinkedHashMap::new));
    }

    private static RosterEntry entry(
            Attendee attendee,
            List<Completion> counting,
            Map<CourseId, Course> required,
            Map<CourseId, Instant> completed) {
        return new RosterEntry(
                attendee.account().id(),
                attendee.account().displayName(),
                attendee.account().email(),
                attendee.progress() == null ? null : attendee.progress().percent(),
                counting.isEmpty() ? null : Marks.mark(counting),
                Marks.version(counting.isEmpty() ? null : counting.get(0)),
                required.values().stream()
                        .map(course -> new Requirement(course.id(), course.title(), completed.get(course.id())))
                        .toList());
    }

    LaunchOutcome launch(Viewer viewer, OfferingId id) {
        Instant now = room.now();
        return room.storage().read(session -> {
            room.account(session, viewer.account());
            if (Room.right(session, viewer, id, now) == null) {
                return new LaunchOutcome.Refused(ClassRefusal.UNKNOWN_CLASS, null);
            }
            Offering offering = Room.offering(session, id);
            return SessionWindow.of(offering, room.settings(session, now))
                    .<LaunchOutcome>map(window -> {
                        if (window.contains(now)) {
                            return new LaunchOutcome.Open(Objects.requireNonNull(offering.sessionUrl()));
                        }
                        return now.isBefore(window.from())
                                ? new LaunchOutcome.Refused(ClassRefusal.SESSION_NOT_OPEN, window.from())
                                : new LaunchOutcome.Refused(ClassRefusal.SESSION_OVER, null);
                    })
                    .orElseGet(() -> new LaunchOutcome.Refused(ClassRefusal.NOT_VIRTUAL, null));
        });
    }

    private static <T> T cursor(String cursor, Function<String, T> parse) {
        try {
            return parse.apply(cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
        }
    }
}
