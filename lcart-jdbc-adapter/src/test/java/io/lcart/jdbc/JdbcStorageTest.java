package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.util.DriverDataSource;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.ConflictException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a storage is made, and what it is made with; what it then does is the contract's matter. */
class JdbcStorageTest {

    private static final AccountId A = new AccountId("a");

    @Test
    void an_unknown_database_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> JdbcStorage.on(databaseCalled("Acme SQL")))
                .isInstanceOf(UnknownDatabaseException.class)
                .hasMessageContainingAll("Acme SQL", "PostgreSQL", "MariaDB", "MySQL", "H2");
        assertThatThrownBy(() -> JdbcSchema.migrate(databaseCalled("Acme SQL")))
                .isInstanceOf(UnknownDatabaseException.class);
    }

    @Test
    void without_a_database_the_storage_is_unavailable_and_says_what_to_look_at() {
        DataSource nobody = new DriverDataSource(
                "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2", null, new Properties(), "none", "");
        assertThatThrownBy(() -> JdbcStorage.on(nobody))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("check that it runs");
        assertThatThrownBy(() -> JdbcSchema.migrate(nobody)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_server_was_taken_for_gone_where_its_address_names_no_database() {
        try (FreshDatabase fresh = TestDatabase.MARIADB.open()) {
            String server = fresh.url().substring(0, fresh.url().lastIndexOf('/') + 1);
            DataSource nowhere = new DriverDataSource(server, null, new Properties(), fresh.user(), "");
            assertThatThrownBy(() -> JdbcSchema.migrate(nowhere))
                    .isInstanceOf(JdbcStorageException.class)
                    .hasMessageContaining("No database selected");
        }
    }

    @Test
    void settings_can_be_chosen_and_read() {
        try (FreshDatabase fresh = TestDatabase.H2.open()) {
            JdbcStorage storage = JdbcStorage.builder(fresh.dataSource())
                    .schema(SchemaPolicy.MIGRATE)
                    .batchSize(7)
                    .attempts(2)
                    .build();
            assertThat(storage.config()).isEqualTo(new JdbcStorageConfig(Database.H2, SchemaPolicy.MIGRATE, 7, 2));
            assertThatThrownBy(() -> JdbcStorage.builder(fresh.dataSource()).batchSize(0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> JdbcStorage.builder(fresh.dataSource()).attempts(0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_host_enlists_lcart_in_its_own_transaction(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.open()) {
            JdbcStorage owned = JdbcStorage.builder(fresh.dataSource())
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            try (Connection connection = fresh.unpooled().getConnection()) {
                connection.setAutoCommit(false);
                JdbcStorage joining = owned.joining(connection);
                assertThat(joining.config().attempts()).isEqualTo(1);
                joining.inTransaction(session -> {
                    session.people().insert(List.of(account()));
                    return true;
                });
                assertThat(isStored(owned)).isFalse();
                assertThat(isStored(joining)).isTrue();
                connection.commit();
                assertThat(isStored(owned)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_borrowed_connection_in_auto_commit_mode_is_refused_for_transactions(TestDatabase database)
            throws SQLException {
        try (FreshDatabase fresh = database.open();
                Connection connection = fresh.unpooled().getConnection()) {
            JdbcSchema.migrate(fresh.dataSource());
            JdbcStorage borrowed = JdbcStorage.borrowed(connection);
            assertThatThrownBy(() -> borrowed.inTransaction(session -> true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit");
            assertThat(isStored(borrowed)).isFalse();
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void to_look_for_a_missing_schema_does_not_spoil_the_hosts_transaction(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.open();
                Connection connection = fresh.unpooled().getConnection()) {
            fresh.run("create table host_table (number_of integer)");
            connection.setAutoCommit(false);
            connection.createStatement().execute("insert into host_table values (1)");
            assertThatThrownBy(() -> JdbcStorage.borrowed(connection)).isInstanceOf(SchemaMismatchException.class);
            connection.createStatement().execute("insert into host_table values (2)");
            connection.commit();
        }
    }

    @Test
    void a_borrowed_connection_is_never_begun_ended_closed_nor_set() throws SQLException {
        try (FreshDatabase fresh = TestDatabase.H2.open();
                Connection connection = fresh.unpooled().getConnection()) {
            JdbcSchema.migrate(fresh.dataSource());
            connection.setAutoCommit(false);
            Interposed interposed = new Interposed(fresh);
            JdbcStorage borrowed = JdbcStorage.borrowed(interposed.around(connection));
            borrowed.inTransaction(session -> {
                session.people().insert(List.of(account()));
                return true;
            });
            isStored(borrowed);
            assertThatThrownBy(() -> borrowed.inTransaction(session -> {
                        session.people().insert(List.of(account()));
                        return true;
                    }))
                    .isInstanceOf(ConflictException.class);
            assertThat(interposed.calls()).isEmpty();
        }
    }

    private static boolean isStored(JdbcStorage storage) {
        return storage.read(session -> session.people().accounts(List.of(A)).containsKey(A));
    }

    private static Account account() {
        return new Account(A, "A", "B", "a@x", "a@x", null, AccountStatus.ACTIVE, Instant.EPOCH);
    }

    private static DataSource databaseCalled(String name) {
        DatabaseMetaData metadata = stub(
                DatabaseMetaData.class,
                (method, otherwise) -> method.equals("getDatabaseProductName") ? name : otherwise);
        Connection connection =
                stub(Connection.class, (method, otherwise) -> method.equals("getMetaData") ? metadata : otherwise);
        return stub(DataSource.class, (method, otherwise) -> method.equals("getConnection") ? connection : otherwise);
    }

    private interface Answers {
        Object to(String method, Object otherwise);
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                JdbcStorageTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answers.to(method.getName(), null)));
    }
}
