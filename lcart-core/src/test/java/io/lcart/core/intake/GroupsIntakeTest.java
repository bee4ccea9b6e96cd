package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.IntakeWorld.group;
import static io.lcart.core.intake.Outcomes.CREATED;
import static io.lcart.core.intake.Outcomes.UNCHANGED;
import static io.lcart.core.intake.Outcomes.UPDATED;
import static io.lcart.core.intake.Outcomes.assertRefused;
import static io.lcart.core.intake.Outcomes.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.Interval;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupsIntakeTest {

    private static final Instant DAY1 = START.plus(Duration.ofDays(1));
    private static final Instant DAY2 = START.plus(Duration.ofDays(2));
    private static final Instant DAY3 = START.plus(Duration.ofDays(3));
    private static final Instant DAY5 = START.plus(Duration.ofDays(5));

    private final IntakeWorld world = IntakeWorld.populated();

    @Test
    void a_group_gets_a_version_only_where_something_changes() {
        assertThat(world.tell(group("new", false))).isEqualTo(CREATED);
        world.now = DAY1;
        assertThat(world.tell(group("new", false))).isEqualTo(UNCHANGED);
        assertThat(world.tell(group("new", true))).isEqualTo(UPDATED);
        assertThat(world.tell(group("new", true))).isEqualTo(UNCHANGED);

        assertThat(versions("new")).extracting(GroupVersion::from).containsExactly(START, DAY1);
        assertThat(versions("new")).extracting(GroupVersion::inherit).containsExactly(false, true);
    }

    @Test
    void versions_may_come_in_any_order_and_even_in_one_list() {
        List<IntakeOutcome> outcomes = world.tell(List.of(named("b", DAY3), named("a", DAY1), named("c", DAY5)));

        assertThat(outcomes).containsExactly(CREATED, UPDATED, UPDATED);
        assertThat(versions("x")).extracting(GroupVersion::name).containsExactly("a", "b", "c");
        assertThat(world.tell(named("b2", DAY3))).isEqualTo(UPDATED);
        assertThat(versions("x")).extracting(GroupVersion::name).containsExactly("a", "b2", "c");
    }

    @Test
    void no_two_groups_have_one_name_whatever_its_case() {
        world.accept(named("x", "Sales", null));

        assertRefused(world.tell(named("y", " SALES ", null)), RefusalReason.NAME_TAKEN);
        assertThat(versions("y")).isNull();
        List<IntakeOutcome> inOneList = world.tell(List.of(named("y", "Support", null), named("z", "support", null)));
        assertThat(inOneList.get(0)).isEqualTo(CREATED);
        assertRefused(inOneList.get(1), RefusalReason.NAME_TAKEN);
        assertThat(world.tell(named("x", "sales", null)))
                .as("its own, written otherwise")
                .isEqualTo(UPDATED);
        assertRefused(world.tell(named("x", "SUPPORT", null)), RefusalReason.NAME_TAKEN);
        assertThat(versions("x")).extracting(GroupVersion::name).containsExactly("sales");
    }

    @Test
    void the_name_that_counts_is_the_latest_even_if_it_is_still_to_come() {
        world.accept(named("x", "Sales", DAY1));
        world.accept(named("x", "Trade", DAY3));

        assertRefused(world.tell(named("y", "trade", DAY1)), RefusalReason.NAME_TAKEN);
        assertThat(world.tell(named("y", "Sales", DAY1))).as("a name given up").isEqualTo(CREATED);
        assertThat(world.tell(named("x", "Sales", DAY1))).as("told again").isEqualTo(UNCHANGED);
        assertRefused(world.tell(named("x", "Sales", DAY5)), RefusalReason.NAME_TAKEN);
    }

    @Test
    void a_name_goes_on_to_another_group_within_one_list() {
        world.accept(named("x", "Sales", START));

        assertThat(world.tell(List.of(named("x", "Trade", DAY1), named("y", "Sales", DAY1))))
                .containsExactly(UPDATED, CREATED);
        assertThat(world.tell(
                        List.of(named("x", "Export", DAY2), named("y", "Trade", DAY2), named("x", "Sales", DAY3))))
                .as("two names are swapped")
                .containsExactly(UPDATED, UPDATED, UPDATED);
        assertRefused(world.tell(named("z", "sales", DAY3)), RefusalReason.NAME_TAKEN);
    }

    @Test
    void a_membership_runs_from_now_until_it_is_ended() {
        assertThat(world.tell(member(null, null))).isEqualTo(CREATED);
        world.now = DAY2;
        assertThat(world.tell(member(null, null))).isEqualTo(UNCHANGED);
        assertThat(world.groups("p1")).containsExactly("g");

        assertThat(world.tell(member(null, DAY3))).isEqualTo(UPDATED);
        world.now = DAY5;
        assertThat(world.groups("p1")).isEmpty();
        assertThat(world.tell(member(null, DAY3))).as("the end told again").isEqualTo(UNCHANGED);
        assertThat(intervals()).containsExactly(new Interval(START, DAY3));

        assertThat(world.tell(member(null, null))).as("back again").isEqualTo(UPDATED);
        assertThat(intervals()).containsExactly(new Interval(START, DAY3), Interval.since(DAY5));
    }

    @Test
    void an_interval_with_a_known_start_gets_the_new_end_and_others_unite() {
        world.accept(member(DAY1, DAY5));
        assertThat(world.tell(member(DAY1, DAY3))).isEqualTo(UPDATED);
        assertThat(intervals()).containsExactly(new Interval(DAY1, DAY3));

        assertThat(world.tell(member(DAY2, DAY5))).isEqualTo(UPDATED);
        assertThat(world.tell(member(DAY2, DAY3))).as("ends the second one").isEqualTo(UPDATED);
        assertThat(world.tell(member(START, DAY2))).isEqualTo(UPDATED);
        assertThat(world.facts("p1", START).groups()).hasSize(1);
        assertThat(world.facts("p1", DAY3).groups()).isEmpty();
    }

    @Test
    void an_interval_has_to_end_after_it_starts() {
        assertThat(paths(world.tell(member(DAY2, DAY2)))).containsExactly("until");
        assertThat(paths(world.tell(List.of(member(null, START))).get(0))).containsExactly("items[0].until");
        assertThat(intervals()).isEmpty();
    }

    @Test
    void administering_a_group_is_not_belonging_to_it() {
        assertThat(world.tell(new PutGroupAdmin("p1", "g", null, null))).isEqualTo(CREATED);
        assertThat(world.tell(new PutGroupAdmin("p1", "g", null, null))).isEqualTo(UNCHANGED);
        world.accept(new PutMembership("p2", "g", null, null));

        assertThat(world.count("p1", Fact.GROUP_ADMIN)).isEqualTo(1);
        assertThat(world.count("p1", Fact.PERSON_IN_REACH)).isEqualTo(1);
        assertThat(world.groups("p1")).isEmpty();
    }

    @Test
    void who_is_unknown_is_named_and_accepted_once_known() {
        PutMembership command = new PutMembership("p9", "g9", START, null);
        assertRefused(world.tell(command), RefusalReason.UNKNOWN_PERSON);
        world.accept(IntakeWorld.person("p9"));
        assertRefused(world.tell(command), RefusalReason.UNKNOWN_GROUP);
        world.accept(group("g9", false));
        assertThat(world.tell(command)).isEqualTo(CREATED);
    }

    private static PutMembership member(Instant since, Instant until) {
        return new PutMembership("p1", "g", since, until);
    }

    private static PutGroup named(String name, Instant since) {
        return named("x", name, since);
    }

    private static PutGroup named(String key, String name, Instant since) {
        return new PutGroup(key, name, false, null, null, null, false, since);
    }

    private List<GroupVersion> versions(String key) {
        GroupId id = new GroupId(key);
        return world.read(session -> session.groups().versions(List.of(id)).get(id));
    }

    private List<Interval> intervals() {
        GroupTie tie = new GroupTie(new AccountId("p1"), new GroupId("g"), GroupRelation.MEMBER);
        return world.read(session -> session.groups().intervals(List.of(tie)).getOrDefault(tie, List.of()));
    }
}
