package io.lcart.jdbc;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.ForeignTransaction;
import io.lcart.spi.tck.RoundTrips;
import io.lcart.spi.tck.StorageUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One database for all checks of the kit, emptied before each of them. */
final class JdbcUnderTest implements StorageUnderTest, AutoCloseable {

    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(lcart_\\w+)");

    private final FreshDatabase database;
    private final CountingDataSource source;

    JdbcUnderTest(TestDatabase kind) {
        this.database = kind.open();
        this.source = new CountingDataSource(database.dataSource());
        JdbcSchema.migrate(source);
    }

    @Override
    public Storage fresh() {
        JdbcStorage storage = JdbcStorage.on(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // why first: MariaDB looks at the reference of each row before the others of its table are gone
            statement.execute("update lcart_points_entry set reverses_id = null");
            for (String table : tablesFromTheLast(storage.config().database())) {
                statement.execute("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return storage;
    }

    static List<String> tablesFromTheLast(Database kind) {
        List<String> tables = new ArrayList<>();
        for (SchemaScript script : JdbcSchema.scripts(kind)) {
            Matcher found = TABLE.matcher(script.sql());
            while (found.find()) {
                tables.add(found.group(1));
            }
        }
        tables.remove("lcart_schema_version");
        Collections.reverse(tables);
        return tables;
    }

    @Override
    public Optional<RoundTrips> roundTrips() {
        return Optional.of(source);
    }

    @Override
    public OptionalInt borrowed() {
        return OptionalInt.of(source.open());
    }

    @Override
    public Optional<ForeignTransaction.Opener> foreignTransactions() {
        return Optional.of(() -> new HostTransaction(database.dataSource()));
    }

    @Override
    public void close() {
        database.close();
    }
}
