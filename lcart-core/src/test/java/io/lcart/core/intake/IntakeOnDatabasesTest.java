package io.lcart.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same commands come to the same on every database as they do in memory. */
final class IntakeOnDatabasesTest {

    private static final int LISTS = 2;
    private static final int LENGTH = 150;
    private static final List<String> KEYS = List.of("k1", "k2", "k3");

    @ParameterizedTest
    @EnumSource
    @Timeout(240)
    void answers_and_records_are_those_of_the_reference(TestDatabase database) {
        for (int seed = 1; seed <= LISTS; seed++) {
            try (FreshDatabase fresh = database.open()) {
                JdbcStorage storage = JdbcStorage.builder(fresh.dataSource())
                        .schema(SchemaPolicy.MIGRATE)
                        .build();
                IntakeWorld reference = RandomCommands.world(IntakeWorld.populated(new InMemoryStorage()));
                IntakeWorld world = RandomCommands.world(IntakeWorld.populated(storage));
                List<IntakeCommand> commands = commands(seed);

                assertSame(commands, reference.tell(commands), world.tell(commands));
                reference.pass(Duration.ofHours(1));
                world.pass(Duration.ofHours(1));
                List<IntakeCommand> again = commands(seed).subList(0, LENGTH / 2);
                assertSame(again, one(reference, again), one(world, again));
                assertThat(records(world)).isEqualTo(records(reference));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(240)
    void two_threads_with_the_same_batch_come_to_one_result(TestDatabase database) throws Exception {
        try (FreshDatabase fresh = database.open()) {
            IntakeWorld world = IntakeWorld.populated(JdbcStorage.builder(fresh.dataSource())
                    .schema(SchemaPolicy.MIGRATE)
                    .build());
            List<IntakeCommand> batch = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                batch.add(IntakeWorld.person("n" + i));
            }
            batch.add(IntakeWorld.order("k1", "p1", OrderStatus.NEW, "codes", 40));
            for (int i = 0; i < 60; i++) {
                batch.add(IntakeWorld.assign("k1", "n" + i));
            }
            batch.add(new RecordActivity("e", "p1", "login", null, IntakeWorld.START, null));

            List<List<IntakeOutcome>> both = RacesTest.race(() -> world.tell(batch), () -> world.tell(batch));

            SeatPoolId pool = PoolLookup.idOf(new PoolReference.OrderLine("k1", 1));
            SeatCounts counts = world.read(
                    session -> session.seatPools().counts(List.of(pool)).get(pool));
            assertThat(counts).isEqualTo(new SeatCounts(0, 0, 40, 0));
            for (int i = 0; i < batch.size(); i++) {
                List<IntakeOutcome> pair =
                        List.of(both.get(0).get(i), both.get(1).get(i));
                if (pair.stream().noneMatch(IntakeOutcome::isRefused)) {
                    assertThat(pair)
                            .as("%s", batch.get(i))
                            .containsExactlyInAnyOrder(Outcomes.CREATED, Outcomes.UNCHANGED);
                } else {
                    assertThat(pair)
                            .as("%s", batch.get(i))
                            .allSatisfy(answer -> Outcomes.assertRefused(answer, RefusalReason.NO_SEAT_AVAILABLE));
                }
            }
        }
    }

    private static List<IntakeCommand> commands(int seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> RandomCommands.next(random)).limit(LENGTH).toList();
    }

    private static List<IntakeOutcome> one(IntakeWorld world, List<IntakeCommand> commands) {
        return commands.stream().map(world::tell).toList();
    }

    private static void assertSame(
            List<IntakeCommand> commands, List<IntakeOutcome> expected, List<IntakeOutcome> actual) {
        for (int i = 0; i < commands.size(); i++) {
            assertThat(actual.get(i)).as("%d: %s", i, commands.get(i)).isEqualTo(expected.get(i));
        }
    }

    /** Everything the commands are about. */
    private static Map<String, Object> records(IntakeWorld world) {
        return world.read(session -> {
            Map<String, Object> records = new LinkedHashMap<>();
            records.put("people", session.people().accounts(people()));
            records.put("groups", session.groups().versions(List.of(new GroupId("g"))));
            records.put("ties", session.groups().intervals(ties()));
            records.put("designations", session.instructors().designations(people()));
            records.put("assignments", session.instructors().assignments(people()));
            records.put("orders", session.orders().orders(orders()));
            records.put("seats", seats(session));
            records.put(
                    "progress",
                    session.training().progress(people()).stream()
                            .sorted(Comparator.comparing(progress -> progress.account() + "|" + progress.offering()))
                            .toList());
            records.put("awards", session.recognition().awards(people()));
            for (String person : RandomCommands.PEOPLE) {
                for (int day = -4; day <= 4; day++) {
                    Instant at = IntakeWorld.START.plus(Duration.ofDays(day));
                    records.put(
                            "facts " + person + day,
                            session.dashboards().facts(DashboardQuery.of(new AccountId(person), at)));
                }
            }
            return records;
        });
    }

    private static Map<String, Object> seats(Session session) {
        Map<String, Object> seats = new TreeMap<>();
        List<SeatPool> pools = new ArrayList<>(session.seatPools().ofOrders(orders()));
        pools.addAll(session.seatPools().pools(grants()).values());
        List<AccessSource> sources = new ArrayList<>();
        orders().forEach(order -> sources.add(new AccessSource(AccessSource.Kind.ORDER, order.value())));
        for (SeatPool pool : pools) {
            seats.put("pool " + pool.id(), pool);
            seats.put("counts " + pool.id(), session.seatPools().counts(List.of(pool.id())));
            sources.add(new AccessSource(AccessSource.Kind.SEAT, pool.id().value()));
        }
        session.training().entriesFrom(sources).forEach(entry -> seats.put("entry " + entry.id(), entry));
        return seats;
    }

    private static List<AccountId> people() {
        return RandomCommands.PEOPLE.stream().map(AccountId::new).toList();
    }

    private static List<OrderId> orders() {
        return KEYS.stream().map(OrderId::new).toList();
    }

    private static List<SeatPoolId> grants() {
        return KEYS.stream()
                .map(key -> PoolLookup.idOf(new PoolReference.Grant(key)))
                .toList();
    }

    private static List<GroupTie> ties() {
        return people().stream()
                .flatMap(person -> Stream.of(GroupRelation.values())
                        .map(relation -> new GroupTie(person, new GroupId("g"), relation)))
                .toList();
    }
}
