package io.lcart.core.training;

import io.lcart.core.configuration.Settings;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all trainings of one person at one instant, in any order. */
final class TrainingReader {

    private final Instant now;
    private final Settings settings;
    private final Map<OfferingId, Offering> offerings;
    private final Map<CourseId, Course> courses;
    private final Map<OfferingId, Integer> progress;

    /** The latest completion of each offering, and of each course. */
    private final Map<OfferingId, Completion> completed = new HashMap<>();

    private final Map<CourseId, Instant> completedCourses = new HashMap<>();
    private final Map<CompletionId, CertificateSerial> certificates;

    private TrainingReader(Session session, AccountId account, Settings settings, Instant now, Set<OfferingId> listed) {
        this.now = now;
        this.settings = settings;
        List<Completion> completions = session.completions().of(List.of(account)).stream()
                .filter(completion -> holds(completion, now))
                .toList();
        Set<OfferingId> named = new HashSet<>(listed);
        completions.forEach(completion -> named.add(completion.offering()));
        this.offerings = session.catalog().offerings(named);
        this.courses = courses(session, listed);
        for (Completion completion : completions) {
            // why: they come newest first
            completed.putIfAbsent(completion.offering(), completion);
            CourseId course = offering(completion.offering()).course();
            if (course != null) {
                completedCourses.putIfAbsent(course, completion.occurredAt());
            }
        }
        this.progress = session.training().progress(List.of(account)).stream()
                .collect(Collectors.toMap(Progress::offering, Progress::percent));
        this.certificates = session
                .certificates()
                .of(completed.values().stream().map(Completion::id).toList())
                .stream()
                .filter(certificate -> certificate.ending() == null)
                .collect(Collectors.toMap(Certificate::completion, Certificate::serial));
    }

    static List<Training> read(Session session, AccountId account, Settings settings, Instant now) {
        Map<OfferingId, List<AccessEntry>> entries = session.training().entriesOf(List.of(account)).stream()
                .collect(Collectors.groupingBy(AccessEntry::offering));
        TrainingReader reader = new TrainingReader(session, account, settings, now, entries.keySet());
        List<Training> trainings = new ArrayList<>();
        entries.forEach((offering, given) -> reader.training(offering, given).ifPresent(trainings::add));
        return trainings;
    }

    private static boolean holds(Completion completion, Instant now) {
        Instant withdrawn = completion.withdrawnAt();
        return !completion.occurredAt().isAfter(now) && (withdrawn == null || withdrawn.isAfter(now));
    }

    /** The courses of what is listed, and those they want completed first. */
    private Map<CourseId, Course> courses(Session session, Collection<OfferingId> listed) {
        Set<CourseId> taught = listed.stream()
                .map(id -> offering(id).course())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<CourseId, Course> found = new HashMap<>(session.catalog().courses(taught));
        Set<CourseId> wanted = found.values().stream()
                .flatMap(course -> course.prerequisites().stream())
                .filter(course -> !taught.contains(course))
                .collect(Collectors.toSet());
        found.putAll(session.catalog().courses(wanted));
        return found;
    }

    private Offering offering(OfferingId id) {
        return Objects.requireNonNull(offerings.get(id));
    }

    private Optional<Training> training(OfferingId id, List<AccessEntry> given) {
        Windows windows = Windows.at(now, given);
        return windows.relevant().map(access -> training(offering(id), windows, access));
    }

    private Training training(Offering offering, Windows windows, Interval access) {
        Course course = offering.course() == null ? null : courses.get(offering.course());
        Completion completion = completed.get(offering.id());
        List<Prerequisite> prerequisites = course == null ? List.of() : prerequisites(course);
        boolean locked = prerequisites.stream().anyMatch(prerequisite -> !prerequisite.met());
        return new Training(
                offering.id(),
                offering.title(),
                offering.kind(),
                course == null ? null : course.id(),
                course == null ? null : course.title(),
                offering.files(),
                state(offering, windows, completion),
                access,
                completion == null ? progress.getOrDefault(offering.id(), 0) : 100,
                prerequisites,
                offering.event(),
                !locked && joinable(offering, windows) ? offering.sessionUrl() : null,
                completion == null ? null : completion.occurredAt(),
                completion == null ? null : certificates.get(completion.id()));
    }

    private TrainingState state(Offering offering, Windows windows, @Nullable Completion completion) {
        if (windows.open().isEmpty() && windows.next().isEmpty()) {
            return TrainingState.EXPIRED;
        }
        if (completion != null) {
            return TrainingState.COMPLETED;
        }
        Interval event = offering.event();
        boolean toCome =
                windows.open().isEmpty() || (event != null && event.from().isAfter(now));
        return toCome ? TrainingState.UPCOMING : TrainingState.IN_PROGRESS;
    }

    private List<Prerequisite> prerequisites(Course course) {
        return course.prerequisites().stream()
                .map(id -> new Prerequisite(
                        id, Objects.requireNonNull(courses.get(id)).title(), completedCourses.get(id)))
                .toList();
    }

    private boolean joinable(Offering offering, Windows windows) {
        Interval event = offering.event();
        // why: access that begins with the class is good enough for the minutes before it
        boolean access = windows.open().isPresent()
                || windows.next()
                        .filter(next -> event != null && !next.from().isAfter(event.from()))
                        .isPresent();
        return access
                && SessionWindow.of(offering, settings)
                        .filter(window -> window.contains(now))
                        .isPresent();
    }
}
