package io.lcart.jdbc.internal;

import io.lcart.jdbc.BrokenLaw;
import io.lcart.spi.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Asks a database for what breaks the laws. */
public final class Laws {

    private Laws() {}

    /**
     * Asks for all of them.
     *
     * @param source connections to the database
     * @param columns the names of all text columns that are known, as {@code table.column}
     * @return those that do not hold
     */
    public static List<BrokenLaw> broken(DataSource source, Set<String> columns) {
        try (Connection connection = OwnedRunner.open(source)) {
            Dialect dialect = Dialects.of(connection);
            Schemas.verify(connection, dialect);
            Sql sql = new Sql(connection, dialect, false, 1);
            List<BrokenLaw> broken = new ArrayList<>();
            for (Law law : Law.values()) {
                List<String> rows = rows(sql, law, columns);
                if (!rows.isEmpty()) {
                    broken.add(new BrokenLaw(law.name(), law.sentence(), rows));
                }
            }
            return List.copyOf(broken);
        } catch (SQLException e) {
            throw new UnavailableException("the database could not be asked for its kind and its schema", e);
        }
    }

    private static List<String> rows(Sql sql, Law law, Set<String> columns) {
        List<String> rows = new ArrayList<>();
        sql.query(law.query()).each(row -> {
            // why here: a database cannot know which columns are declared, and turns names into small letters by the
            // language of its process
            boolean counts =
                    law != Law.J1 || !columns.contains((row.text() + "." + row.text()).toLowerCase(Locale.ROOT));
            if (counts && rows.size() < BrokenLaw.MOST_ROWS) {
                rows.add(row.told());
            }
        });
        return rows;
    }
}
