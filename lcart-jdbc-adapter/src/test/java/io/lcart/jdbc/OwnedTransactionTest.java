package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.ConflictException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.storage.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to an owned connection when things go wrong, call by call. */
class OwnedTransactionTest {

    private static final SQLException DEADLOCK = new SQLException("deadlock", "40001");
    private static final SQLException BROKEN = new SQLException("connection reset", "08006");
    private static final Function<Session, Boolean> WORK = session -> {
        session.people().insert(List.of(account("a")));
        return true;
    };

    private FreshDatabase database;
    private Interposed interposed;
    private JdbcStorage storage;

    @BeforeEach
    void open() {
        database = TestDatabase.H2.open();
        JdbcSchema.migrate(database.dataSource());
        interposed = new Interposed(database);
        storage = JdbcStorage.on(interposed.source());
        interposed.forget();
    }

    @AfterEach
    void nothing_is_left_open() {
        assertThat(database.heldConnections()).isZero();
        database.close();
    }

    @Test
    void success_commits_restores_auto_commit_last_and_gives_back() {
        storage.inTransaction(WORK);
        assertThat(interposed.calls()).containsExactly("setAutoCommit false", "commit", "setAutoCommit true", "close");
        assertThat(isStored()).isTrue();
    }

    @Test
    void an_error_mid_work_rolls_back_before_auto_commit_is_restored() {
        Error error = new AssertionError("mid-work");
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    WORK.apply(session);
                    throw error;
                }))
                .isSameAs(error);
        assertThat(interposed.calls())
                .containsExactly("setAutoCommit false", "rollback", "setAutoCommit true", "close");
        assertThat(isStored()).isFalse();
    }

    @Test
    void a_connection_without_auto_commit_is_left_without_and_a_read_ends_its_transaction() throws SQLException {
        try (Connection manual = interposed.source().getConnection()) {
            manual.setAutoCommit(false);
            JdbcStorage sharing = JdbcStorage.builder(interposed.always(manual))
                    .schema(SchemaPolicy.NONE)
                    .build();
            interposed.forget();
            sharing.inTransaction(WORK);
            assertThat(interposed.calls()).containsExactly("commit");
            interposed.forget();
            assertThat(sharing.<Boolean>read(
                            s -> s.people().accounts(List.of(id("a"))).isEmpty()))
                    .isFalse();
            assertThat(interposed.calls()).containsExactly("rollback");
            manual.setAutoCommit(true);
        }
    }

    @Test
    void a_rollback_that_fails_does_not_hide_why_and_its_connection_is_thrown_away() {
        interposed.failing("rollback", BROKEN);
        IllegalStateException why = new IllegalStateException("why");
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    WORK.apply(session);
                    throw why;
                }))
                .isSameAs(why)
                .hasSuppressedException(BROKEN);
        assertThat(interposed.calls()).containsExactly("setAutoCommit false", "rollback", "abort", "close");
        assertThat(isStored()).isFalse();
    }

    @Test
    void what_is_committed_counts_even_if_the_connection_breaks_after_that() {
        storage.inTransaction(session -> {
            interposed.failing("setAutoCommit", BROKEN);
            return WORK.apply(session);
        });
        assertThat(interposed.calls())
                .containsExactly("setAutoCommit false", "commit", "setAutoCommit true", "abort", "close");
        assertThat(isStored()).isTrue();
    }

    @Test
    void a_connection_that_cannot_begin_is_given_back() {
        interposed.failing("setAutoCommit", BROKEN);
        assertThatThrownBy(() -> storage.inTransaction(WORK)).isInstanceOf(UnavailableException.class);
        assertThat(interposed.calls()).containsExactly("setAutoCommit false", "close");
    }

    @Test
    void a_lost_race_is_tried_again() {
        interposed.failing("commit", DEADLOCK, DEADLOCK);
        AtomicInteger runs = new AtomicInteger();
        storage.inTransaction(session -> {
            runs.incrementAndGet();
            return WORK.apply(session);
        });
        assertThat(runs).hasValue(3);
        assertThat(isStored()).isTrue();
    }

    @Test
    void races_are_not_lost_for_ever() {
        JdbcStorage patient =
                JdbcStorage.builder(interposed.source()).attempts(3).build();
        interposed.failing("commit", DEADLOCK, DEADLOCK, DEADLOCK);
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> patient.inTransaction(session -> runs.incrementAndGet()))
                .isInstanceOf(ConflictException.class)
                .hasCause(DEADLOCK);
        assertThat(runs).hasValue(3);
    }

    @Test
    void work_that_throws_an_error_is_not_run_again_whatever_the_database_said() {
        interposed.failing("prepareStatement", DEADLOCK);
        AtomicInteger runs = new AtomicInteger();
        Error error = new AssertionError("thrown by the work");
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    runs.incrementAndGet();
                    try {
                        return WORK.apply(session);
                    } catch (ConflictException e) {
                        throw error;
                    }
                }))
                .isSameAs(error);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_taken_key_is_a_conflict_and_not_tried_again() {
        storage.inTransaction(WORK);
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    runs.incrementAndGet();
                    return WORK.apply(session);
                }))
                .isInstanceOf(ConflictException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_commit_without_an_answer_says_that_nobody_knows() {
        interposed.failing("commit", BROKEN);
        assertThatThrownBy(() -> storage.inTransaction(WORK))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void without_a_connection_the_storage_is_unavailable() {
        interposed.failing("getConnection", BROKEN, BROKEN);
        assertThatThrownBy(() -> storage.inTransaction(WORK)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> storage.read(session -> true)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_read_begins_no_transaction() {
        assertThat(isStored()).isFalse();
        assertThat(interposed.calls()).containsExactly("close");
    }

    @Test
    void a_value_that_does_not_fit_is_neither_a_conflict_nor_unavailable() {
        Account huge =
                new Account(id("h"), "x".repeat(10_000), "", "h@x", "h@x", null, AccountStatus.ACTIVE, Instant.EPOCH);
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    session.people().insert(List.of(huge));
                    return true;
                }))
                .isInstanceOf(JdbcStorageException.class);
    }

    @Test
    void calls_cannot_be_nested() {
        assertThatThrownBy(() -> storage.inTransaction(session -> storage.read(inner -> true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nested");
        assertThatCode(() -> storage.read(session -> true)).doesNotThrowAnyException();
    }

    private boolean isStored() {
        return storage.read(
                session -> session.people().accounts(List.of(id("a"))).containsKey(id("a")));
    }

    private static AccountId id(String key) {
        return new AccountId(key);
    }

    private static Account account(String key) {
        return new Account(id(key), "A", "B", key + "@x", key + "@x", null, AccountStatus.ACTIVE, Instant.EPOCH);
    }
}
