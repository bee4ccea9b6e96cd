package io.lcart.core.classroom;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Viewer;
import io.lcart.spi.ConflictException;
import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records, corrects and withdraws completions. Nothing is overwritten: a correction is a completion of its own that names the one it replaces,
 * so that all that was ever recorded can be looked up. Thread-safe.
 */
final class Recording {

    private static final ResultCodec<RecordOutcome> CODEC = new FlatCodec<>(Recording::texts, Recording::outcome);

    private final Room room;
    private final CompletionEffects effects;

    Recording(Room room, CompletionEffects effects) {
        this.room = room;
        this.effects = effects;
    }

    RecordOutcome record(Viewer viewer, RecordCompletion command) {
        Instant now = room.now();
        room.require("completion", command, violations(command, now));
        BigDecimal score = command.score();
        return run(
                viewer,
                "class.record",
                CommandDesk.Said.of(
                        command.key(),
                        command.offering().value(),
                        command.person().value(),
                        score == null ? "" : score.stripTrailingZeros().toPlainString(),
                        Objects.toString(command.completedAt(), ""),
                        Objects.toString(command.waiverReason(), ""),
                        Objects.toString(command.seen(), "")),
                now,
                session -> record(session, viewer, command, now));
    }

    private static List<Violation> violations(RecordCompletion command, Instant now) {
        List<Violation> violations = new ArrayList<>(Room.future(command.completedAt(), now));
        if (command.waiverReason() != null && command.waiverReason().isBlank()) {
            violations.add(new Violation("waiverReason", "must not be blank"));
        }
        if (command.waiverReason() != null && command.score() != null) {
            violations.add(new Violation("score", "must be missing where a completion is waived"));
        }
        return violations;
    }

    private Step<RecordOutcome> record(Session session, Viewer viewer, RecordCompletion command, Instant now) {
        List<Completion> known = new ArrayList<>();
        ClassRefusal refusal =
                refusal(session, viewer, command.offering(), command.person(), command.seen(), known, now);
        if (refusal != null) {
            return refused(refusal);
        }
        Completion before = Marks.current(known, now);
        Completion after = completion(viewer, command, before, now);
        if (before != null && saysTheSame(before, after)) {
            return Step.done(new RecordOutcome.Recorded(before.id(), Marks.version(before), null));
        }
        if (before == null) {
            session.completions().insert(List.of(after));
            effects.follow(session, List.of(after), now);
        } else {
            // why from when it occurred: the correction holds from when it occurred, and at no instant both count
            withdraw(session, before, before.occurredAt(), viewer);
            session.completions().insert(List.of(after));
            effects.correct(session, before, after, now);
        }
        session.audit().append(List.of(entry(viewer, before == null ? "class.record" : "class.correct", after, now)));
        return Step.done(
                new RecordOutcome.Recorded(after.id(), Marks.version(after), before == null ? null : before.id()));
    }

    private static Completion completion(
            Viewer viewer, RecordCompletion command, @Nullable Completion before, Instant now) {
        Instant otherwise = before == null ? now : before.occurredAt();
        String reason = command.waiverReason();
        return new Completion(
                // why at random: it comes from no key of the host's, and the same may be recorded again after a
                // withdrawal
                new CompletionId(UUID.randomUUID().toString()),
                command.person(),
                command.offering(),
                command.completedAt() == null ? otherwise : Micros.of(command.completedAt()),
                now,
                command.score(),
                CompletionSource.INSTRUCTOR,
                null,
                reason == null ? null : reason.strip(),
                viewer.account().value(),
                before == null ? null : before.id(),
                null);
    }

    private static boolean saysTheSame(Completion before, Completion after) {
        return before.occurredAt().equals(after.occurredAt())
                && sameScore(before.score(), after.score())
                && Objects.equals(before.waiverReason(), after.waiverReason());
    }

