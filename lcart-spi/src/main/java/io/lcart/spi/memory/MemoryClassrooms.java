package io.lcart.spi.memory;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.classroom.AssignedClass;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.classroom.ClassroomStore;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.memory.Tables.ProgressKey;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classes in memory. */
final class MemoryClassrooms implements ClassroomStore {

    private static final int LONGEST = 501;

    private static final Comparator<Offering> LATEST_FIRST = Comparator.comparing(
                    MemoryClassrooms::start, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(offering -> offering.id().value());

    private static final Comparator<Account> BY_NAME = Comparator.comparing(Account::sortKey)
            .thenComparing(account -> account.id().value());

    private final MemorySession session;

    MemoryClassrooms(MemorySession session) {
        this.session = session;
    }

    @Override
    public Optional<Instructor> teaching(AccountId instructor, OfferingId offering, Instant at) {
        Tables tables = session.read();
        if (MemoryInstructors.assignedAt(tables, instructor, at).noneMatch(offering::equals)) {
            return Optional.empty();
        }
        return tables.designations.getOrDefault(instructor, List.of()).stream()
                .filter(designation -> designation.interval().contains(at))
                .findFirst();
    }

    @Override
    public List<AssignedClass> classes(AccountId instructor, Instant at, @Nullable OfferingId after, int limit) {
        Tables tables = session.read();
        Pages.limit(limit, LONGEST);
        Offering last = after == null ? null : tables.offerings.get(after);
        if (after != null && last == null) {
            return List.of();
        }
        return MemoryInstructors.assignedAt(tables, instructor, at)
                .map(tables.offerings::get)
                .map(Objects::requireNonNull)
                .filter(offering -> last == null || LATEST_FIRST.compare(offering, last) > 0)
                .sorted(LATEST_FIRST)
                .limit(limit)
                .map(offering -> counted(tables, offering.id(), at))
                .toList();
    }

    private static @Nullable Instant start(Offering offering) {
        return offering.event() == null ? null : offering.event().from();
    }

    private static AssignedClass counted(Tables tables, OfferingId offering, Instant at) {
        Set<AccountId> people = people(tables, offering, at).collect(Collectors.toSet());
        long completed = people.stream()
                .filter(person -> completions(tables, person)
                        .anyMatch(each -> each.offering().equals(offering) && each.countsAt(at)))
                .count();
        return new AssignedClass(offering, people.size(), Math.toIntExact(completed));
    }

    @Override
    public List<Attendee> roster(OfferingId offering, Instant at, @Nullable AccountId after, int limit) {
        Tables tables = session.read();
        Pages.limit(limit, LONGEST);
        Account last = after == null ? null : tables.accounts.get(after);
        if (after != null && last == null) {
            return List.of();
        }
        return sorted(tables, offering, at)
                .filter(account -> last == null || BY_NAME.compare(account, last) > 0)
                .limit(limit)
                .map(account -> attendee(tables, account, offering))
                .toList();
    }

    @Override
    public Map<AccountId, Attendee> attendees(OfferingId offering, Collection<AccountId> accounts, Instant at) {
        Tables tables = session.read();
        Set<AccountId> asked = Set.copyOf(accounts);
        return people(tables, offering, at)
                .distinct()
                .filter(asked::contains)
                .map(tables.accounts::get)
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(Account::id, account -> attendee(tables, account, offering)));
    }

    @Override
    public List<Attendee> unrecorded(OfferingId offering, Instant at, int limit) {
        Tables tables = session.read();
        return sorted(tables, offering, at)
                .filter(account -> completions(tables, account.id())
                        .noneMatch(each -> each.offering().equals(offering)))
                .limit(limit)
                .map(account -> attendee(tables, account, offering))
                .toList();
    }

    @Override
    public Map<AccountId, Map<CourseId, Instant>> completedCourses(
            Collection<AccountId> accounts, Collection<CourseId> courses, Instant at) {
        Tables tables = session.read();
        Set<CourseId> asked = Set.copyOf(courses);
        Map<AccountId, Map<CourseId, Instant>> found = new LinkedHashMap<>();
        for (AccountId account : accounts) {
            Map<CourseId, Instant> completed = new HashMap<>();
            completions(tables, account).filter(each -> each.countsAt(at)).forEach(each -> {
                CourseId course = Objects.requireNonNull(tables.offerings.get(each.offering()))
                        .course();
                if (course != null && asked.contains(course)) {
                    completed.merge(course, each.occurredAt(), (a, b) -> a.isAfter(b) ? a : b);
                }
            });
            if (!completed.isEmpty()) {
                found.put(account, completed);
            }
        }
        return found;
    }

    private static Stream<Account> sorted(Tables tables, OfferingId offering, Instant at) {
        return people(tables, offering, at)
                .distinct()
                .map(tables.accounts::get)
                .map(Objects::requireNonNull)
                .sorted(BY_NAME);
    }

    private static Stream<AccountId> people(Tables tables, OfferingId offering, Instant at) {
        return tables.entriesTo.of(offering).stream()
                .map(tables.entries::get)
                .map(Objects::requireNonNull)
                .filter(entry -> Timelines.hold(entry.inForce(), at))
                .map(AccessEntry::account);
    }

    private static Stream<Completion> completions(Tables tables, AccountId account) {
        return tables.completions.pick(tables.completionsOf.of(account)).values().stream();
    }

    private static Attendee attendee(Tables tables, Account account, OfferingId offering) {
        return new Attendee(account, tables.progress.get(new ProgressKey(account.id(), offering)));
    }
}
