package io.lcart.jdbc.internal.configuration;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.configuration.ConfigurationStore;
import io.lcart.spi.configuration.ConfigurationVersion;
import java.util.List;

/** The timeline of configurations in SQL. */
public final class JdbcConfigurationStore implements ConfigurationStore {

    private static final String TIMELINE =
            "select version_no, valid_from, document from lcart_configuration order by version_no";
    private static final String INSERT =
            "insert into lcart_configuration (version_no, valid_from, document) values (?, ?, ?)";

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcConfigurationStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ConfigurationVersion> timeline() {
        return List.copyOf(
                sql.query(TIMELINE).list(row -> new ConfigurationVersion(row.number(), row.instant(), row.text())));
    }

    @Override
    public void append(ConfigurationVersion version) {
        sql.query(INSERT)
                .number(version.number())
                .instant(version.from())
                .text(version.document())
                .update();
    }
}
