package io.lcart.core.classroom;

import io.lcart.core.configuration.Settings;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What everything that is done in classes needs, and the one place where it is decided which classes a viewer may enter. Thread-safe. */
final class Room extends CommandDesk {

    private final ClassPolicy policy;

    Room(
            Gate gate,
            Storage storage,
            InstantSource clock,
            ClassPolicy policy,
            Constraints constraints,
            BiFunction<Session, Instant, Settings> settingsAt) {
        super(gate, storage, clock, constraints, settingsAt);
        this.policy = policy;
    }

    ClassPolicy policy() {
        return policy;
    }

    /** The right to a class, or {@code null}: what is not there and what is not the viewer's are the same to them. */
    static @Nullable Instructor right(Session session, Viewer viewer, OfferingId offering, Instant now) {
        return session.classrooms().teaching(viewer.account(), offering, now).orElse(null);
    }

    /**
     * The right to change what is recorded of people, kept from being taken away until the transaction ends, as their records are kept from
     * others: who takes a right away locks the instructor too.
     */
    static @Nullable Instructor rightOver(
            Session session, Viewer viewer, OfferingId offering, Collection<AccountId> people, Instant now) {
        List<AccountId> locked = new ArrayList<>(people);
        locked.add(viewer.account());
        session.people().lock(locked);
        return right(session, viewer, offering, now);
    }

    /** Somebody on the roster, or {@code null}. */
    static @Nullable Attendee attendee(Session session, OfferingId offering, AccountId person, Instant now) {
        return session.classrooms().attendees(offering, List.of(person), now).get(person);
    }

    /** A class that exists. */
    static Offering offering(Session session, OfferingId id) {
        return Objects.requireNonNull(session.catalog().offerings(List.of(id)).get(id));
    }

    /** Refuses a command that says something wrong, by itself or at this instant; all at once. */
    void require(String what, Object command, List<Violation> more) {
        List<Violation> violations = new ArrayList<>(constraints().violations(command));
        violations.addAll(more);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(what, violations);
        }
    }

    /** What is wrong with an instant at which something is said to have happened. */
    static List<Violation> future(@Nullable Instant completedAt, Instant now) {
        return completedAt != null && completedAt.isAfter(now)
                ? List.of(new Violation("completedAt", "must not be in the future"))
                : List.of();
    }
}
