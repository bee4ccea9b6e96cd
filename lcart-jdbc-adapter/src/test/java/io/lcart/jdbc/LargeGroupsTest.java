package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a dashboard reads of large groups. */
class LargeGroupsTest {

    private static final String WORLD = """
            insert into lcart_account (host_key, first_name, last_name, sort_key, email, email_key, status, created_at)
            select 'p' || n, 'P', '', 'p', 'p' || n || '@x', 'p' || n || '@x', 'ACTIVE', now() from generate_series(1, 60000) n;
            insert into lcart_group (host_key) select 'g' || n from generate_series(1, 6) n;
            insert into lcart_group_version (group_id, valid_from, valid_until, name, inherit_codes, high_score_board)
            select id, '2000-01-01Z', '9999-12-31 23:59:59.999999Z', host_key, false, false from lcart_group;
            insert into lcart_membership (account_id, group_id, valid_from, valid_until)
            select a.id, 1 + a.id % 6, '2000-01-01Z', '9999-12-31 23:59:59.999999Z' from lcart_account a;
            insert into lcart_group_admin (account_id, group_id, valid_from, valid_until)
            select a.id, 1, '2000-01-01Z', '9999-12-31 23:59:59.999999Z' from lcart_account a where a.id = 1""";

    @Test
    void whole_groups_were_read_for_their_first_hundred_members() throws SQLException {
        try (FreshDatabase fresh = TestDatabase.POSTGRES.open()) {
            JdbcStorage storage = JdbcStorage.builder(fresh.dataSource())
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            fresh.run(WORLD);
            // why: the tests' server commits before it writes, and what is not written is not vacuumed
            fresh.run("checkpoint");
            fresh.run("vacuum analyze");
            try (Connection connection = fresh.unpooled().getConnection()) {
                assertThat(membersRead(fresh, connection, storage, "p2", 0))
                        .as("of nobody's groups")
                        .isLessThan(10);
                assertThat(membersRead(fresh, connection, storage, "p1", 99))
                        .as("of a group of ten thousand")
                        .isLessThan(1000);
            }
        }
    }

    private static long membersRead(
            FreshDatabase fresh, Connection connection, JdbcStorage storage, String person, int expected)
            throws SQLException {
        DashboardQuery query = new DashboardQuery(
                new AccountId(person), Instant.parse("2026-01-01T00:00:00Z"), null, null, Set.of(), Set.of(), Set.of());
        long before = membersRead(fresh);
        int found = storage.joining(connection)
                .read(session -> session.dashboards().facts(query).orElseThrow())
                .count(Fact.PERSON_IN_REACH)
                .count();
        assertThat(found).isEqualTo(expected);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
        }
        return membersRead(fresh) - before;
    }

    private static long membersRead(FreshDatabase fresh) throws SQLException {
        try (Connection other = fresh.unpooled().getConnection();
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select seq_tup_read + (select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid)
                        from pg_stat_user_tables t where relname = 'lcart_membership'
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
