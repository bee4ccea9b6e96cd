package io.lcart.staleness;

import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a right ends, and what shows nothing any more then. */
enum Revocation {
    GROUP_ADMIN_REMOVED(Sight.TILE) {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return List.of(new PutGroupAdmin(ground.viewer(), ground.group(), null, now));
        }
    },
    MEMBERS_REMOVED {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return ground.people().stream()
                    .<IntakeCommand>map(person -> new PutMembership(person, ground.group(), null, now))
                    .toList();
        }
    },
    INSTRUCTOR_UNASSIGNED(Sight.CLASSES, Sight.ROSTER, Sight.ENTRY, Sight.MARKING) {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return List.of(ground.instructor(new PutInstructor.Assignment(ground.offering(), null, now), null));
        }
    },
    DESIGNATION_ENDED(Sight.CLASSES, Sight.ROSTER, Sight.ENTRY, Sight.MARKING, Sight.TILE) {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return List.of(ground.instructor(null, now));
        }
    },
    ORDERS_CANCELLED(Sight.ROSTER, Sight.ENTRY) {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return ground.people().stream()
                    .<IntakeCommand>map(
                            person -> new ChangeOrderStatus(ground.order(person), OrderStatus.CANCELLED, now))
                    .toList();
        }
    },
    ACCOUNT_LOCKED(Sight.TILE) {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return List.of(ground.account(AccountStatus.LOCKED));
        }
    },
    ACCOUNT_SWITCHED_OFF(Sight.CLASSES, Sight.ROSTER, Sight.ENTRY, Sight.MARKING, Sight.TILE) {
        @Override
        List<IntakeCommand> commands(Ground ground, Instant now) {
            return List.of(ground.account(AccountStatus.INACTIVE));
        }
    };

    private final Set<Sight> sights;

    Revocation(Sight... more) {
        sights = EnumSet.copyOf(Sight.REPORT);
        sights.addAll(List.of(more));
    }

    /** What a node in ignorance of it would still show. */
    Set<Sight> sights() {
        return sights;
    }

    /** Whether the right is an instructor's, and otherwise that of a group's administrator. */
    boolean ofInstructor() {
        return sights.contains(Sight.ENTRY);
    }

    /** What the host tells: an end of now. */
    abstract List<IntakeCommand> commands(Ground ground, Instant now);
}
