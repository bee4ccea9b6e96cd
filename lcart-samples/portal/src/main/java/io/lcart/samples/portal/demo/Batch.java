package io.lcart.samples.portal.demo;

import io.lcart.core.intake.AcceptTerms;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.InviteToSeat;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.intake.WithdrawActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Commands collected in any order, and told in one in which each finds what it names. Not thread-safe. */
final class Batch {

    private static final List<Class<? extends IntakeCommand>> ORDER = List.of(
            PutGroup.class,
            PutCourse.class,
            PutOffering.class,
            PutBadge.class,
            PutPerson.class,
            PutMembership.class,
            PutGroupAdmin.class,
            PutInstructor.class,
            PutOrder.class,
            GrantSeats.class,
            AssignSeat.class,
            InviteToSeat.class,
            ChangeOrderStatus.class,
            PutProgress.class,
            PutAward.class,
            RecordActivity.class,
            WithdrawActivity.class,
            AcceptTerms.class);

    private final Map<Class<? extends IntakeCommand>, List<IntakeCommand>> commands = new LinkedHashMap<>();

    Batch() {
        ORDER.forEach(type -> commands.put(type, new ArrayList<>()));
    }

    void add(IntakeCommand command) {
        Objects.requireNonNull(commands.get(command.getClass()), "a command of a kind that is not listed")
                .add(command);
    }

    void addAll(List<? extends IntakeCommand> more) {
        more.forEach(this::add);
    }

    /**
     * Tells everything, and is empty afterwards.
     *
     * @throws IllegalStateException if a command is refused, which is a mistake in the demo data
     */
    void tell(Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake) {
        for (List<IntakeCommand> list : commands.values()) {
            if (!list.isEmpty()) {
                List<IntakeOutcome> outcomes = intake.apply(list);
                for (int i = 0; i < outcomes.size(); i++) {
                    if (outcomes.get(i) instanceof IntakeOutcome.Refused refused) {
                        throw new IllegalStateException(
                                refused.reason() + " " + refused.violations() + ": " + list.get(i));
                    }
                }
                list.clear();
            }
        }
    }
}
