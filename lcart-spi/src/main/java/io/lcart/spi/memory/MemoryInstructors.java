package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.InstructorStore;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Designations and assignments in memory. */
final class MemoryInstructors implements InstructorStore {

    private final MemorySession session;

    MemoryInstructors(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<AccountId, List<Instructor>> designations(Collection<AccountId> accounts) {
        return session.read().designations.pick(accounts);
    }

    @Override
    public void replaceDesignations(Map<AccountId, List<Instructor>> timelines) {
        Tables tables = session.write();
        timelines.forEach((account, designations) -> {
            session.require("account", tables.accounts, account);
            if (designations.isEmpty()) {
                tables.designations.remove(account);
            } else {
                tables.designations.put(account, List.copyOf(designations));
            }
        });
    }

    @Override
    public Map<InstructorAssignment, List<Interval>> assignments(Collection<AccountId> accounts) {
        Tables tables = session.read();
        Map<InstructorAssignment, List<Interval>> found = new LinkedHashMap<>();
        accounts.forEach(account -> found.putAll(tables.assignments.pick(tables.assignmentsOf.of(account))));
        return found;
    }

    @Override
    public void replaceAssignments(Map<InstructorAssignment, List<Interval>> timelines) {
        Tables tables = session.write();
        timelines.forEach((assignment, intervals) -> {
            session.require("account", tables.accounts, assignment.account());
            session.require("offering", tables.offerings, assignment.offering());
            if (intervals.isEmpty()) {
                tables.assignments.remove(assignment);
            } else {
                tables.assignments.put(assignment, List.copyOf(intervals));
                tables.assignmentsOf.add(assignment.account(), assignment);
            }
        });
    }

    static boolean designatedAt(Tables tables, AccountId account, Instant at) {
        return tables.designations.getOrDefault(account, List.of()).stream()
                .anyMatch(designation -> designation.interval().contains(at));
    }

    /** The offerings a person is assigned to, if they are designated as instructor. */
    static Stream<OfferingId> assignedAt(Tables tables, AccountId account, Instant at) {
        if (!designatedAt(tables, account, at)) {
            return Stream.empty();
        }
        return tables.assignmentsOf.of(account).stream()
                .filter(assignment -> Timelines.hold(tables.assignments.getOrDefault(assignment, List.of()), at))
                .map(InstructorAssignment::offering);
    }
}
