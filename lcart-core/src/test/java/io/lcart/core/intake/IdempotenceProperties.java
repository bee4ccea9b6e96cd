package io.lcart.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.dashboard.DashboardFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any list of commands may be told again, later, singly or at once (reliability.md B2). */
final class IdempotenceProperties {

    @Provide
    Arbitrary<List<IntakeCommand>> lists() {
        return RandomCommands.commands().list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 300)
    void a_list_of_different_keys_told_again_is_unchanged_and_so_are_the_dashboards(
            @ForAll("lists") List<IntakeCommand> all) {
        IntakeWorld world = RandomCommands.world(IntakeWorld.populated());
        Map<String, IntakeCommand> byKey = new LinkedHashMap<>();
        all.forEach(command -> byKey.putIfAbsent(key(command), command));
        Set<String> seated = seated(all);
        // why: a seat makes its holder a member of its owner's groups for good, so it is about that membership, too
        byKey.values().removeIf(command -> command instanceof PutMembership tie && seated.contains(tie.person()));
        List<IntakeCommand> commands = accepted(world, List.copyOf(byKey.values()));
        Map<String, DashboardFacts> before = facts(world);

        world.pass(Duration.ofHours(1));
        assertThat(world.tell(commands)).allMatch(Outcomes.UNCHANGED::equals);
        commands.forEach(command -> assertThat(world.tell(command)).isEqualTo(Outcomes.UNCHANGED));
        assertThat(facts(world)).isEqualTo(before);
    }

    @Property(tries = 300)
    void one_list_gives_what_its_commands_give_one_by_one(@ForAll("lists") List<IntakeCommand> commands) {
        IntakeWorld atOnce = RandomCommands.world(IntakeWorld.populated());
        IntakeWorld oneByOne = RandomCommands.world(IntakeWorld.populated());

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

    private static Set<String> seated(List<IntakeCommand> commands) {
        return commands.stream()
                .filter(AssignSeat.class::isInstance)
                .map(command -> ((AssignSeat) command).person())
                .collect(Collectors.toSet());
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

    private static Map<String, DashboardFacts> facts(IntakeWorld world) {
        Map<String, DashboardFacts> facts = new LinkedHashMap<>();
        for (String person : RandomCommands.PEOPLE) {
            for (int day = -4; day <= 4; day++) {
                facts.put(person + day, world.facts(person, IntakeWorld.START.plus(Duration.ofDays(day))));
            }
        }
        return facts;
    }
}
