package io.lcart.samples.portal.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for. Immutable.
 *
 * @param host the address to listen on
 * @param port the port, 0 for any free one
 * @param learners how many learners to generate besides the hand-made people
 * @param seed decides every random choice of the generator
 * @param db the directory of the embedded database
 * @param jdbcUrl another database than the embedded one, or {@code null}
 * @param jdbcUser its user, or {@code null}
 * @param jdbcPassword its password, or {@code null}
 */
public record Options(
        String host,
        int port,
        int learners,
        long seed,
        Path db,
        @Nullable String jdbcUrl,
        @Nullable String jdbcUser,
        @Nullable String jdbcPassword) {

    /** The greatest number of learners. */
    public static final int MAX_LEARNERS = 1_000_000;

    /** What may stand on the command line. */
    public static final String USAGE =
            "options: --port N (8080), --host ADDRESS (127.0.0.1), --learners N (400, at most " + MAX_LEARNERS
                    + "), --seed N (1), --db DIRECTORY (.portal), --jdbc-url URL, --jdbc-user NAME, --jdbc-password TEXT, --help";

    /** What holds where the command line says nothing. */
    public static final Options DEFAULT = new Options("127.0.0.1", 8080, 400, 1, Path.of(".portal"), null, null, null);

    /**
     * Reads a command line.
     *
     * @param args pairs of name and value, or {@code name=value}
     * @return the options
     * @throws StartException if an option is unknown, lacks its value, or has a value out of range
     */
    public static Options parse(List<String> args) {
        Options options = DEFAULT;
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            @Nullable String value = equals < 0 ? null : arg.substring(equals + 1);
            requireKnown(name);
            if (value == null) {
                if (!rest.hasNext()) {
                    throw new StartException("The option " + name + " needs a value.\n" + USAGE);
                }
                value = rest.next();
            }
            options = options.with(name, value);
        }
        if (options.jdbcUrl == null && (options.jdbcUser != null || options.jdbcPassword != null)) {
            throw new StartException(
                    "--jdbc-user and --jdbc-password belong to a --jdbc-url. Name the database, or leave them out.");
        }
        return options;
    }

    private static void requireKnown(String name) {
        switch (name) {
            case "--port",
                    "--host",
                    "--learners",
                    "--seed",
                    "--db",
                    "--jdbc-url",
                    "--jdbc-user",
                    "--jdbc-password" -> {}
            default -> throw new StartException("The option " + name + " is unknown.\n" + USAGE);
        }
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--port" ->
                new Options(
                        host,
                        (int) number(name, value, 0, 65_535),
                        learners,
                        seed,
                        db,
                        jdbcUrl,
                        jdbcUser,
                        jdbcPassword);
            case "--host" -> new Options(value, port, learners, seed, db, jdbcUrl, jdbcUser, jdbcPassword);
            case "--learners" ->
                new Options(
                        host,
                        port,
                        (int) number(name, value, 0, MAX_LEARNERS),
                        seed,
                        db,
                        jdbcUrl,
                        jdbcUser,
                        jdbcPassword);
            case "--seed" ->
                new Options(
                        host,
                        port,
                        learners,
                        number(name, value, Long.MIN_VALUE, Long.MAX_VALUE),
                        db,
                        jdbcUrl,
                        jdbcUser,
                        jdbcPassword);
            case "--db" -> new Options(host, port, learners, seed, path(value), jdbcUrl, jdbcUser, jdbcPassword);
            case "--jdbc-url" -> new Options(host, port, learners, seed, db, value, jdbcUser, jdbcPassword);
            case "--jdbc-user" -> new Options(host, port, learners, seed, db, jdbcUrl, value, jdbcPassword);
            default -> new Options(host, port, learners, seed, db, jdbcUrl, jdbcUser, value);
        };
    }

    private static long number(String name, String value, long least, long greatest) {
        try {
            long number = Long.parseLong(value.strip());
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, as any other value that is out of range
        }
        throw new StartException(String.format(
                Locale.ROOT,
                "The option %s takes a whole number from %d to %d, not \"%s\".",
                name,
                least,
                greatest,
                value));
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new StartException("The option --db takes a directory, and \"" + value + "\" cannot be one: "
                    + Objects.requireNonNullElse(e.getReason(), "not a path") + ".");
        }
    }
}
