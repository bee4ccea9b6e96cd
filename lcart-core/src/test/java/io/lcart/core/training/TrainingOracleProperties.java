package io.lcart.core.training;

import static io.lcart.core.training.WindowsProperties.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.Settings;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Administrators;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Trainings by the service and by the words of domain.md §3.1, minute by minute, and the count on the tile. */
class TrainingOracleProperties {

    private static final AccountId ANN = new AccountId("ann");
    private static final int LAST = 24;
    private static final int OFFERINGS = 3;

    private final List<Offering> offerings = new ArrayList<>();
    private final List<AccessEntry> entries = new ArrayList<>();
    private final List<Completion> completions = new ArrayList<>();

    @Property(tries = 400)
    void the_service_agrees_with_the_words(@ForAll long seed) {
        Random random = new Random(seed);
        InMemoryStorage storage = world(random);
        for (int minute = 0; minute <= LAST + 4; minute++) {
            Instant now = at(minute);
            Trainings trainings = new Trainings(
                    new Gate(storage, () -> now, Administrators.NONE),
                    storage,
                    () -> now,
                    (session, t) -> Settings.DEFAULT);
            List<Training> all = trainings
                    .list(Viewer.of(ANN), EnumSet.allOf(TrainingState.class), PageRequest.first(500))
                    .items();
            for (Offering offering : offerings) {
                Optional<Training> found = all.stream()
                        .filter(training -> training.offering().equals(offering.id()))
                        .findFirst();
                assertThat(found.map(Training::state))
                        .as("%s at minute %d", offering.id(), minute)
                        .isEqualTo(state(offering, now));
                found.ifPresent(training -> {
                    assertThat(training.locked()).isEqualTo(locked(offering, now));
                    if (open(offering, now)) {
                        assertThat(training.access().contains(now)).isTrue();
                        assertExact(offering, training.access(), now);
                    }
                });
            }
            long listed = trainings
                    .list(Viewer.of(ANN), PageRequest.first(500))
                    .items()
                    .size();
            assertThat(listed)
                    .isEqualTo(storage.read(session -> session.dashboards().facts(DashboardQuery.of(ANN, now)))
                            .orElseThrow()
                            .count(Fact.ACCESS)
                            .count());
        }
    }

    // the words

    private Optional<TrainingState> state(Offering offering, Instant now) {
        List<Interval> windows = inForce(offering, now);
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        if (windows.stream()
                .allMatch(window -> window.until() != null && !window.until().isAfter(now))) {
            return Optional.of(TrainingState.EXPIRED);
        }
        if (completed(offering.id(), now)) {
            return Optional.of(TrainingState.COMPLETED);
        }
        boolean classToCome =
                offering.event() != null && offering.event().from().isAfter(now);
        return Optional.of(open(offering, now) && !classToCome ? TrainingState.IN_PROGRESS : TrainingState.UPCOMING);
    }

    private List<Interval> inForce(Offering offering, Instant now) {
        return entries.stream()
                .filter(entry -> entry.offering().equals(offering.id())
                        && entry.inForce().stream().anyMatch(interval -> interval.contains(now)))
                .map(AccessEntry::window)
                .toList();
    }

    private boolean open(Offering offering, Instant now) {
        return inForce(offering, now).stream().anyMatch(window -> window.contains(now));
    }

    private boolean completed(OfferingId offering, Instant now) {
        return completions.stream()
                .anyMatch(completion -> completion.offering().equals(offering)
                        && !completion.occurredAt().isAfter(now)
                        && (completion.withdrawnAt() == null
                                || completion.withdrawnAt().isAfter(now)));
    }

    private boolean locked(Offering offering, Instant now) {
        return offering.course() != null
                && offering.course().value().equals("second")
                && offerings.stream()
                        .filter(other ->
                                other.course() != null && other.course().value().equals("first"))
                        .noneMatch(other -> completed(other.id(), now));
    }

    /** Inside the access every minute is in some window, and right outside none is. */
    private void assertExact(Offering offering, Interval access, Instant now) {
        List<Interval> windows = inForce(offering, now);
        for (int minute = 0; minute <= 60; minute++) {
            Instant t = at(minute);
            if (access.contains(t)) {
                assertThat(windows).anyMatch(window -> window.contains(t));
            }
        }
        Instant before = access.from().minusNanos(1000);
        assertThat(windows).noneMatch(window -> window.contains(before));
        if (access.until() != null) {
            Instant end = access.until();
            assertThat(windows).noneMatch(window -> window.contains(end));
        }
    }

    // the world

    private InMemoryStorage world(Random random) {
        offerings.clear();
        entries.clear();
        completions.clear();
        CourseId first = new CourseId("first");
        CourseId second = new CourseId("second");
        for (int i = 0; i < OFFERINGS; i++) {
            CourseId course = i == 2 ? null : i == 0 ? first : second;
            int from = random.nextInt(LAST);
            Interval event = random.nextInt(3) == 0 ? new Interval(at(from), at(from + 3)) : null;
            offerings.add(new Offering(
                    new OfferingId("o" + i),
                    course,
                    "O" + i,
                    event == null ? OfferingKind.SELF_PACED : OfferingKind.SCHEDULED,
                    false,
                    event,
                    null,
                    List.of(),
                    null,
                    List.of()));
        }
        for (int i = random.nextInt(7); i > 0; i--) {
            entries.add(entry(random, "e" + i));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant occurred = at(random.nextInt(LAST));
            completions.add(new Completion(
                    new CompletionId("d" + i),
                    ANN,
                    new OfferingId("o" + random.nextInt(OFFERINGS)),
                    occurred,
                    occurred,
                    null,
                    CompletionSource.CONTENT,
                    random.nextInt(3) == 0 ? at(random.nextInt(LAST)) : null));
        }
        InMemoryStorage storage = new InMemoryStorage();
        storage.inTransaction(session -> {
            session.people()
                    .insert(List.of(new Account(
                            ANN,
                            "Ann",
                            "Lee",
                            "ann@example.org",
                            "ann@example.org",
                            null,
                            AccountStatus.ACTIVE,
                            at(0))));
            session.catalog()
                    .insertCourses(List.of(
                            new Course(first, "First", List.of()), new Course(second, "Second", List.of(first))));
            session.catalog().insertOfferings(offerings);
            session.training().insert(entries);
            session.completions().insert(completions);
            return true;
        });
        return storage;
    }

    private static AccessEntry entry(Random random, String id) {
        int from = random.nextInt(LAST);
        Interval window = new Interval(at(from), random.nextInt(4) == 0 ? null : at(from + random.nextInt(8)));
        int given = random.nextInt(LAST);
        int pause = given + random.nextInt(6);
        int again = pause + random.nextInt(4);
        List<Interval> inForce = Set.of(0, 1).contains(random.nextInt(3))
                ? List.of(new Interval(at(given), null))
                : List.of(new Interval(at(given), at(pause)), new Interval(at(again), null));
        return new AccessEntry(
                new AccessEntryId(id),
                ANN,
                new OfferingId("o" + random.nextInt(OFFERINGS)),
                new AccessSource(AccessSource.Kind.ORDER, id),
                window,
                at(given),
                null,
                inForce);
    }
}
