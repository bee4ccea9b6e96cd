package io.lcart.samples.portal.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens the database that the options name. */
public final class Databases {

    private static final int POOL_SIZE = 10;

    private Databases() {}

    /**
     * Opens a pool of connections; at least one connection was made when this returns.
     *
     * @param options which database
     * @return the pool, which the caller closes
     * @throws StartException if the kind of database is unknown, or it cannot be reached
     */
    public static HikariDataSource open(Options options) {
        String url = options.jdbcUrl() == null ? embedded(options.db()) : known(options.jdbcUrl());
        @Nullable String user = options.jdbcUrl() == null ? "sa" : options.jdbcUser();
        tryOnce(url, user, options);
        HikariConfig config = new HikariConfig();
        config.setPoolName("portal");
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
        }
        if (options.jdbcPassword() != null) {
            config.setPassword(options.jdbcPassword());
        }
        config.setMaximumPoolSize(POOL_SIZE);
        config.setConnectionTimeout(10_000);
        if (url.startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return new HikariDataSource(config);
    }

    private static String embedded(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new StartException("The directory " + absolute
                    + " cannot be made or written to. Name another one with --db, or free it.");
        }
        if (absolute.toString().indexOf(';') >= 0) {
            throw new StartException("The embedded database cannot live in " + absolute
                    + ": its path must not have a semicolon. Name another directory with --db.");
        }
        return "jdbc:h2:file:" + absolute.resolve("portal") + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=262144";
    }

    private static String known(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        for (String kind : new String[] {"jdbc:postgresql:", "jdbc:mariadb:", "jdbc:h2:"}) {
            if (lower.startsWith(kind)) {
                return url;
            }
        }
        // why: only the kind is repeated, for a URL may hold a password
        throw new StartException("The database kind of --jdbc-url is unknown: \"" + kindOf(url)
                + "\". Known are jdbc:postgresql://…, jdbc:mariadb://… and jdbc:h2:…");
    }

    private static String kindOf(String url) {
        String[] parts = url.split(":", 3);
        return parts.length < 3 ? "not a JDBC URL" : parts[0] + ":" + parts[1] + ":…";
    }

    // why: the pool would retry for seconds and wrap the reason three times
    private static void tryOnce(String url, @Nullable String user, Options options) {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (options.jdbcPassword() != null) {
            properties.setProperty("password", options.jdbcPassword());
        }
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw unreachable(e, options);
        }
    }

    private static StartException unreachable(SQLException e, Options options) {
        if (options.jdbcUrl() == null) {
            return e.getErrorCode() == H2_ALREADY_OPEN
                    ? new StartException("The database in " + options.db() + " is in use by another portal."
                            + " Stop that one, or name another directory with --db.")
                    : new StartException("The database in " + options.db() + " cannot be opened: " + firstLine(e)
                            + "\nName another directory with --db, or remove this one to start afresh.");
        }
        return new StartException("The database of --jdbc-url does not let us in: " + firstLine(e)
                + "\nCheck that it runs and that --jdbc-url, --jdbc-user and --jdbc-password are right.");
    }

    private static final int H2_ALREADY_OPEN = 90020;

    private static String firstLine(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message).replaceAll("\\s*\\[\\d+-\\d+]$", "");
    }
}
