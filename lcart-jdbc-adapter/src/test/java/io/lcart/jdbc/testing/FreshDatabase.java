package io.lcart.jdbc.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One empty database of its own. Closing it drops it, and fails if a connection was not given back. Thread-safe. */
public final class FreshDatabase implements AutoCloseable {

    /** How many connections {@link #dataSource()} hands out at a time; more callers wait. */
    public static final int CONNECTIONS = 16;

    private final TestDatabase kind;
    private final String url;
    private final String user;
    private final Consumer<FreshDatabase> drop;
    private final HikariDataSource pool;

    FreshDatabase(TestDatabase kind, String url, String user, Consumer<FreshDatabase> drop) {
        this.kind = kind;
        this.url = url;
        this.user = user;
        this.drop = drop;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(20_000);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    public TestDatabase kind() {
        return kind;
    }

    /** A pool, as a host would have it. */
    public DataSource dataSource() {
        return pool;
    }

    /** Opens a connection of its own each time, outside the pool and its limit. */
    public DataSource unpooled() {
        return new DriverDataSource(url, null, new Properties(), user, "");
    }

    /** For a host that wants an address; the password is empty. */
    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    /** Connections of the pool that somebody holds right now. */
    public int heldConnections() {
        return pool.getHikariPoolMXBean() == null
                ? 0
                : pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Runs one statement outside the pool and commits it. */
    public void run(String sql) {
        try (Connection connection = unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(kind + " refused: " + sql, e);
        }
    }

    @Override
    public void close() {
        if (pool.isClosed()) {
            return;
        }
        int held = heldConnections();
        pool.close();
        drop.accept(this);
        if (held > 0) {
            throw new IllegalStateException(held + " connection(s) to " + this + " were never given back");
        }
    }

    @Override
    public String toString() {
        return kind + " " + url;
    }
}
