package io.lcart.core.intake;

import io.lcart.spi.commerce.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Commands of every kind, at random, for a world that knows the people, the courses and a badge. */
final class RandomCommands {

    static final List<String> PEOPLE = List.of("p1", "p2", "p3", "p4");

    private static final List<OrderStatus> STATES = List.of(OrderStatus.values());

    private RandomCommands() {}

    /** Makes a populated world ready for all kinds of commands. */
    static IntakeWorld world(IntakeWorld populated) {
        populated.gamify(Map.of("login", 1L, "quiz", 10L), ZoneOffset.UTC);
        populated.accept(new PutBadge("b", "Badge", "", null, true, null, null, List.of()));
        return populated;
    }

    /** Commands about few things, so that they meet. */
    static Arbitrary<IntakeCommand> commands() {
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
                        Arbitraries.integers().between(0, 14))
                .as(RandomCommands::command);
    }

    /** The same without a property's shrinking. */
    static IntakeCommand next(Random random) {
        return command(
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                random.nextInt(7) - 3,
                random.nextBoolean(),
                1 + random.nextInt(3),
                random.nextInt(15));
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
            case 12 -> new PutRefund(person + key, reference(flag, key), number, at);
            case 13 -> new WithdrawActivity(person + key);
            default -> new RecordActivity(person + key, person, flag ? "login" : "quiz", key, at, null);
        };
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
