package io.lcart.spi.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.people.PeopleStore;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.CheckResult.Status;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit can fail: each of these storages is broken in one way, and the named check says so. */
class BrokenStoragesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"brokenVerbs", "brokenFacts", "brokenStorages", "brokenAbilities"})
    void the_kit_notices(String checkId, String fault, StorageUnderTest broken) {
        ContractCheck check = StorageContractTest.check(checkId);
        assertThat(CheckResult.of(check, new FakeDatabase()).status())
                .as("%s on a sound storage", checkId)
                .isEqualTo(Status.PASSED);
        CheckResult result = CheckResult.of(check, broken);
        assertThat(result.status()).as("%s on one that %s", checkId, fault).isEqualTo(Status.FAILED);
        assertThat(result.detail()).startsWith(checkId + ": ");
    }

    static Stream<Arguments> brokenVerbs() {
        return Stream.of(
                verb("SEAT-16", "sells seats it does not have", BrokenStoragesTest::overselling),
                verb("SEAT-40", "sells seats it does not have", BrokenStoragesTest::overselling),
                verb("SEAT-13", "gives a person a second seat", BrokenStoragesTest::forgetsHolders),
                verb("SEAT-43", "gives a person a second seat", BrokenStoragesTest::forgetsHolders),
                verb("PEOPLE-04", "ignores accounts that exist", BrokenStoragesTest::ignoresDuplicates),
                verb("PEOPLE-14", "ignores accounts that exist", BrokenStoragesTest::ignoresDuplicates),
                verb("TEXT-01", "takes keys for the same but for their case", BrokenStoragesTest::foldsCase),
                verb(
                        "BULK-03",
                        "loses what lies beyond the first piece of a list",
                        v -> v.is(PeopleStore.class, "accounts")
                                ? v.proceedWith(((Collection<?>) v.args()[0])
                                        .stream().limit(1000).toList())
                                : v.proceed()),
                verb("TEXT-09", "takes an empty text for none", BrokenStoragesTest::emptyIsNull),
                verb("TIME-01", "keeps milliseconds", BrokenStoragesTest::keepsMilliseconds),
                verb(
                        "TIME-04",
                        "rounds instants",
                        v -> v.is(PeopleStore.class, "acceptTerms")
                                ? v.session()
                                        .people()
                                        .acceptTerms(
                                                (AccountId) v.args()[0],
                                                (String) v.args()[1],
                                                ((Instant) v.args()[2]).plusNanos(500))
                                : v.proceed()),
                verb(
                        "POINTS-07",
                        "sums the future too",
                        v -> v.is(PointsStore.class, "balance")
                                ? v.session().points().balance((AccountId) v.args()[0], Instant.MAX)
                                : v.proceed()),
                verb(
                        "GROUP-10",
                        "sorts groups by name",
                        v -> v.is(GroupStore.class, "groupsOf")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(GroupVersion.class::cast)
                                                .sorted(Comparator.comparing(GroupVersion::name))
                                                .toList()
                                : v.proceed()),
                verb(
                        "OUTBOX-01",
                        "reads messages by id",
                        v -> v.is(OutboxStore.class, "pending")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(OutboxMessage.class::cast)
                                                .sorted(Comparator.comparing(OutboxMessage::id))
                                                .toList()
                                : v.proceed()),
                verb(
                        "OUTBOX-04",
                        "never marks a message as delivered",
                        v -> v.is(OutboxStore.class, "delivered") ? List.of() : v.proceed()));
    }

    static Stream<Arguments> brokenFacts() {
        return Stream.of(
                asked(
                        "ACCESS-01",
                        "takes the end of an interval for part of it",
                        q -> at(q, q.at().minus(1, ChronoUnit.MICROS))),
                asked(
                        "DONE-21",
                        "takes the end of an interval for part of it",
                        q -> at(q, q.at().minus(1, ChronoUnit.MICROS))),
                asked(
                        "TERMS-01",
                        "takes any version of the terms for the current one",
                        q -> new DashboardQuery(
                                q.account(),
                                q.at(),
                                q.defaultGroup(),
                                "v1",
                                q.accessCourses(),
                                q.completionCourses(),
                                q.orders())),
                told("ACCESS-08", "counts 100 as 99", f -> counting(f, Fact.ACCESS, n -> CappedCount.of(n.count()))),
                told(
                        "REACH-26",
                        "counts the viewer too",
                        f -> counting(f, Fact.PERSON_IN_REACH, n -> CappedCount.of(n.count() + 1L))),
                told(
                        "SEAT-65",
                        "knows no available seats",
                        f -> counting(f, Fact.AVAILABLE_SEAT, n -> CappedCount.ZERO)),
                told(
                        "FACTS-02",
                        "sees an order where there is none",
                        f -> counting(f, Fact.ORDER, n -> CappedCount.of(1))),
                told("ACCESS-12", "names every course asked for", BrokenStoragesTest::everyCourse),
                told(
                        "GROUP-22",
                        "has no default group",
                        f -> new DashboardFacts(
                                f.account(),
                                f.configurationNumber(),
                                f.counts(),
                                f.points(),
                                f.groups(),
                                null,
                                f.accessibleCourses(),
                                f.completedCourses(),
                                f.orders())),
                verb(
                        "ORDER-26",
                        "forgets the offering of a probe",
                        v -> v.is(DashboardStore.class, "facts")
                                ? facts(v).map(f -> probing(f, (DashboardQuery) v.args()[0]))
                                : v.proceed()));
    }

    static Stream<Arguments> brokenStorages() {
        return Stream.of(
                arguments("STORE-02", "rolls back without the outbox", sub(KeepsOutbox::new)),
                arguments("OUTBOX-07", "rolls back without the outbox", sub(KeepsOutbox::new)),
                arguments("STORE-03", "commits on an Error", sub(CommitsOnError::new)),
                arguments("STORE-08", "writes in a read", sub(WritesInRead::new)),
                arguments("STORE-10", "wraps what the work threw", sub(WrapsFailures::new)),
                arguments("SEAT-40", "decides on what it read before", sub(ChecksThenActs::new)),
                arguments("SEAT-41", "decides on what it read before", sub(ChecksThenActs::new)));
    }

    static Stream<Arguments> brokenAbilities() {
        return Stream.of(
                arguments("LEAK-01", "keeps a connection", new FakeDatabase() {
                    @Override
                    public OptionalInt borrowed() {
                        return OptionalInt.of(1);
                    }
                }),
                arguments("PEOPLE-01", "keeps a connection after the check", new FakeDatabase() {
                    @Override
                    public OptionalInt borrowed() {
                        return OptionalInt.of(1);
                    }
                }),
                arguments("TRIPS-03", "reads the account apart", new FakeDatabase() {
                    @Override
                    Object count(Verb verb) {
                        if (verb.is(DashboardStore.class, "facts")) {
                            trips.incrementAndGet();
                        }
                        return super.count(verb);
                    }
                }),
                arguments("FOREIGN-01", "commits for its owner", foreign(tx -> new Meddling(tx, true))),
                arguments("FOREIGN-05", "commits for its owner", foreign(tx -> new Meddling(tx, true))),
                arguments("FOREIGN-02", "rolls back for its owner", foreign(tx -> new Meddling(tx, false))),
                arguments(
                        "FOREIGN-03", "leaves auto-commit changed", foreign(tx -> new FakeDatabase.HostTransaction(tx) {
                            private int asked;

                            @Override
                            public String connectionState() {
                                return "auto-commit " + asked++;
                            }
                        })));
    }

    // --- verbs ---

    private static Object overselling(Verb verb) {
        Object outcomes = verb.proceed();
        return verb.is(SeatStore.class, "claim")
                ? ((List<?>) outcomes)
                        .stream()
                                .map(o -> o instanceof SeatOutcome.NoneAvailable
                                        ? new SeatOutcome.Taken(new SeatId("pool.1"))
                                        : o)
                                .toList()
                : outcomes;
    }

    private static Object forgetsHolders(Verb verb) {
        Object outcomes = verb.proceed();
        return verb.is(SeatStore.class, "claim")
                ? ((List<?>) outcomes)
                        .stream()
                                .map(o -> o instanceof SeatOutcome.AlreadyHolds held
                                        ? new SeatOutcome.Taken(held.seat())
                                        : o)
                                .toList()
                : outcomes;
    }

    private static Object ignoresDuplicates(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        List<Account> fresh = ((List<?>) verb.args()[0])
                .stream()
                        .map(Account.class::cast)
                        .filter(a -> verb.session()
                                .people()
                                .accounts(List.of(a.id()))
                                .isEmpty())
                        .toList();
        return verb.proceedWith(fresh);
    }

    private static Object foldsCase(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        Map<String, Account> folded = new ConcurrentHashMap<>();
        ((List<?>) verb.args()[0])
                .forEach(a -> folded.putIfAbsent(((Account) a).id().value().toLowerCase(Locale.ROOT), (Account) a));
        return verb.proceedWith(List.copyOf(folded.values()));
    }

    private static Object emptyIsNull(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        return verb.proceedWith(((List<?>) verb.args()[0])
                .stream()
                        .map(Account.class::cast)
                        .map(a -> new Account(
                                a.id(),
                                a.firstName(),
                                a.lastName(),
                                a.email(),
                                a.emailKey(),
                                "".equals(a.locale()) ? null : a.locale(),
                                a.status(),
                                a.createdAt()))
                        .toList());
    }

    private static Object keepsMilliseconds(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        return verb.proceedWith(((List<?>) verb.args()[0])
                .stream()
                        .map(Account.class::cast)
                        .map(a -> new Account(
                                a.id(),
                                a.firstName(),
                                a.lastName(),
                                a.email(),
                                a.emailKey(),
                                a.locale(),
                                a.status(),
                                a.createdAt().truncatedTo(ChronoUnit.MILLIS)))
                        .toList());
    }

    // --- facts ---

    private static DashboardQuery at(DashboardQuery q, Instant at) {
        return new DashboardQuery(
                q.account(),
                at,
                q.defaultGroup(),
                q.termsVersion(),
                q.accessCourses(),
                q.completionCourses(),
                q.orders());
    }

    private static DashboardFacts counting(DashboardFacts f, Fact fact, UnaryOperator<CappedCount> change) {
        Map<Fact, CappedCount> counts = new EnumMap<>(f.counts());
        counts.compute(fact, (same, n) -> change.apply(n));
        return new DashboardFacts(
                f.account(),
                f.configurationNumber(),
                counts,
                f.points(),
                f.groups(),
                f.defaultGroup(),
                f.accessibleCourses(),
                f.completedCourses(),
                f.orders());
    }

    private static DashboardFacts everyCourse(DashboardFacts f) {
        return new DashboardFacts(
                f.account(),
                f.configurationNumber(),
                f.counts(),
                f.points(),
                f.groups(),
                f.defaultGroup(),
                Set.of(new CourseId("current"), new CourseId("ended"), new CourseId("none")),
                f.completedCourses(),
                f.orders());
    }

    private static DashboardFacts probing(DashboardFacts f, DashboardQuery query) {
        Set<Object> states =
                Set.copyOf(f.orders().stream().map(OrderProbe::status).toList());
        return new DashboardFacts(
                f.account(),
                f.configurationNumber(),
                f.counts(),
                f.points(),
                f.groups(),
                f.defaultGroup(),
                f.accessibleCourses(),
                f.completedCourses(),
                Set.copyOf(query.orders().stream()
                        .filter(probe -> states.contains(probe.status()))
                        .toList()));
    }

    private static Optional<DashboardFacts> facts(Verb verb) {
        return ((Optional<?>) verb.proceed()).map(DashboardFacts.class::cast);
    }

    // --- storages ---

    /** Appends again what a rollback took away. */
    private static final class KeepsOutbox extends Wrapped {

        private final List<OutboxMessage> appended = new ArrayList<>();

        KeepsOutbox() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            try {
                return real.inTransaction(session -> {
                    R result = null;
                    try {
                        result = work.apply(session);
                    } finally {
                        appended.clear();
                        appended.addAll(session.outbox().pending(500));
                    }
                    return result;
                });
            } catch (RuntimeException | Error e) {
                real.inTransaction(session -> {
                    session.outbox().append(appended);
                    return true;
                });
                throw e;
            }
        }
    }

    private static final class CommitsOnError extends Wrapped {

        CommitsOnError() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            Error[] thrown = new Error[1];
            R result = real.inTransaction(session -> {
                try {
                    return work.apply(session);
                } catch (Error e) {
                    thrown[0] = e;
                    return null;
                }
            });
            if (thrown[0] != null) {
                throw thrown[0];
            }
            return result;
        }
    }

    private static final class WritesInRead extends Wrapped {

        WritesInRead() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return real.inTransaction(work);
        }
    }

    private static final class WrapsFailures extends Wrapped {

        WrapsFailures() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            try {
                return real.read(work);
            } catch (Error e) {
                throw new IllegalStateException("an Error in a read", e);
            }
        }
    }

    /** Looks whether a seat is free, and takes it in a transaction of its own after that. */
    private static final class ChecksThenActs extends Wrapped {

        ChecksThenActs() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            boolean[] claims = new boolean[1];
            Wrapped looking = new Wrapped(verb -> look(verb, claims));
            try {
                R seen = real.read(session -> work.apply(looking.wrap(session)));
                if (claims[0]) {
                    pause();
                    real.inTransaction(work);
                    return seen;
                }
            } catch (IllegalStateException writes) {
                // no claim, but some other verb that a read refuses
            }
            return real.inTransaction(work);
        }

        private static Object look(Verb verb, boolean[] claims) {
            if (!verb.is(SeatStore.class, "claim")) {
                return verb.proceed();
            }
            claims[0] = true;
            SeatClaim wish = (SeatClaim) ((List<?>) verb.args()[0]).get(0);
            SeatCounts now = verb.session().seats().counts(List.of(wish.pool())).get(wish.pool());
            int next = now.claimed() + 1;
            return List.of(
                    now.available() > 0
                            ? new SeatOutcome.Taken(new SeatId(wish.pool() + "." + next))
                            : new SeatOutcome.NoneAvailable());
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the owner's transaction after each call. */
    private static final class Meddling extends FakeDatabase.HostTransaction {

        private final boolean commits;

        Meddling(Storage database, boolean commits) {
            super(database);
            this.commits = commits;
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            R result = super.inTransaction(work);
            if (commits) {
                super.commit();
            } else {
                super.rollback();
            }
            return result;
        }
    }

    // --- shapes ---

    private static Arguments verb(String id, String fault, Hand hand) {
        return arguments(id, fault, (StorageUnderTest) () -> new Wrapped(hand));
    }

    private static Arguments asked(String id, String fault, UnaryOperator<DashboardQuery> change) {
        return verb(
                id,
                fault,
                v -> v.is(DashboardStore.class, "facts")
                        ? v.proceedWith(change.apply((DashboardQuery) v.args()[0]))
                        : v.proceed());
    }

    private static Arguments told(String id, String fault, UnaryOperator<DashboardFacts> change) {
        return verb(id, fault, v -> v.is(DashboardStore.class, "facts") ? facts(v).map(change) : v.proceed());
    }

    private static StorageUnderTest sub(Supplier<Storage> storage) {
        return storage::get;
    }

    private static StorageUnderTest foreign(Function<Storage, ForeignTransaction> open) {
        return new FakeDatabase() {
            @Override
            public Optional<ForeignTransaction.Opener> foreignTransactions() {
                return Optional.of(() -> open.apply(database()));
            }
        };
    }
}
