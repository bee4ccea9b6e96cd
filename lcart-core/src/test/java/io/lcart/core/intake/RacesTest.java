package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.assign;
import static io.lcart.core.intake.IntakeWorld.order;
import static io.lcart.core.intake.IntakeWorld.person;
import static io.lcart.core.intake.IntakeWorld.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.spi.ConflictException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RacesTest {

    @Test
    @Timeout(60)
    void two_threads_with_the_same_batch_come_to_one_result() throws Exception {
        IntakeWorld world = IntakeWorld.populated();
        List<IntakeCommand> batch = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            batch.add(person("n" + i));
        }
        batch.add(order("o", "p1", OrderStatus.NEW, "codes", 100));
        for (int i = 0; i < 150; i++) {
            batch.add(assign("o", "n" + i));
        }
        batch.add(status("o", OrderStatus.PROCESSED));

        List<List<IntakeOutcome>> both = race(() -> world.tell(batch), () -> world.tell(batch));

        for (int i = 0; i < 301; i++) {
            assertThat(List.of(both.get(0).get(i), both.get(1).get(i)))
                    .containsExactlyInAnyOrder(Outcomes.CREATED, Outcomes.UNCHANGED);
        }
        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isZero();
        assertThat(world.facts("p1", world.now)
                        .counts()
                        .get(Fact.PERSON_IN_REACH)
                        .capped())
                .isTrue();
        long learners = batch.stream()
                .filter(PutPerson.class::isInstance)
                .filter(command -> world.count(((PutPerson) command).key(), Fact.ACCESS) == 1)
                .count();
        assertThat(learners).isEqualTo(100);
    }

    @Test
    void a_chunk_that_loses_a_race_is_run_again() {
        LosingStorage storage = new LosingStorage(2);
        IntakeWorld world = new IntakeWorld(storage);

        assertThat(world.tell(List.of(person("p1"), person("p2")))).containsOnly(Outcomes.CREATED);
        assertThat(storage.runs).isEqualTo(3);
    }

    @Test
    void a_chunk_that_keeps_losing_is_run_row_by_row() {
        LosingStorage storage = new LosingStorage(3);
        IntakeWorld world = new IntakeWorld(storage);

        assertThat(world.tell(List.of(person("p1"), person("p2")))).containsOnly(Outcomes.CREATED);
        assertThat(storage.runs).isEqualTo(5);
    }

    @Test
    void a_row_that_keeps_losing_is_refused_and_the_next_one_is_not() {
        LosingStorage storage = new LosingStorage(6);
        IntakeWorld world = new IntakeWorld(storage);

        List<IntakeOutcome> outcomes = world.tell(List.of(person("p1"), person("p2")));

        Outcomes.assertRefused(outcomes.get(0), RefusalReason.CONCURRENT_CHANGE);
        assertThat(outcomes.get(1)).isEqualTo(Outcomes.CREATED);
        boolean exists = world.read(session ->
                !session.people().accounts(List.of(new AccountId("p1"))).isEmpty());
        assertThat(exists).isFalse();
    }

    @Test
    void a_storage_that_does_not_answer_is_thrown_on() {
        IntakeWorld world = new IntakeWorld(new Storage() {
            @Override
            public <R> R inTransaction(Function<? super Session, ? extends R> work) {
                throw new UnavailableException("gone", null);
            }

            @Override
            public <R> R read(Function<? super Session, ? extends R> work) {
                throw new UnavailableException("gone", null);
            }
        });

        assertThatThrownBy(() -> world.tell(person("p1"))).isInstanceOf(UnavailableException.class);
        assertThat(world.tell(person(" ")).isRefused()).as("not even asked").isTrue();
    }

    /** Runs two pieces of work at the same time. */
    static <R> List<R> race(Callable<R> one, Callable<R> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<R> first = threads.submit(() -> startTogether(start, one));
            Future<R> second = threads.submit(() -> startTogether(start, other));
            return List.of(first.get(200, TimeUnit.SECONDS), second.get(200, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R startTogether(CyclicBarrier start, Callable<R> work) throws Exception {
        start.await(10, TimeUnit.SECONDS);
        return work.call();
    }

    /** A storage in memory whose first transactions do their work and lose it. */
    private static final class LosingStorage implements Storage {

        private final Storage storage = new InMemoryStorage();
        private final int losses;
        private int runs;

        LosingStorage(int losses) {
            this.losses = losses;
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            boolean loses = ++runs <= losses;
            return storage.inTransaction(session -> {
                R result = work.apply(session);
                if (loses) {
                    throw new ConflictException("lost", null);
                }
                return result;
            });
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return storage.read(work);
        }
    }
}
