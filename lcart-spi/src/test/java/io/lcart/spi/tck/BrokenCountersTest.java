package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.storage;
import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.attempt.AttemptStore;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.idempotency.IdempotencyStore;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.outbox.TakenMessage;
import io.lcart.spi.storage.Session;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.TrainingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages miscounts, repeats or hurries in one way, and the named check says so. */
class BrokenCountersTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                storage("ATTEMPT-04", "adds to what it read before", ReadsThenAdds::new),
                verb("ATTEMPT-01", "tells how high it was", v -> attempts(v, n -> n - 1)),
                verb("ATTEMPT-02", "takes keys for the same but for their case", BrokenCountersTest::foldsCase),
                verb("ATTEMPT-03", "never starts again", BrokenCountersTest::oneWindow),
                verb("ATTEMPT-05", "counts what only looks", BrokenCountersTest::countsLooks),
                verb("STORE-02", "counts outside the transaction", countsOutside()),
                verb("STORE-04", "counts outside the transaction", countsOutside()),
                verb("ONCE-01", "takes principals for the same", BrokenCountersTest::anyPrincipal),
                verb("ONCE-02", "cuts long results", BrokenCountersTest::cutsResults),
                verb("ONCE-03", "overwrites what it remembers", BrokenCountersTest::overwrites),
                verb("ONCE-04", "overwrites what it remembers", BrokenCountersTest::overwrites),
                verb("ONCE-03", "keeps quiet about what it remembers", BrokenCountersTest::keepsQuiet),
                verb(
                        "ONCE-05",
                        "forgets more than asked for",
                        v -> v.is(IdempotencyStore.class, "forget")
                                ? v.session().idempotency().forget((Instant) v.args()[0], 10_000)
                                : v.proceed()),
                verb("OUTBOX-08", "hands out what is postponed", BrokenCountersTest::alwaysDue),
                verb("OUTBOX-09", "takes a message before a postponed one of its subject", ignoresSubjects()),
                verb("OUTBOX-11", "takes a message before a postponed one of its subject", ignoresSubjects()),
                verb("TEXT-11", "takes subjects for the same but for their case", BrokenCountersTest::foldsSubjects),
                verb("OUTBOX-10", "never counts attempts", BrokenCountersTest::neverCounts),
                verb("TRAIN-11", "finds entries in force only", BrokenCountersTest::inForceOnly),
                verb("TRAIN-12", "moves an end that was set", BrokenCountersTest::movesEnd));
    }

    /** Reads the counter, and writes it in a transaction of its own after that. */
    private static final class ReadsThenAdds extends Wrapped {

        private final Map<String, Integer> counters;

        ReadsThenAdds() {
            this(new ConcurrentHashMap<>(), new ThreadLocal<>());
        }

        private final ThreadLocal<Map<String, Integer>> read;

        private ReadsThenAdds(Map<String, Integer> counters, ThreadLocal<Map<String, Integer>> read) {
            super(verb -> add(verb, counters, read));
            this.counters = counters;
            this.read = read;
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            read.set(Map.copyOf(counters));
            pause();
            return super.inTransaction(work);
        }

        private static Object add(Verb verb, Map<String, Integer> counters, ThreadLocal<Map<String, Integer>> read) {
            if (!verb.is(AttemptStore.class, "add")) {
                return verb.proceed();
            }
            String key = (String) verb.args()[0];
            int now = read.get().getOrDefault(key, 0) + (Integer) verb.args()[2];
            counters.put(key, now);
            return now;
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Object attempts(Verb verb, Function<Integer, Integer> change) {
        Object answer = verb.proceed();
        return verb.is(AttemptStore.class, "add") ? change.apply((Integer) answer) : answer;
    }

    private static Object foldsCase(Verb verb) {
        return verb.is(AttemptStore.class, "add")
                ? verb.session()
                        .attempts()
                        .add(((String) verb.args()[0]).toLowerCase(Locale.ROOT), (Instant) verb.args()[1], (Integer)
                                verb.args()[2])
                : verb.proceed();
    }

    private static Object countsLooks(Verb verb) {
        return verb.is(AttemptStore.class, "add") && verb.args()[2].equals(0)
                ? verb.session().attempts().add((String) verb.args()[0], (Instant) verb.args()[1], 1)
                : verb.proceed();
    }

    private static Object oneWindow(Verb verb) {
        return verb.is(AttemptStore.class, "add")
                ? verb.session().attempts().add((String) verb.args()[0], Instant.EPOCH, (Integer) verb.args()[2])
                : verb.proceed();
    }

    private static Hand countsOutside() {
        Map<Object, Integer> counters = new ConcurrentHashMap<>();
        return verb -> verb.is(AttemptStore.class, "add")
                ? counters.merge(verb.args()[0], (Integer) verb.args()[2], Integer::sum)
                : verb.proceed();
    }

    private static Object anyPrincipal(Verb verb) {
        if (!verb.is(IdempotencyStore.class, "find")) {
            return verb.proceed();
        }
        CommandKey key = (CommandKey) verb.args()[0];
        return verb.proceedWith(new CommandKey(key.principal().toLowerCase(Locale.ROOT), key.operation(), key.key()));
    }

    private static Object cutsResults(Verb verb) {
        if (!verb.is(IdempotencyStore.class, "remember")) {
            return verb.proceed();
        }
        CommandResult whole = (CommandResult) verb.args()[1];
        String cut = whole.result().substring(0, Math.min(whole.result().length(), 65_535));
        verb.session()
                .idempotency()
                .remember((CommandKey) verb.args()[0], new CommandResult(whole.fingerprint(), cut), (Instant)
                        verb.args()[2]);
        return null;
    }

    private static Object overwrites(Verb verb) {
        if (verb.is(IdempotencyStore.class, "remember")) {
            verb.session().idempotency().forget(Samples.hour(1_000_000), 10_000);
        }
        return verb.proceed();
    }

    private static Object keepsQuiet(Verb verb) {
        boolean known = verb.is(IdempotencyStore.class, "remember")
                && verb.session()
                        .idempotency()
                        .find((CommandKey) verb.args()[0])
                        .isPresent();
        return known ? null : verb.proceed();
    }

    private static Object alwaysDue(Verb verb) {
        return verb.is(OutboxStore.class, "take")
                ? verb.session().outbox().take(Samples.hour(1_000_000), (Instant) verb.args()[1], (Integer)
                        verb.args()[2])
                : verb.proceed();
    }

    /** Keeps every message under a subject of its own, so that none waits for another. */
    private static Hand ignoresSubjects() {
        return verb -> {
            if (verb.is(OutboxStore.class, "append")) {
                return verb.proceedWith(messages(verb, m -> subject(m, m.subject() + "|" + m.id())));
            }
            Object answer = verb.proceed();
            return verb.is(OutboxStore.class, "take")
                    ? ((List<?>) answer)
                            .stream()
                                    .map(TakenMessage.class::cast)
                                    .map(t -> new TakenMessage(
                                            subject(
                                                    t.message(),
                                                    t.message().subject().replaceAll("\\|.*", "")),
                                            t.attempts()))
                                    .toList()
                    : answer;
        };
    }

    private static Object foldsSubjects(Verb verb) {
        return verb.is(OutboxStore.class, "append")
                ? verb.proceedWith(messages(verb, m -> subject(m, m.subject().toLowerCase(Locale.ROOT))))
                : verb.proceed();
    }

    private static List<OutboxMessage> messages(Verb verb, Function<OutboxMessage, OutboxMessage> change) {
        return ((List<?>) verb.args()[0])
                .stream().map(OutboxMessage.class::cast).map(change).toList();
    }

    private static OutboxMessage subject(OutboxMessage message, String subject) {
        return new OutboxMessage(message.id(), message.kind(), subject, message.body(), message.createdAt());
    }

    private static Object neverCounts(Verb verb) {
        Object answer = verb.proceed();
        return verb.is(OutboxStore.class, "take")
                ? ((List<?>) answer)
                        .stream()
                                .map(t -> new TakenMessage(((TakenMessage) t).message(), 0))
                                .toList()
                : answer;
    }

    private static Object inForceOnly(Verb verb) {
        Object answer = verb.proceed();
        return verb.is(TrainingStore.class, "entriesTo")
                ? ((List<?>) answer)
                        .stream()
                                .filter(entry ->
                                        !((AccessEntry) entry).inForce().isEmpty())
                                .toList()
                : answer;
    }

    /** Ends what has ended once more: as if it had been added with the later end. */
    private static Object movesEnd(Verb verb) {
        if (!verb.is(TrainingStore.class, "entries")) {
            return verb.proceed();
        }
        Map<AccessEntryId, AccessEntry> entries = verb.session()
                .training()
                .entries(((Collection<?>) verb.args()[0])
                        .stream().map(AccessEntryId.class::cast).toList());
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ended(entry.getValue())));
    }

    private static AccessEntry ended(AccessEntry e) {
        return new AccessEntry(
                e.id(),
                e.account(),
                e.offering(),
                e.source(),
                e.window(),
                e.givenAt(),
                e.endedAt() == null ? null : Samples.NOON,
                e.inForce());
    }
}
