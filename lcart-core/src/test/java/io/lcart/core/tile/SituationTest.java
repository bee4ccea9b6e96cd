package io.lcart.core.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.people.Role;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.GroupId;
import org.junit.jupiter.api.Test;

/** Supposed changes leave the facts as storage could give them. */
class SituationTest {

    private final Situation nobody = TileWorld.empty(true, true, false);

    @Test
    void access_to_a_course_is_access_and_without_access_there_is_none_to_a_course() {
        Situation both = nobody.with(new FactChange.OfAccess(TileWorld.COURSES.get(0), true))
                .with(new FactChange.OfAccess(TileWorld.COURSES.get(1), true));
        assertThat(both.has(Fact.ACCESS)).isTrue();
        Situation one = both.with(new FactChange.OfAccess(TileWorld.COURSES.get(0), false));
        assertThat(one.accessible()).containsExactly(TileWorld.COURSES.get(1));
        assertThat(one.has(Fact.ACCESS)).isTrue();
        assertThat(one.with(new FactChange.OfAccess(TileWorld.COURSES.get(1), false))
                        .has(Fact.ACCESS))
                .as("the only one is lost")
                .isFalse();
        assertThat(both.with(new FactChange.OfFact(Fact.ACCESS, false)).accessible())
                .isEmpty();
    }

    @Test
    void an_order_of_an_offering_is_an_order_unless_it_was_abandoned() {
        OrderProbe invoice = TileWorld.PROBES.get(3);
        Situation invoiced = nobody.with(new FactChange.OfOrder(invoice, true));
        assertThat(invoiced.orders()).contains(invoice, new OrderProbe(null, OrderStatus.INVOICE));
        assertThat(invoiced.has(Fact.ORDER)).isTrue();
        Situation abandoned = invoiced.with(new FactChange.OfOrder(TileWorld.PROBES.get(4), true));
        assertThat(abandoned.with(new FactChange.OfFact(Fact.ORDER, false)).orders())
                .containsExactlyInAnyOrder(TileWorld.PROBES.get(2), TileWorld.PROBES.get(4));
        assertThat(nobody.with(new FactChange.OfOrder(TileWorld.PROBES.get(4), true))
                        .has(Fact.ORDER))
                .isFalse();
        assertThat(abandoned
                        .with(new FactChange.OfOrder(TileWorld.PROBES.get(0), false))
                        .orders())
                .doesNotContain(invoice);
    }

    @Test
    void seats_are_in_pools_and_classes_are_taught_by_instructors() {
        Situation seated = nobody.with(new FactChange.OfFact(Fact.AVAILABLE_SEAT, true));
        assertThat(seated.roles()).containsExactly(Role.CUSTOMER_ADMIN);
        assertThat(seated.with(new FactChange.OfFact(Fact.SEAT_POOL, false))).isEqualTo(nobody);
        Situation teaching = nobody.with(new FactChange.OfFact(Fact.ASSIGNED_OFFERING, true));
        assertThat(teaching.roles()).containsExactly(Role.INSTRUCTOR);
        assertThat(teaching.with(new FactChange.OfFact(Fact.INSTRUCTOR, false))).isEqualTo(nobody);
    }

    @Test
    void nobody_is_in_reach_without_a_ground() {
        FactChange reach = new FactChange.OfFact(Fact.PERSON_IN_REACH, true);
        assertThat(nobody.with(reach)).isEqualTo(nobody);
        Situation admin =
                nobody.with(new FactChange.OfFact(Fact.GROUP_ADMIN, true)).with(reach);
        assertThat(admin.has(Fact.PERSON_IN_REACH)).isTrue();
        assertThat(admin.with(new FactChange.OfFact(Fact.GROUP_ADMIN, false))).isEqualTo(nobody);
        assertThat(nobody.with(new FactChange.OfFact(Fact.MANAGER_LINK, true)).has(Fact.PERSON_IN_REACH))
                .isTrue();
    }

    @Test
    void terms_are_accepted_only_where_there_are_terms() {
        FactChange accept = new FactChange.OfFact(Fact.TERMS_ACCEPTED, true);
        assertThat(nobody.with(accept)).isEqualTo(nobody);
        assertThat(TileWorld.empty(false, false, true).with(accept).has(Fact.TERMS_ACCEPTED))
                .isTrue();
    }

    @Test
    void the_default_group_is_that_of_people_in_no_other() {
        GroupId a = TileWorld.GROUPS.get(0);
        assertThat(nobody.groups().effective()).containsOnlyKeys(TileWorld.DEFAULT);
        Situation member = nobody.with(new FactChange.OfMembership(a, true));
        assertThat(member.groups().effective()).containsOnlyKeys(a);
        assertThat(member.groups().boards()).isZero();
        assertThat(member.with(new FactChange.OfBoard(a, true)).groups().boards())
                .isEqualTo(1);
        assertThat(member.with(new FactChange.OfMembership(a, false))).isEqualTo(nobody);
        assertThat(nobody.with(new FactChange.OfAnotherGroup(false)).groups().effective())
                .isEmpty();
    }

    @Test
    void a_switch_has_one_value_and_badges_follow_gamification_until_they_have_their_own() {
        Situation on = nobody.with(new FactChange.OfSetting("gamification", "true"));
        assertThat(on.setting("badges")).isEqualTo("true");
        assertThat(on.with(new FactChange.OfSetting("badges", "false")).setting("badges"))
                .isEqualTo("false");
        assertThat(on.with(new FactChange.OfSetting("gamification", null))).isEqualTo(on);
    }
}
