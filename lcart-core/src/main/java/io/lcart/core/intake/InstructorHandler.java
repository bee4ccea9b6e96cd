package io.lcart.core.intake;

import io.lcart.core.internal.Timeline;
import io.lcart.core.internal.Timeline.Span;
import io.lcart.spi.Interval;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.InstructorStore;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Designations as instructor and assignments to offerings. */
final class InstructorHandler implements Handler<PutInstructor> {

    /** The two permissions of a designation. */
    private record Permissions(boolean canEmail, boolean canChangeScores) {}

    @Override
    public String action() {
        return "intake.instructors";
    }

    @Override
    public String person(PutInstructor command) {
        return command.person();
    }

    @Override
    public List<Violation> check(PutInstructor command, Instant now) {
        List<Violation> violations = new ArrayList<>(Checks.later(command.since(), command.until(), "until", "since"));
        for (int i = 0; i < command.offerings().size(); i++) {
            PutInstructor.@Nullable Assignment assignment = command.offerings().get(i);
            if (assignment != null) {
                violations.addAll(
                        Checks.later(assignment.since(), assignment.until(), "offerings[" + i + "].until", "since"));
            }
        }
        return violations;
    }

    @Override
    public void apply(Work work, List<Row<PutInstructor>> rows) {
        Set<AccountId> ids = new LinkedHashSet<>();
        Set<OfferingId> named = new LinkedHashSet<>();
        for (Row<PutInstructor> row : rows) {
            ids.add(new AccountId(row.command().person()));
            row.command().offerings().forEach(assignment -> named.add(new OfferingId(assignment.offering())));
        }
        Set<AccountId> people = work.session().people().lock(ids);
        Set<OfferingId> offerings = work.session().catalog().offerings(named).keySet();
        InstructorStore store = work.session().instructors();
        Changes<AccountId, List<Instructor>> designations = new Changes<>(store.designations(people));
        Changes<InstructorAssignment, List<Interval>> assignments = new Changes<>(store.assignments(people));
        for (Row<PutInstructor> row : rows) {
            if (!people.contains(new AccountId(row.command().person()))) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (!row.command().offerings().stream()
                    .allMatch(assignment -> offerings.contains(new OfferingId(assignment.offering())))) {
                row.refuse(RefusalReason.UNKNOWN_OFFERING);
            } else {
                tell(work, row, designations, assignments);
            }
        }
        store.replaceDesignations(designations.all());
        store.replaceAssignments(assignments.all());
    }

    private static void tell(
            Work work,
            Row<PutInstructor> row,
            Changes<AccountId, List<Instructor>> designations,
            Changes<InstructorAssignment, List<Interval>> assignments) {
        PutInstructor command = row.command();
        AccountId person = new AccountId(command.person());
        Permissions permissions = new Permissions(command.canEmail(), command.canChangeScores());
        Timeline<Permissions> known = timeline(designations.get(person));
        Interval told = interval(work, known, permissions, command.since(), command.until());
        if (told == null) {
            row.refuse(Checks.notLater("until", "the start of the interval"));
            return;
        }
        Map<InstructorAssignment, List<Interval>> next = new LinkedHashMap<>();
        for (int i = 0; i < command.offerings().size(); i++) {
            PutInstructor.Assignment assignment = command.offerings().get(i);
            InstructorAssignment key = new InstructorAssignment(person, new OfferingId(assignment.offering()));
            Timeline<Boolean> timeline = timeline(next.get(key), assignments.get(key));
            Interval assigned = interval(work, timeline, true, assignment.since(), assignment.until());
            if (assigned == null) {
                row.refuse(Checks.notLater("offerings[" + i + "].until", "the start of the interval"));
                return;
            }
            next.put(key, timeline.tell(assigned, true).intervals());
        }
        List<IntakeOutcome> outcomes = new ArrayList<>();
        outcomes.add(designations.put(person, instructors(person, known.tell(told, permissions))));
        next.forEach((key, intervals) -> outcomes.add(assignments.put(key, intervals)));
        row.answer(summary(outcomes));
    }

    /** Created if the designation is, unchanged if nothing changed, else updated. */
    private static IntakeOutcome summary(List<IntakeOutcome> outcomes) {
        IntakeOutcome unchanged = new IntakeOutcome.Unchanged();
        boolean same = outcomes.stream().allMatch(unchanged::equals);
        return outcomes.get(0) instanceof IntakeOutcome.Created || same ? outcomes.get(0) : new IntakeOutcome.Updated();
    }

    private static <V> @Nullable Interval interval(
            Work work, Timeline<V> known, V value, @Nullable Instant since, @Nullable Instant until) {
        Instant end = until == null ? null : work.at(until);
        Instant from = since == null ? known.startMeant(value, end, work.now()) : work.at(since);
        return end != null && !end.isAfter(from) ? null : new Interval(from, end);
    }

    /** An assignment as this command left it so far, else as it was before. */
    private static Timeline<Boolean> timeline(@Nullable List<Interval> told, @Nullable List<Interval> before) {
        List<Interval> known = told == null ? before : told;
        return Timeline.ofIntervals(known == null ? List.of() : known);
    }

    private static Timeline<Permissions> timeline(@Nullable List<Instructor> known) {
        List<Instructor> instructors = known == null ? List.of() : known;
        return Timeline.of(instructors.stream()
                .map(one -> new Span<>(one.interval(), new Permissions(one.canEmail(), one.canChangeScores())))
                .toList());
    }

    private static List<Instructor> instructors(AccountId person, Timeline<Permissions> timeline) {
        return timeline.spans().stream()
                .map(span -> new Instructor(
                        person, span.value().canEmail(), span.value().canChangeScores(), span.interval()))
                .toList();
    }
}
