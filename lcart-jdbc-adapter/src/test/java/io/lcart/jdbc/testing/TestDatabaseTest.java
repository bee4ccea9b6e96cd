package io.lcart.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

    @ParameterizedTest
    @MethodSource("io.lcart.jdbc.testing.TestDatabase#all")
    void answers(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.open();
                Connection connection = fresh.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select 1")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_databases_do_not_see_each_other(TestDatabase database) {
        try (FreshDatabase one = database.open();
                FreshDatabase other = database.open()) {
            one.run("create table lcart_thing (id bigint primary key)");
            other.run("create table lcart_thing (id bigint primary key)");
            one.run("insert into lcart_thing values (1)");
            other.run("insert into lcart_thing values (1)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_is_not_given_back_is_told(TestDatabase database) throws SQLException {
        FreshDatabase fresh = database.open();
        try (Connection held = fresh.dataSource().getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            assertThat(fresh.heldConnections()).isEqualTo(1);
            assertThatThrownBy(fresh::close).hasMessageContaining("1 connection(s)");
        }
    }
}
