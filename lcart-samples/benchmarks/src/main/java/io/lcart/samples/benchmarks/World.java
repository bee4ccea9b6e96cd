package io.lcart.samples.benchmarks;

import io.lcart.core.Lcart;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.people.SystemViewer;
import io.lcart.spi.people.GroupId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The people of {@code world.sql} and what they have, in a database.
 *
 * @param people how many, at least 1000
 */
record World(int people) {

    /** As of when everything is asked. */
    static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    static final String TERMS_VERSION = "v2";
    static final String DEFAULT_GROUP = "group-2";

    static final String ONE_ENTRY = "person-406";
    static final String FIVE_HUNDRED_ENTRIES = "person-1000";
    static final String ADMIN_OF_EVERYBODY = "person-7";
    static final String OWNER_OF_THOUSANDS_OF_SEATS = "person-13";
    static final String INSTRUCTOR = "person-11";

    /** Fills empty tables and brings statistics and visibility maps up to date. */
    void load(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SqlFile.text("world.sql").replace("{people}", Integer.toString(people)));
            statement.execute("reset session_replication_role");
            statement.execute("vacuum (analyze)");
        }
    }

    /** The site's switches, as a business that uses everything has them. */
    static void publish(Lcart lcart) {
        Settings settings = Settings.DEFAULT
                .with()
                .gamification(true)
                .defaultGroup(new GroupId(DEFAULT_GROUP))
                .termsVersion(TERMS_VERSION)
                .build();
        lcart.configurations()
                .publish(
                        SystemViewer.named("benchmark"),
                        SiteConfiguration.builder().settings(settings).build(),
                        Instant.EPOCH);
    }

    List<String> everybody() {
        return IntStream.rangeClosed(1, people).mapToObj(p -> "person-" + p).toList();
    }

    /** How many rows the larger tables have. */
    static List<String> rows(DataSource source) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select relname, reltuples::bigint from pg_class
                        where relname like 'lcart%' and relkind = 'r' and reltuples >= 1000
                        order by reltuples desc, relname""")) {
            while (tables.next()) {
                rows.add(tables.getString(1) + " " + tables.getLong(2));
            }
        }
        return rows;
    }
}
