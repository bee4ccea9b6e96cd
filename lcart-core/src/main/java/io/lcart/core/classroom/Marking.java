package io.lcart.core.classroom;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Viewer;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marks everybody for whom nothing was ever recorded: plan, preview, apply (product.md N13). Thread-safe. */
final class Marking {

    private static final ResultCodec<MarkAllOutcome> CODEC = new FlatCodec<>(
            outcome -> outcome instanceof MarkAllOutcome.Marked done
                    ? Map.of("marked", Integer.toString(done.marked()))
                    : Map.of(
                            "refused",
                            ((MarkAllOutcome.Refused) outcome).reason().name()),
            texts -> texts.containsKey("refused")
                    ? new MarkAllOutcome.Refused(ClassRefusal.valueOf(FlatCodec.text(texts, "refused")))
                    : new MarkAllOutcome.Marked(Integer.parseInt(FlatCodec.text(texts, "marked"))));

    private final Room room;
    private final CompletionEffects effects;

    Marking(Room room, CompletionEffects effects) {
        this.room = room;
        this.effects = effects;
    }

    MarkAllOutcome preview(Viewer viewer, MarkAll command) {
        Instant now = room.now();
        room.require("marking", command, Room.future(command.completedAt(), now));
        return room.storage().read(session -> {
            room.account(session, viewer.account());
            Instructor right = Room.right(session, viewer, command.offering(), now);
            List<Attendee> people = right == null ? List.of() : unrecorded(session, command, now);
            ClassRefusal refusal = refusal(right, people);
            return refusal != null
                    ? new MarkAllOutcome.Refused(refusal)
                    : new MarkAllOutcome.Planned(
                            people.stream()
                                    .map(each -> new MarkAllOutcome.Person(
                                            each.account().id(), each.account().displayName()))
                                    .toList(),
                            plan(people));
        });
    }

    MarkAllOutcome apply(Viewer viewer, MarkAll command) {
        Instant now = room.now();
        room.require("marking", command, Room.future(command.completedAt(), now));
        return room.run(
                viewer,
                "class.mark-all",
                CommandDesk.Said.of(
                        command.key(),
                        command.offering().value(),
                        Objects.toString(command.completedAt(), ""),
                        Objects.toString(command.plan(), "")),
                now,
                CODEC,
                new MarkAllOutcome.Refused(ClassRefusal.KEY_REUSED),
                session -> apply(session, viewer, command, now));
    }

    private Step<MarkAllOutcome> apply(Session session, Viewer viewer, MarkAll command, Instant now) {
        // why asked before as well: nobody's records are locked for one who may not even look
        Instructor early = Room.right(session, viewer, command.offering(), now);
        List<Attendee> found = early == null ? List.of() : unrecorded(session, command, now);
        ClassRefusal refused = refusal(early, found);
        if (refused != null) {
            return Step.refused(new MarkAllOutcome.Refused(refused));
        }
        Instructor right = Room.rightOver(session, viewer, command.offering(), ids(found), now);
        List<Attendee> people = stillUnrecorded(session, command, found, now);
        refused = refusal(right, people);
        if (refused == null && command.plan() != null && !command.plan().equals(plan(people))) {
            refused = ClassRefusal.PLAN_CHANGED;
        }
        if (refused != null) {
            return Step.refused(new MarkAllOutcome.Refused(refused));
        }
        List<Completion> completions = people.stream()
                .map(each -> completion(viewer, command, each.account().id(), now))
                .toList();
        session.completions().insert(completions);
        effects.follow(session, completions, now);
        session.audit()
                .append(completions.stream()
                        .map(each -> Recording.entry(viewer, "class.mark-all", each, now))
                        .toList());
        return Step.done(new MarkAllOutcome.Marked(completions.size()));
    }

    /** Those who still are to be marked, now that nobody else records anything of them. */
    private static List<Attendee> stillUnrecorded(
            Session session, MarkAll command, List<Attendee> people, Instant now) {
        Set<AccountId> onRoster = session.classrooms()
                .attendees(command.offering(), ids(people), now)
                .keySet();
        Set<AccountId> recorded = session.completions().in(command.offering(), ids(people)).stream()
                .map(Completion::account)
                .collect(Collectors.toSet());
        return people.stream()
                .filter(each -> onRoster.contains(each.account().id())
                        && !recorded.contains(each.account().id()))
                .toList();
    }

    private @Nullable ClassRefusal refusal(@Nullable Instructor right, List<Attendee> people) {
        if (right == null) {
            return ClassRefusal.UNKNOWN_CLASS;
        }
        if (!right.canChangeScores()) {
            return ClassRefusal.MAY_NOT_CHANGE_SCORES;
        }
        if (people.isEmpty()) {
            return ClassRefusal.NOBODY_LEFT;
        }
        return people.size() > room.policy().mostAtOnce() ? ClassRefusal.TOO_MANY_PEOPLE : null;
    }

    private List<Attendee> unrecorded(Session session, MarkAll command, Instant now) {
        return session.classrooms()
                .unrecorded(command.offering(), now, room.policy().mostAtOnce() + 1);
    }

    private static List<AccountId> ids(List<Attendee> people) {
        return people.stream().map(each -> each.account().id()).toList();
    }

    private static String plan(List<Attendee> people) {
        return DerivedId.of(
                "plan", ids(people).stream().map(AccountId::value).sorted().toArray(String[]::new));
    }

    private static Completion completion(Viewer viewer, MarkAll command, AccountId person, Instant now) {
        return new Completion(
                new CompletionId(UUID.randomUUID().toString()),
                person,
                command.offering(),
                command.completedAt() == null ? now : Micros.of(command.completedAt()),
                now,
                null,
                CompletionSource.INSTRUCTOR,
                null,
                null,
                viewer.account().value(),
                null,
                null);
    }
}