    private static boolean sameScore(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    RecordOutcome withdraw(Viewer viewer, WithdrawCompletion command) {
        room.constraints().require("withdrawal", command);
        Instant now = room.now();
        return run(
                viewer,
                "class.withdraw",
                CommandDesk.Said.of(
                        command.key(),
                        command.offering().value(),
                        command.person().value(),
                        Objects.toString(command.seen(), "")),
                now,
                session -> withdraw(session, viewer, command, now));
    }

    private Step<RecordOutcome> withdraw(Session session, Viewer viewer, WithdrawCompletion command, Instant now) {
        List<Completion> known = new ArrayList<>();
        ClassRefusal refusal =
                refusal(session, viewer, command.offering(), command.person(), command.seen(), known, now);
        if (refusal != null) {
            return refused(refusal);
        }
        List<Completion> counting = Marks.counting(known, now);
        if (counting.isEmpty()) {
            return refused(ClassRefusal.NOTHING_RECORDED);
        }
        Completion mark = counting.get(0);
        withdraw(session, mark, now, viewer);
        effects.undo(session, List.of(mark), now);
        session.audit().append(List.of(entry(viewer, "class.withdraw", mark, now)));
        Completion left = counting.size() > 1 ? counting.get(1) : null;
        return Step.done(new RecordOutcome.Withdrawn(mark.id(), Marks.version(left)));
    }

    /** Storage decides who withdraws: whoever comes second looks again. */
    private static void withdraw(Session session, Completion completion, Instant from, Viewer viewer) {
        CompletionWithdrawal withdrawal =
                new CompletionWithdrawal(completion.id(), from, viewer.account().value());
        if (!session.completions().withdraw(List.of(withdrawal)).get(0)) {
            throw new ConflictException("completion " + completion.id() + " was withdrawn meanwhile", null);
        }
    }

    /** Why the viewer may not change what is recorded of a person, or {@code null}; then {@code known} holds what is. */
    private static @Nullable ClassRefusal refusal(
            Session session,
            Viewer viewer,
            OfferingId offering,
            AccountId person,
            @Nullable String seen,
            List<Completion> known,
            Instant now) {
        Instructor right = Room.rightOver(session, viewer, offering, List.of(person), now);
        if (right == null) {
            return ClassRefusal.UNKNOWN_CLASS;
        }
        if (Room.attendee(session, offering, person, now) == null) {
            return ClassRefusal.UNKNOWN_PERSON;
        }
        if (!right.canChangeScores()) {
            return ClassRefusal.MAY_NOT_CHANGE_SCORES;
        }
        known.addAll(session.completions().in(offering, List.of(person)));
        return seen == null || seen.equals(Marks.version(Marks.current(known, now)))
                ? null
                : ClassRefusal.CHANGED_MEANWHILE;
    }

    private RecordOutcome run(
            Viewer viewer, String operation, CommandDesk.Said said, Instant now, CommandDesk.Work<RecordOutcome> work) {
        return room.run(viewer, operation, said, now, CODEC, new RecordOutcome.Refused(ClassRefusal.KEY_REUSED), work);
    }

    static AuditEntry entry(Viewer viewer, String action, Completion completion, Instant now) {
        Map<String, String> facts = new HashMap<>();
        facts.put("class", completion.offering().value());
        facts.put("completion", completion.id().value());
        facts.put("completedAt", completion.occurredAt().toString());
        if (completion.score() != null) {
            facts.put("score", completion.score().toPlainString());
        }
        if (completion.replaces() != null) {
            facts.put("replaces", completion.replaces().value());
        }
        return CommandDesk.entry(
                now, viewer.account().value(), action, completion.account(), facts, completion.waiverReason());
    }

    private static Step<RecordOutcome> refused(ClassRefusal reason) {
        return Step.refused(new RecordOutcome.Refused(reason));
    }

    private static Map<String, String> texts(RecordOutcome outcome) {
        Map<String, String> texts = new HashMap<>();
        if (outcome instanceof RecordOutcome.Recorded done) {
            texts.put("recorded", done.completion().value());
            texts.put("version", done.version());
            if (done.replaced() != null) {
                texts.put("replaced", done.replaced().value());
            }
        } else if (outcome instanceof RecordOutcome.Withdrawn done) {
            texts.put("withdrawn", done.completion().value());
            texts.put("version", done.version());
        } else {
            texts.put("refused", ((RecordOutcome.Refused) outcome).reason().name());
        }
        return texts;
    }

    private static RecordOutcome outcome(Map<String, String> texts) {
        if (texts.containsKey("refused")) {
            return new RecordOutcome.Refused(ClassRefusal.valueOf(FlatCodec.text(texts, "refused")));
        }
        String version = FlatCodec.text(texts, "version");
        if (texts.containsKey("withdrawn")) {
            return new RecordOutcome.Withdrawn(new CompletionId(FlatCodec.text(texts, "withdrawn")), version);
        }
        String replaced = texts.get("replaced");
        return new RecordOutcome.Recorded(
                new CompletionId(FlatCodec.text(texts, "recorded")),
                version,
                replaced == null ? null : new CompletionId(replaced));
    }
}
