package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema: verified by default, migrated on request, by one process or by several at once. */
class JdbcSchemaTest {

    @ParameterizedTest
    @EnumSource
    void a_missing_schema_is_refused_and_says_what_to_do(TestDatabase database) {
        try (FreshDatabase fresh = database.open()) {
            assertThatExceptionOfType(SchemaMismatchException.class)
                    .isThrownBy(() -> JdbcStorage.on(fresh.dataSource()))
                    .withMessageContaining("JdbcSchema.migrate")
                    .satisfies(e -> assertThat(e.found()).isZero())
                    .satisfies(e -> assertThat(e.expected()).isEqualTo(JdbcSchema.version()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_of_a_later_release_is_refused_and_left_alone(TestDatabase database) {
        try (FreshDatabase fresh = database.open()) {
            JdbcSchema.migrate(fresh.dataSource());
            int later = JdbcSchema.version() + 1;
            fresh.run("insert into lcart_schema_version (version_no, installed_at) values (" + later
                    + ", current_timestamp)");
            assertThatThrownBy(() -> JdbcStorage.on(fresh.dataSource()))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("has version " + later);
            assertThatThrownBy(() -> JdbcSchema.migrate(fresh.dataSource()))
                    .isInstanceOf(SchemaMismatchException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void migrating_again_does_nothing(TestDatabase database) {
        try (FreshDatabase fresh = database.open()) {
            assertThat(JdbcSchema.migrate(fresh.dataSource())).isEqualTo(JdbcSchema.version());
            assertThat(JdbcSchema.migrate(fresh.dataSource())).isZero();
            assertThat(JdbcStorage.on(fresh.dataSource()).config().schemaPolicy())
                    .isEqualTo(SchemaPolicy.VERIFY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_may_migrate_at_once(TestDatabase database) throws Exception {
        int processes = 4;
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try (FreshDatabase fresh = database.open()) {
            CyclicBarrier start = new CyclicBarrier(processes);
            Callable<Integer> migrate = () -> {
                start.await();
                return JdbcSchema.migrate(fresh.dataSource());
            };
            List<Future<Integer>> runs = IntStream.range(0, processes)
                    .mapToObj(i -> threads.submit(migrate))
                    .toList();
            for (Future<Integer> run : runs) {
                assertThat(run.get()).isBetween(0, JdbcSchema.version());
            }
            JdbcStorage.on(fresh.dataSource());
            assertThat(fresh.heldConnections()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupted_migration_is_simply_repeated(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.open()) {
            String first = JdbcSchema.scripts(kind(fresh)).get(0).sql().split(";\\s*\\n")[0];
            if (database != TestDatabase.POSTGRES) {
                fresh.run(first);
            }
            JdbcSchema.migrate(fresh.dataSource());
            JdbcStorage.on(fresh.dataSource());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_scripts_can_be_run_by_any_tool(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.open();
                Connection connection = fresh.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            for (SchemaScript script : JdbcSchema.scripts(kind(fresh))) {
                for (String text : script.sql().split(";\\s*(\\n|$)")) {
                    statement.execute(text);
                }
            }
            assertThat(JdbcStorage.on(fresh.dataSource()).config().database()).isEqualTo(kind(fresh));
            assertThat(JdbcSchema.migrate(fresh.dataSource())).isZero();
        }
    }

    @Test
    void the_policy_may_migrate_or_not_look_at_all() {
        try (FreshDatabase fresh = TestDatabase.H2.open()) {
            JdbcStorage.builder(fresh.dataSource()).schema(SchemaPolicy.NONE).build();
            JdbcStorage.builder(fresh.dataSource()).schema(SchemaPolicy.MIGRATE).build();
            JdbcStorage.on(fresh.dataSource());
        }
    }

    private static Database kind(FreshDatabase fresh) {
        return switch (fresh.kind()) {
            case H2 -> Database.H2;
            case POSTGRES -> Database.POSTGRESQL;
            case MARIADB -> Database.MARIADB;
        };
    }
}
