package io.lcart.jdbc.testing;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The databases that the tests run on. A server is started at its first use, once per JVM, and ends with it.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void stores_a_seat(TestDatabase database) {
 *     try (FreshDatabase fresh = database.open()) {
 *         ... fresh.dataSource() ...
 *     }
 * }
 * }</pre>
 */
public enum TestDatabase {
    H2 {
        @Override
        FreshDatabase create(String name) {
            return new FreshDatabase(
                    this, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", unpooled -> unpooled.run("shutdown"));
        }
    },
    POSTGRES {
        @Override
        FreshDatabase create(String name) {
            return PostgresServer.running().create(name);
        }
    },
    MARIADB {
        @Override
        public boolean isAvailable() {
            return MariaDbServer.isInstalled();
        }

        @Override
        FreshDatabase create(String name) {
            return MariaDbServer.running().create(name);
        }
    };

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** All of them, for a {@code @MethodSource} or a stream of dynamic tests. */
    public static Stream<TestDatabase> all() {
        return Arrays.stream(values());
    }

    /** Those that this machine can run, for callers that cannot skip; all of them where {@code CI=true}. */
    public static Stream<TestDatabase> available() {
        return all().filter(database -> isCi() || database.isAvailable());
    }

    /** Whether this machine has what the database needs. PostgreSQL and H2 come as jars. */
    public boolean isAvailable() {
        return true;
    }

    /**
     * A fresh, empty database of this kind; the caller closes it.
     *
     * @throws org.opentest4j.TestAbortedException (the test counts as skipped) if the machine lacks the server
     * @throws IllegalStateException if the machine lacks the server where {@code CI=true}
     */
    public FreshDatabase open() {
        if (!isAvailable()) {
            String lacking =
                    this + " is not installed on this machine (mariadbd and mariadb-install-db on the PATH or in"
                            + " /usr/sbin; Debian's package is mariadb-server)";
            if (isCi()) {
                throw new IllegalStateException(lacking + ", and CI=true runs everything");
            }
            return Assumptions.abort("skipped: " + lacking);
        }
        return create("lcart_test_" + CREATED.incrementAndGet());
    }

    abstract FreshDatabase create(String name);

    private static boolean isCi() {
        return "true".equals(System.getenv("CI"));
    }
}
