package io.lcart.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.DashboardFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Any list of commands may be told again, later, singly or at once (reliability.md B2). */
final class IdempotenceProperties {

    private static final List<String> PEOPLE = List.of("p1", "p2", "p3", "p4");
    private static final List<OrderStatus> STATES = List.of(OrderStatus.values());

    @Provide
    Arbitrary<List<IntakeCommand>> lists() {
        return commands().list().ofMinSize(1).ofMaxSize(30);
    }

    private static Arbitrary<IntakeCommand> commands() {
        Arbitrary<String> people = Arbitraries.of(PEOPLE);
        Arbitrary<Integer> days = Arbitraries.integers().between(-3, 3);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 3);
        return Combinators.combine(
                        people,
                        people,
                        days,
                        flags,
                        numbers,
                        Arbitraries.integers().between(0, 12))
                .as(IdempotenceProperties::command);
    }

    private static IntakeCommand command(String person, String other, int day, boolean flag, int number, int kind) {
        Instant at = flag ? IntakeWorld.START.plus(Duration.ofDays(day)) : null;
        String key = "k" + number;
        return switch (kind) {
            case 0 -> IntakeWorld.person(person, other + "@example.com", null);
            case 1 -> new PutGroup("g", "Group " + number, flag, number, null, null, flag, null);
            case 2 -> new PutMembership(person, "g", at, at == null ? null : at.plus(Duration.ofDays(number)));
            case 3 -> new PutGroupAdmin(person, "g", at, null);
            case 4 ->
                new PutInstructor(
                        person, flag, flag, List.of(new PutInstructor.Assignment("self", at, null)), null, null);
            // why in the past: a state changed without an instant takes the place of one of the very same instant
            case 5 -> new PutOrder(key, person, null, daysAgo(number), STATES.get(number), null, line(flag, number));
            case 6 -> new ChangeOrderStatus(key, STATES.get(day + 3), at);
            case 7 -> new GrantSeats(key, person, "self", number, at);
            case 8 -> new AssignSeat(reference(flag, key), person, at);
            case 9 -> new InviteToSeat(key, reference(flag, key), other + "@example.org", at, null);
            case 10 -> new PutProgress(person, "self", number * 10, null, past(day), null, null);
            case 11 -> new PutAward(person, "b", IntakeWorld.START.plus(Duration.ofDays(day)), null, null);
            default -> new RecordActivity(person + key, person, flag ? "login" : "quiz", key, at, null);
        };
    }

    @Property(tries = 300)
    void a_list_of_different_keys_told_again_is_unchanged_and_so_are_the_dashboards(
            @ForAll("lists") List<IntakeCommand> all) {
        IntakeWorld world = world();
        Map<String, IntakeCommand> byKey = new LinkedHashMap<>();
        all.forEach(command -> byKey.putIfAbsent(key(command), command));
        List<IntakeCommand> commands = accepted(world, List.copyOf(byKey.values()));
        Map<String, DashboardFacts> before = facts(world);

        world.pass(Duration.ofHours(1));
        assertThat(world.tell(commands)).allMatch(Outcomes.UNCHANGED::equals);
        commands.forEach(command -> assertThat(world.tell(command)).isEqualTo(Outcomes.UNCHANGED));
        assertThat(facts(world)).isEqualTo(before);
    }

    @Property(tries = 300)
    void one_list_gives_what_its_commands_give_one_by_one(@ForAll("lists") List<IntakeCommand> commands) {
        IntakeWorld atOnce = world();
        IntakeWorld oneByOne = world();

        List<IntakeOutcome> outcomes = atOnce.tell(commands);

        for (int i = 0; i < commands.size(); i++) {
            assertThat(oneByOne.tell(commands.get(i)).getClass())
                    .as("%d: %s", i, commands.get(i))
                    .isEqualTo(outcomes.get(i).getClass());
        }
        assertThat(facts(oneByOne)).isEqualTo(facts(atOnce));
    }

    /** What of the first telling was not refused. */
    private static List<IntakeCommand> accepted(IntakeWorld world, List<IntakeCommand> commands) {
        List<IntakeOutcome> outcomes = world.tell(commands);
        List<IntakeCommand> accepted = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (!outcomes.get(i).isRefused()) {
                accepted.add(commands.get(i));
            }
        }
        return accepted;
    }

    /** What a command is about: of two commands about the same the later one counts, so only the first is kept. */
    private static String key(IntakeCommand command) {
        if (command instanceof PutMembership tie) {
            return "member" + tie.person();
        }
        if (command instanceof PutGroupAdmin tie) {
            return "admin" + tie.person();
        }
        if (command instanceof PutInstructor one) {
            return "instructor" + one.person();
        }
        if (command instanceof PutProgress progress) {
            return "progress" + progress.person();
        }
        if (command instanceof AssignSeat seat) {
            return "seat" + seat.pool() + seat.person();
        }
        return command instanceof PutPerson person
                ? "person" + person.key()
                : command.getClass()
                        + command.toString().replaceAll("^[^,\\]]*key=([^,\\]]*).*|.*order=([^,\\]]*).*", "$1$2");
    }

    private static IntakeWorld world() {
        IntakeWorld world = IntakeWorld.populated();
        world.gamify(Map.of("login", 1L, "quiz", 10L), ZoneOffset.UTC);
        world.accept(new PutBadge("b", "Badge", "", null, true, null, null, List.of()));
        return world;
    }

    private static Map<String, DashboardFacts> facts(IntakeWorld world) {
        Map<String, DashboardFacts> facts = new LinkedHashMap<>();
        for (String person : PEOPLE) {
            for (int day = -4; day <= 4; day++) {
                facts.put(person + day, world.facts(person, IntakeWorld.START.plus(Duration.ofDays(day))));
            }
        }
        return facts;
    }

    private static List<PutOrder.Line> line(boolean codes, int quantity) {
        return List.of(new PutOrder.Line(codes ? "codes" : "self", quantity, null));
    }

    private static PoolReference reference(boolean ofOrder, String key) {
        return ofOrder ? new PoolReference.OrderLine(key, 1) : new PoolReference.Grant(key);
    }

    private static Instant daysAgo(int days) {
        return IntakeWorld.START.minus(Duration.ofDays(days));
    }

    private static @Nullable Instant past(int day) {
        return day < 0 ? IntakeWorld.START.plus(Duration.ofDays(day)) : null;
    }
}
