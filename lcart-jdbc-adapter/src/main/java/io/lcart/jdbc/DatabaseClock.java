package io.lcart.jdbc;

import io.lcart.jdbc.internal.Dialect;
import io.lcart.jdbc.internal.Dialects;
import io.lcart.jdbc.internal.OwnedRunner;
import io.lcart.spi.Micros;
import io.lcart.spi.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the time of the database, so that several nodes agree on it whatever their own clocks show (reliability.md T33; architecture.md,
 * "Time"). The database is asked every few seconds; in between this machine only counts how much time goes by. What it shows never goes back.
 * Thread-safe.
 */
public final class DatabaseClock implements InstantSource {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration STANDARD = Duration.ofSeconds(10);
    private static final int LOOKS = 5;

    private final DataSource source;
    private final Duration every;
    private final LongSupplier ticks;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);
    private volatile @Nullable Anchor anchor;

    /** What the database showed at a tick of this machine. */
    private record Anchor(Instant instant, long tick) {}

    DatabaseClock(DataSource source, Duration every, LongSupplier ticks) {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a database's clock is looked at after a time above zero, not " + every);
        }
        this.source = source;
        this.every = every;
        this.ticks = ticks;
    }

    /**
     * The clock of a database, looked at every 10 seconds.
     *
     * @param source connections to it
     * @return the clock
     */
    public static DatabaseClock of(DataSource source) {
        return of(source, STANDARD);
    }

    /**
     * The clock of a database.
     *
     * @param source connections to it
     * @param every how often it is looked at, above zero
     * @return the clock
     * @throws IllegalArgumentException if {@code every} is not above zero
     */
    public static DatabaseClock of(DataSource source, Duration every) {
        return new DatabaseClock(source, every, System::nanoTime);
    }

    /**
     * The present instant as the database has it, to the microsecond. A database that does not answer for a while is no obstacle once it has
     * answered.
     *
     * @return the instant
     * @throws UnavailableException if the database has never answered
     * @throws UnknownDatabaseException if it is none of {@link Database}
     */
    @Override
    public Instant instant() {
        long tick = ticks.getAsLong();
        Anchor known = anchor;
        if (known == null) {
            known = askFirst();
        } else if (tick - known.tick() >= every.toNanos() && asking.tryLock()) {
            try {
                known = askAgain(known);
            } finally {
                asking.unlock();
            }
        }
        Instant now = Micros.of(known.instant().plusNanos(ticks.getAsLong() - known.tick()));
        return latest.accumulateAndGet(now, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Anchor askFirst() {
        asking.lock();
        try {
            Anchor known = anchor;
            return known == null ? ask() : known;
        } finally {
            asking.unlock();
        }
    }

    private Anchor askAgain(Anchor known) {
        try {
            return ask();
        } catch (UnavailableException | JdbcStorageException e) {
            LOG.warn("the database's clock did not answer; time goes on from what it showed last", e);
            Anchor moved = new Anchor(known.instant().plusNanos(ticks.getAsLong() - known.tick()), ticks.getAsLong());
            anchor = moved;
            return moved;
        }
    }

    private Anchor ask() {
        try (Connection connection = OwnedRunner.open(source)) {
            Dialect dialect = Dialects.of(connection);
            Anchor asked = new Anchor(Instant.MIN, 0);
            long quickest = Long.MAX_VALUE;
            // why several times: an answer is uncertain by half of the time it took, and one of a few is seldom slow on
            // a busy machine
            for (int look = 0; look < LOOKS; look++) {
                long before = ticks.getAsLong();
                Instant shown = dialect.now(connection);
                long took = ticks.getAsLong() - before;
                if (took < quickest) {
                    quickest = took;
                    asked = new Anchor(shown, before + took / 2);
                }
            }
            anchor = asked;
            return asked;
        } catch (SQLException e) {
            throw new UnavailableException("the database did not tell the time", e);
        }
    }
}
