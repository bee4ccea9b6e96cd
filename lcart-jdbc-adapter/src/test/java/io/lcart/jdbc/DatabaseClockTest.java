package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.UnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseClockTest {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final AtomicLong ticks = new AtomicLong();

    @ParameterizedTest
    @EnumSource
    void shows_what_the_database_shows(TestDatabase kind) {
        try (FreshDatabase database = kind.open()) {
            Instant before = Instant.now().minusMillis(5);

            Instant shown = DatabaseClock.of(database.dataSource()).instant();

            assertThat(shown).isBetween(before, Instant.now().plusMillis(5));
            assertThat(shown.getNano() % 1000).isZero();
        }
    }

    @Test
    void an_answer_that_took_long_on_a_busy_machine_does_not_set_the_clock() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            AtomicInteger asked = new AtomicInteger();
            long second = Duration.ofSeconds(1).toNanos();
            // why 2: the first look begins at the second question, and takes a second
            DatabaseClock clock =
                    new DatabaseClock(database.dataSource(), EVERY, () -> asked.incrementAndGet() > 2 ? second : 0);
            Instant before = Instant.now().minusMillis(5);

            assertThat(clock.instant()).isBetween(before, Instant.now().plusMillis(5));
        }
    }

    @Test
    void counts_by_itself_between_two_looks_and_looks_again_when_it_is_time() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            AtomicInteger looks = new AtomicInteger();
            DatabaseClock clock = new DatabaseClock(counted(database.dataSource(), looks), EVERY, ticks::get);

            Instant first = clock.instant();
            ticks.addAndGet(Duration.ofSeconds(7).toNanos());
            Instant second = clock.instant();

            assertThat(second).isEqualTo(first.plusSeconds(7));
            assertThat(looks).hasValue(1);
            ticks.addAndGet(Duration.ofSeconds(4).toNanos());
            clock.instant();
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void never_goes_back_even_if_it_ran_ahead_of_the_database() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            DatabaseClock clock = new DatabaseClock(database.dataSource(), EVERY, ticks::get);
            clock.instant();
            ticks.addAndGet(Duration.ofSeconds(9).toNanos());
            Instant ahead = clock.instant();
            ticks.addAndGet(Duration.ofSeconds(2).toNanos());

            assertThat(clock.instant()).isAfterOrEqualTo(ahead);
        }
    }

    @Test
    void goes_on_without_a_database_that_has_answered_once_and_not_without_one_that_never_has() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            AtomicBoolean broken = new AtomicBoolean();
            DatabaseClock clock = new DatabaseClock(breakable(database.dataSource(), broken), EVERY, ticks::get);
            Instant first = clock.instant();
            broken.set(true);
            ticks.addAndGet(Duration.ofSeconds(60).toNanos());

            assertThat(clock.instant()).isEqualTo(first.plusSeconds(60));
            DatabaseClock never = new DatabaseClock(breakable(database.dataSource(), broken), EVERY, ticks::get);
            assertThatThrownBy(never::instant).isInstanceOf(UnavailableException.class);
        }
    }

    private static DataSource counted(DataSource source, AtomicInteger looks) {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                DatabaseClockTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    looks.incrementAndGet();
                    return method.invoke(source, arguments);
                });
    }

    private static DataSource breakable(DataSource source, AtomicBoolean broken) {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                DatabaseClockTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    if (broken.get()) {
                        throw new SQLException("no connection");
                    }
                    return method.invoke(source, arguments);
                });
    }
}
