package io.lcart.samples.benchmarks;

import io.lcart.core.Lcart;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.seat.roster.RosterLimits;
import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.memory.InMemoryIdentities;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatPoolId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A site whose owner buys lines of seats for people who have nothing yet. */
final class SeatWorld implements AutoCloseable {

    static final AccountId OWNER = new AccountId("owner");

    static final CodeKeys KEYS =
            CodeKeys.of("k", "a secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8));

    private static final SystemViewer SHOP = SystemViewer.named("shop");
    private static final int UNLIMITED = 1_000_000_000;

    private final DataSource source;
    private final JdbcStorage storage;
    private final Lcart lcart;
    private int orders;
    private int people;

    SeatWorld(DataSource source) {
        JdbcSchema.migrate(source);
        this.source = source;
        this.storage = JdbcStorage.on(source);
        this.lcart = Lcart.builder()
                .storage(storage)
                .identities(new InMemoryIdentities())
                .codeKeys(KEYS)
                .seatPolicy(new SeatPolicy(
                        SeatPolicy.DEFAULT.accessClock(),
                        Duration.ofDays(30),
                        true,
                        Duration.ofMinutes(10),
                        UNLIMITED,
                        UNLIMITED,
                        2,
                        new RosterLimits(RosterLimits.MAX_BYTES, RosterLimits.MAX_ROWS),
                        null))
                .build();
        tell(List.of(
                PutPerson.of(OWNER.value(), "Own", "Er", "owner@example.org"),
                PutCourse.of("safety", "Lab Safety"),
                PutOffering.selfPaced("codes", "safety", "Lab Safety").withRegistrationCodes()));
    }

    JdbcStorage storage() {
        return storage;
    }

    Lcart lcart() {
        return lcart;
    }

    DataSource source() {
        return source;
    }

    Viewer owner() {
        return lcart.viewer(OWNER);
    }

    private void tell(List<? extends IntakeCommand> commands) {
        if (lcart.intake().apply(SHOP, commands).stream().anyMatch(outcome -> outcome.isRefused())) {
            throw new IllegalStateException("a command was refused");
        }
    }

    /** New people who have nothing. */
    List<AccountId> people(int count) {
        List<AccountId> added = IntStream.range(people, people + count)
                .mapToObj(i -> new AccountId("learner-" + i))
                .toList();
        people += count;
        tell(added.stream()
                .map(id -> PutPerson.of(id.value(), "First", "Last", id.value() + "@example.org"))
                .toList());
        return added;
    }

    /** A new line of seats. */
    SeatPoolId line(int seats) {
        String order = "order-" + orders++;
        tell(List.of(PutOrder.of(order, OWNER.value(), OrderStatus.PROCESSED, PutOrder.Line.of("codes", seats))));
        return storage.read(session -> session.seatPools().ofOrders(List.of(new OrderId(order))))
                .get(0)
                .id();
    }

    /** Lets the database look at its tables, as it does by itself where it is not told to keep quiet. */
    void analyze() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() {
        lcart.close();
    }
}
