package io.lcart.core.dashboard;

import io.lcart.core.Lcart;
import io.lcart.core.LcartBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.spi.Interval;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A site in memory with one person, whose storage counts how often it is asked. */
final class Site implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final AccountId ANNA = new AccountId("anna");
    static final SystemViewer HOST = SystemViewer.named("test-host");

    final AtomicInteger reads = new AtomicInteger();
    final Lcart lcart;

    private final Storage memory = new InMemoryStorage();

    Site() {
        this(builder -> builder);
    }

    Site(UnaryOperator<LcartBuilder> more) {
        lcart = more.apply(Lcart.builder().storage(new Counting()).clock(() -> NOW))
                .build();
        account(ANNA, AccountStatus.ACTIVE, null);
    }

    Dashboard dashboard() {
        return lcart.dashboards().of(Viewer.of(ANNA));
    }

    void publish(SiteConfiguration configuration) {
        lcart.configurations().publish(HOST, configuration, START);
    }

    void account(AccountId id, AccountStatus status, @Nullable String locale) {
        String mail = id + "@example.org";
        write(session ->
                session.people().insert(List.of(new Account(id, "Anna", "Ash", mail, mail, locale, status, START))));
    }

    /** A group that Anna joins. */
    void joined(
            String key, @Nullable Integer priority, @Nullable String logo, @Nullable String welcome, boolean board) {
        group(key, priority, logo, welcome, board);
        GroupTie tie = new GroupTie(ANNA, new GroupId(key), GroupRelation.MEMBER);
        write(session -> session.groups().replaceIntervals(Map.of(tie, List.of(Interval.since(START)))));
    }

    void group(String key, @Nullable Integer priority, @Nullable String logo, @Nullable String welcome, boolean board) {
        GroupId id = new GroupId(key);
        write(session -> session.groups()
                .insert(List.of(new GroupVersion(id, START, key, false, priority, logo, welcome, board))));
    }

    /** Something that hangs on Anna's account. */
    void write(Writing writing) {
        memory.inTransaction(session -> {
            session.people().lock(List.of(ANNA));
            writing.to(session);
            return null;
        });
    }

    interface Writing {
        void to(Session session);
    }

    @Override
    public void close() {
        lcart.close();
    }

    private final class Counting implements Storage {
        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            return memory.inTransaction(work);
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            reads.incrementAndGet();
            return memory.read(work);
        }
    }
}
