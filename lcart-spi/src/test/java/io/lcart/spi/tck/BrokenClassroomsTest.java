package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.classroom.AssignedClass;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.classroom.ClassroomStore;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages answers wrongly about classes, and the named check says so. */
class BrokenClassroomsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("CLASS-01", "takes the designation alone for a right", BrokenClassroomsTest::designationAlone),
                verb("CLASS-01", "takes the assignment alone for a right", BrokenClassroomsTest::assignmentAlone),
                verb("CLASS-02", "lists classes whose assignment is over", v -> classesAt(v, Samples.hour(3))),
                verb("CLASS-03", "lists classes in the reverse order", v -> classes(v, BrokenClassroomsTest::reversed)),
                verb("CLASS-03", "passes classes over from page to page", v -> classes(v, all -> all, true)),
                verb(
                        "CLASS-04",
                        "counts one person twice",
                        v -> classes(
                                v,
                                all -> all.stream()
                                        .map(each ->
                                                new AssignedClass(each.offering(), each.people() + 1, each.completed()))
                                        .toList())),
                verb(
                        "CLASS-04",
                        "counts completions that were withdrawn",
                        v -> classes(
                                v,
                                all -> all.stream()
                                        .map(each -> new AssignedClass(each.offering(), each.people(), each.people()))
                                        .toList())),
                verb("CLASS-06", "keeps those whose access is suspended", v -> roster(v, Samples.hour(1))),
                verb(
                        "CLASS-07",
                        "sorts by id",
                        v -> rostered(
                                v,
                                all -> sorted(
                                        all, attendee -> attendee.account().id().value()))),
                verb(
                        "CLASS-07",
                        "sorts by the letters of the name",
                        v -> rostered(
                                v,
                                all -> sorted(
                                        all, attendee -> attendee.account().lastName()))),
                verb(
                        "CLASS-08",
                        "lists a person for each entry",
                        v -> rostered(
                                v,
                                all -> Stream.concat(all.stream(), all.stream()).toList())),
                verb(
                        "CLASS-08",
                        "leaves progress out",
                        v -> rostered(
                                v,
                                all -> all.stream()
                                        .map(each -> new Attendee(each.account(), null))
                                        .toList())),
                verb("CLASS-09", "ends where the last person has left", BrokenClassroomsTest::endsWithTheGone),
                verb("CLASS-10", "finds whom it was not asked for", BrokenClassroomsTest::everybody),
                verb("CLASS-11", "takes the withdrawn for unrecorded", BrokenClassroomsTest::forgetsWithdrawn),
                verb("CLASS-12", "counts completions that were withdrawn", v -> completedAt(v, Samples.hour(1))),
                verb("CLASS-13", "loses people of a long list", BrokenClassroomsTest::losesPeople),
                verb(
                        "DONE-09",
                        "finds completions of other offerings",
                        v -> v.is(CompletionStore.class, "in")
                                ? v.session().completions().of(accounts(v.args()[1]))
                                : v.proceed()),
                verb("DONE-10", "withdraws again", BrokenClassroomsTest::withdrawsAgain),
                verb(
                        "DONE-10",
                        "says of everybody that it was him",
                        v -> v.is(CompletionStore.class, "withdraw")
                                ? Collections.nCopies(((List<?>) v.proceed()).size(), true)
                                : v.proceed()),
                verb("DONE-11", "ignores what does not exist", BrokenClassroomsTest::ignoresUnknown),
                verb(
                        "DONE-12",
                        "says of everybody that it was him",
                        v -> v.is(CompletionStore.class, "withdraw")
                                ? Collections.nCopies(((List<?>) v.proceed()).size(), true)
                                : v.proceed()),
                verb(
                        "DONE-13",
                        "forgets the reasons of waivers",
                        v -> v.is(CompletionStore.class, "insert")
                                ? v.proceedWith(((List<?>) v.args()[0])
                                        .stream()
                                                .map(Completion.class::cast)
                                                .map(BrokenClassroomsTest::plain)
                                                .toList())
                                : v.proceed()));
    }

    private static Object designationAlone(Verb verb) {
        if (!verb.is(ClassroomStore.class, "teaching")) {
            return verb.proceed();
        }
        AccountId account = (AccountId) verb.args()[0];
        Instant at = (Instant) verb.args()[2];
        return verb.session().instructors().designations(List.of(account)).getOrDefault(account, List.of()).stream()
                .filter(each -> each.interval().contains(at))
                .findFirst();
    }

    private static Object assignmentAlone(Verb verb) {
        if (!verb.is(ClassroomStore.class, "teaching")) {
            return verb.proceed();
        }
        AccountId account = (AccountId) verb.args()[0];
        Instant at = (Instant) verb.args()[2];
        return verb.session().instructors().assignments(List.of(account)).entrySet().stream()
                .filter(each -> each.getKey().offering().equals(verb.args()[1]))
                .flatMap(each -> each.getValue().stream())
                .filter(interval -> interval.contains(at))
                .map(interval -> new Instructor(account, true, false, interval))
                .findFirst()
                .or(Optional::empty);
    }

    private static Object classesAt(Verb verb, Instant at) {
        return verb.is(ClassroomStore.class, "classes")
                ? verb.session().classrooms().classes((AccountId) verb.args()[0], at, null, 501)
                : verb.proceed();
    }

    private static Object classes(Verb verb, UnaryOperator<List<AssignedClass>> change) {
        return classes(verb, change, false);
    }

    private static Object classes(Verb verb, UnaryOperator<List<AssignedClass>> change, boolean passing) {
        if (!verb.is(ClassroomStore.class, "classes")) {
            return verb.proceed();
        }
        OfferingId after = (OfferingId) verb.args()[2];
        boolean passed = passing
                && after != null
                && !after.value().equals("a")
                && !after.value().equals("none");
        return change.apply(verb.session()
                .classrooms()
                .classes(
                        (AccountId) verb.args()[0],
                        (Instant) verb.args()[1],
                        passed ? new OfferingId("A") : after,
                        (Integer) verb.args()[3]));
    }

    private static <T> List<T> reversed(List<T> all) {
        List<T> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Object roster(Verb verb, Instant at) {
        return verb.is(ClassroomStore.class, "roster")
                ? verb.session().classrooms().roster((OfferingId) verb.args()[0], at, null, 501)
                : verb.proceed();
    }

    @SuppressWarnings("unchecked")
    private static Object rostered(Verb verb, UnaryOperator<List<Attendee>> change) {
        Object answer = verb.proceed();
        return verb.is(ClassroomStore.class, "roster") ? change.apply((List<Attendee>) answer) : answer;
    }

    private static List<Attendee> sorted(List<Attendee> all, Function<Attendee, String> key) {
        return all.stream().sorted(Comparator.comparing(key)).toList();
    }

    private static Object endsWithTheGone(Verb verb) {
        if (!verb.is(ClassroomStore.class, "roster") || verb.args()[2] == null) {
            return verb.proceed();
        }
        OfferingId offering = (OfferingId) verb.args()[0];
        AccountId after = (AccountId) verb.args()[2];
        return verb.session()
                        .classrooms()
                        .attendees(offering, List.of(after), (Instant) verb.args()[1])
                        .isEmpty()
                ? List.of()
                : verb.proceed();
    }

    private static Object everybody(Verb verb) {
        if (!verb.is(ClassroomStore.class, "attendees")) {
            return verb.proceed();
        }
        List<AccountId> asked = new ArrayList<>(accounts(verb.args()[1]));
        asked.add(new AccountId("b"));
        return verb.session().classrooms().attendees((OfferingId) verb.args()[0], asked, (Instant) verb.args()[2]);
    }

    private static Object forgetsWithdrawn(Verb verb) {
        if (!verb.is(ClassroomStore.class, "unrecorded")) {
            return verb.proceed();
        }
        OfferingId offering = (OfferingId) verb.args()[0];
        List<Attendee> all = verb.session().classrooms().roster(offering, (Instant) verb.args()[1], null, 501);
        List<AccountId> recorded =
                verb
                        .session()
                        .completions()
                        .in(
                                offering,
                                all.stream().map(each -> each.account().id()).toList())
                        .stream()
                        .filter(each -> each.withdrawnAt() == null)
                        .map(Completion::account)
                        .toList();
        return all.stream()
                .filter(each -> !recorded.contains(each.account().id()))
                .limit((Integer) verb.args()[2])
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Object completedAt(Verb verb, Instant at) {
        return verb.is(ClassroomStore.class, "completedCourses")
                ? verb.session()
                        .classrooms()
                        .completedCourses(accounts(verb.args()[0]), (Collection<CourseId>) verb.args()[1], at)
                : verb.proceed();
    }

    private static Object losesPeople(Verb verb) {
        Object answer = verb.proceed();
        if (!verb.is(ClassroomStore.class, "completedCourses")) {
            return answer;
        }
        Map<?, ?> found = (Map<?, ?>) answer;
        return Map.ofEntries(found.entrySet().stream().limit(1000).toArray(Map.Entry[]::new));
    }

    private static Object withdrawsAgain(Verb verb) {
        if (!verb.is(CompletionStore.class, "withdraw")) {
            return verb.proceed();
        }
        for (Object each : (List<?>) verb.args()[0]) {
            CompletionWithdrawal withdrawal = (CompletionWithdrawal) each;
            Completion before = verb.session()
                    .completions()
                    .completions(List.of(withdrawal.completion()))
                    .get(withdrawal.completion());
            if (before != null) {
                verb.session()
                        .completions()
                        .update(List.of(before.with(before.score(), withdrawal.from(), withdrawal.by())));
            }
        }
        return Collections.nCopies(((List<?>) verb.args()[0]).size(), true);
    }

    private static Object ignoresUnknown(Verb verb) {
        if (!verb.is(CompletionStore.class, "withdraw")) {
            return verb.proceed();
        }
        return verb.proceedWith(((List<?>) verb.args()[0])
                .stream()
                        .map(CompletionWithdrawal.class::cast)
                        .filter(each -> !each.completion().value().equals("none"))
                        .toList());
    }

    private static Completion plain(Completion each) {
        return new Completion(
                each.id(),
                each.account(),
                each.offering(),
                each.occurredAt(),
                each.recordedAt(),
                each.score(),
                each.source(),
                each.withdrawnAt());
    }

    private static List<AccountId> accounts(Object argument) {
        return ((Collection<?>) argument).stream().map(AccountId.class::cast).toList();
    }
}
