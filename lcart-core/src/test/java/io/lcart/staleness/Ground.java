package io.lcart.staleness;

import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Somebody with a right to see some people who have completed an offering; all keys begin with a name. */
record Ground(String name, int size, boolean instructor) {

    /** As long as they may be, so that few rows fill the buffers of an export. */
    private static final String LONG = "n".repeat(90);

    String viewer() {
        return name + "viewer";
    }

    String group() {
        return name + "group";
    }

    String offering() {
        return name + "offering";
    }

    String order(String person) {
        return person + "order";
    }

    List<String> people() {
        return IntStream.range(0, size).mapToObj(i -> name + "p" + i).toList();
    }

    List<IntakeCommand> commands(Instant now) {
        List<IntakeCommand> commands = new ArrayList<>();
        commands.add(account(AccountStatus.ACTIVE));
        commands.add(PutCourse.of(name + "course", "Course " + LONG));
        commands.add(new PutOffering(
                offering(),
                name + "course",
                "Offering " + LONG,
                OfferingKind.SELF_PACED,
                false,
                null,
                null,
                null,
                List.of(),
                null,
                List.of()));
        commands.add(new PutGroup(group(), "Group " + name, false, null, null, null, false, null));
        if (instructor) {
            commands.add(instructor(new PutInstructor.Assignment(offering(), null, null), null));
        } else {
            commands.add(new PutGroupAdmin(viewer(), group(), null, null));
        }
        for (String person : people()) {
            commands.add(new PutPerson(person, LONG, LONG, person + "@example.org", null, null, null));
            if (!instructor) {
                commands.add(new PutMembership(person, group(), null, null));
            }
            commands.add(new PutOrder(
                    order(person),
                    person,
                    null,
                    null,
                    OrderStatus.PROCESSED,
                    null,
                    List.of(new PutOrder.Line(offering(), 1, null))));
            commands.add(new PutProgress(person, offering(), 100, now, now, null, CompletionSource.CONTENT));
        }
        return commands;
    }

    PutInstructor instructor(PutInstructor.Assignment assignment, Instant until) {
        return new PutInstructor(
                viewer(), true, true, assignment == null ? List.of() : List.of(assignment), null, until);
    }

    PutPerson account(AccountStatus status) {
        return new PutPerson(viewer(), "Vera", "Viewer", viewer() + "@example.org", null, status, null);
    }
}
