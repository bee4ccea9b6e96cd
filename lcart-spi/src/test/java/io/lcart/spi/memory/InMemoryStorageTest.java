package io.lcart.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the storage in memory promises beyond the contract: it refuses what would go wrong on a database. */
@Timeout(30)
class InMemoryStorageTest {

    private static final AccountId A = new AccountId("a");

    private static final SeatPoolId POOL = new SeatPoolId("pool");

    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void calls_cannot_be_nested() {
        Function<Session, Object> inner = session -> "unreachable";
        Stream.<Runnable>of(
                        () -> storage.inTransaction(s -> storage.inTransaction(inner)),
                        () -> storage.inTransaction(s -> storage.read(inner)),
                        () -> storage.read(s -> storage.inTransaction(inner)),
                        () -> storage.read(s -> storage.read(inner)))
                .forEach(nested -> assertThatThrownBy(nested::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("nested"));
        String after = storage.inTransaction(s -> "works again");
        assertThat(after).isEqualTo("works again");
    }

    @Test
    void two_storages_are_apart() {
        InMemoryStorage other = new InMemoryStorage();
        storage.inTransaction(s -> other.inTransaction(t -> insert(t)));
        assertThat(exists(storage)).isFalse();
        assertThat(exists(other)).isTrue();
    }

    @Test
    void a_session_ends_with_its_work() {
        Session kept = storage.inTransaction(s -> s);
        assertThatThrownBy(() -> kept.people().accounts(List.of(A)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ends when its work returns");
        Session read = storage.read(s -> s);
        assertThatThrownBy(() -> read.people().accounts(List.of(A))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_session_belongs_to_its_thread() {
        storage.inTransaction(s -> {
            CompletableFuture<Boolean> elsewhere = CompletableFuture.supplyAsync(() -> insert(s));
            assertThatThrownBy(elsewhere::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to the thread");
            return true;
        });
        assertThat(exists(storage)).isFalse();
    }

    @Test
    void a_read_can_neither_write_nor_lock() {
        Stream.<Function<Session, Object>>of(
                        InMemoryStorageTest::insert,
                        s -> s.people().lock(List.of()),
                        s -> s.orders().lock(List.of()),
                        s -> s.seatPools().hold(List.of()),
                        s -> s.seats().claim(List.of()),
                        s -> s.seats().withdraw(List.of()),
                        s -> s.invitations().accept(List.of()),
                        s -> s.outbox().take(Instant.EPOCH, Instant.EPOCH, 1),
                        s -> s.attempts().add("k", Instant.EPOCH, 1))
                .forEach(write -> assertThatThrownBy(() -> storage.read(write))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("use inTransaction"));
    }

    @Test
    void a_conflict_that_the_work_catches_still_fails_the_transaction() {
        storage.inTransaction(InMemoryStorageTest::insert);
        assertThatThrownBy(() -> storage.inTransaction(s -> {
                    assertThatThrownBy(() -> insert(s)).isInstanceOf(ConflictException.class);
                    return "as if nothing had happened";
                }))
                .isInstanceOf(ConflictException.class)
                .hasMessage("account a exists already");
    }

    @Test
    void a_session_answers_nothing_more_after_a_conflict() {
        storage.inTransaction(InMemoryStorageTest::insert);
        assertThatThrownBy(() -> storage.inTransaction(s -> {
                    assertThatThrownBy(() -> insert(s)).isInstanceOf(ConflictException.class);
                    return s.people().accounts(List.of(A));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only be rolled back")
                .hasCauseInstanceOf(ConflictException.class);
    }

    @Test
    void reads_run_beside_each_other() throws InterruptedException {
        CountDownLatch bothInside = new CountDownLatch(2);
        Function<Session, Boolean> waitForTheOther = s -> {
            bothInside.countDown();
            try {
                return bothInside.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> storage.read(waitForTheOther));
        assertThat(storage.read(waitForTheOther)).isTrue();
        assertThat(other.join()).isTrue();
    }

    @Test
    void pages_have_1_to_500_entries() {
        for (int limit : new int[] {0, -1, 501}) {
            assertThatThrownBy(() -> storage.read(s -> s.audit().page(Long.MAX_VALUE, limit)))
                    .isInstanceOf(IllegalArgumentException.class);
            Stream.<Function<Session, Object>>of(
                            s -> s.outbox().pending(limit),
                            s -> s.outbox().take(Instant.EPOCH, Instant.EPOCH, limit),
                            s -> s.invitations().overdue(Instant.EPOCH, limit),
                            s -> s.invitations().overdueIn(POOL, Instant.EPOCH, limit),
                            s -> s.seatPools().availableUpTo(POOL, limit))
                    .forEach(work -> assertThatThrownBy(() -> storage.inTransaction(work))
                            .isInstanceOf(IllegalArgumentException.class));
        }
    }

    @Test
    void pages_of_pools_and_seats_have_up_to_1000_entries_and_10000_commands_are_forgotten_at_once() {
        for (int limit : new int[] {0, -1, 1001}) {
            assertThatThrownBy(() -> storage.read(s -> s.seatPools().ownedBy(A, null, limit)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> storage.read(s -> s.seats().page(POOL, 0, limit)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(storage.<List<?>>read(s -> s.seats().page(POOL, 0, 1000))).isEmpty();
        for (int limit : new int[] {0, 10_001}) {
            assertThatThrownBy(() -> storage.inTransaction(s -> s.idempotency().forget(Instant.EPOCH, limit)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_invitation_is_not_ended_as_claimed() {
        assertThatThrownBy(() -> storage.inTransaction(
                        s -> s.invitations().end(List.of(), Instant.EPOCH, InvitationEnd.CLAIMED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_counter_has_a_key_of_1_to_160_characters_and_never_counts_down() {
        for (String key : List.of("", "x".repeat(161))) {
            assertThatThrownBy(() -> storage.inTransaction(s -> s.attempts().add(key, Instant.EPOCH, 1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> storage.inTransaction(s -> s.attempts().add("k", Instant.EPOCH, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean insert(Session session) {
        session.people()
                .insert(List.of(new Account(A, "Ada", "", "a@x", "a@x", null, AccountStatus.ACTIVE, Instant.EPOCH)));
        return true;
    }

    private static boolean exists(InMemoryStorage storage) {
        return storage.read(s -> s.people().accounts(List.of(A)).containsKey(A));
    }
}
