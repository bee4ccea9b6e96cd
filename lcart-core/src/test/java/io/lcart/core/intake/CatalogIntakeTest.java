package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.IntakeWorld.offering;
import static io.lcart.core.intake.Outcomes.CREATED;
import static io.lcart.core.intake.Outcomes.UNCHANGED;
import static io.lcart.core.intake.Outcomes.UPDATED;
import static io.lcart.core.intake.Outcomes.assertRefused;
import static io.lcart.core.intake.Outcomes.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogIntakeTest {

    private static final Instant DAY1 = START.plus(Duration.ofDays(1));
    private static final Instant DAY9 = START.plus(Duration.ofDays(9));

    private final IntakeWorld world = IntakeWorld.populated();

    @Test
    void a_course_may_name_prerequisites_of_the_same_list_before_or_after() {
        assertThat(world.tell(List.of(course("a", "b", "c"), course("b")))).containsExactly(CREATED, CREATED);
        assertThat(world.tell(List.of(course("a", "b", "c"), course("b", "c")))).containsExactly(UNCHANGED, UPDATED);
    }

    @Test
    void a_course_whose_prerequisite_was_refused_is_refused_too() {
        List<IntakeOutcome> outcomes = world.tell(List.of(course("a", "b"), course("b", "nowhere"), course("d")));

        assertRefused(outcomes.get(0), RefusalReason.UNKNOWN_COURSE);
        assertRefused(outcomes.get(1), RefusalReason.UNKNOWN_COURSE);
        assertThat(outcomes.get(2)).isEqualTo(CREATED);
        assertThat(paths(world.tell(course("e", "e")))).containsExactly("prerequisites");
    }

    @Test
    void an_offering_names_a_known_course_and_known_groups() {
        assertThat(world.tell(offering("o", true, 30, "g"))).isEqualTo(CREATED);
        assertThat(world.tell(offering("o", true, 30, "g"))).isEqualTo(UNCHANGED);
        assertThat(world.tell(offering("o", true, 31, "g"))).isEqualTo(UPDATED);
        assertRefused(world.tell(offering("o", true, 31, "g", "nowhere")), RefusalReason.UNKNOWN_GROUP);
        assertRefused(
                world.tell(new PutOffering(
                        "x", "nowhere", "T", OfferingKind.SELF_PACED, false, null, null, null, null, null, null)),
                RefusalReason.UNKNOWN_COURSE);
        assertThat(world.tell(new PutOffering(
                        "files",
                        null,
                        "T",
                        OfferingKind.SELF_PACED,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("a.pdf"))))
                .isEqualTo(CREATED);
    }

    @Test
    void a_class_ends_after_it_starts_and_addresses_carry_no_script() {
        PutOffering wrong = new PutOffering(
                "x", "c", "T", OfferingKind.SCHEDULED, false, DAY9, DAY1, 0, null, "javascript:alert(1)", List.of(" "));
        assertThat(paths(world.tell(wrong))).containsExactly("accessDays", "endsAt", "files[0]", "sessionUrl");
        PutOffering noStart = new PutOffering(
                "x", "c", "T", OfferingKind.SCHEDULED, false, null, DAY1, null, null, "//evil.example/x", null);
        assertThat(paths(world.tell(noStart))).containsExactly("sessionUrl", "startsAt");
    }

    @Test
    void an_instructor_is_designated_and_assigned() {
        PutInstructor command = instructor(false, assigned("self"));
        assertThat(world.tell(command)).isEqualTo(CREATED);
        assertThat(world.tell(command)).isEqualTo(UNCHANGED);
        assertThat(world.count("p1", Fact.INSTRUCTOR)).isEqualTo(1);
        assertThat(world.count("p1", Fact.ASSIGNED_OFFERING)).isEqualTo(1);

        assertThat(world.tell(instructor(false, assigned("codes")))).isEqualTo(UPDATED);
        assertThat(world.count("p1", Fact.ASSIGNED_OFFERING)).isEqualTo(2);

        world.now = DAY1;
        PutInstructor.Assignment ended = new PutInstructor.Assignment("self", null, DAY9);
        assertThat(world.tell(instructor(false, ended))).isEqualTo(UPDATED);
        assertThat(world.facts("p1", DAY9).counts().get(Fact.ASSIGNED_OFFERING).count())
                .isEqualTo(1);
    }

    @Test
    void other_permissions_hold_from_now_on() {
        world.accept(instructor(false));
        world.now = DAY1;
        assertThat(world.tell(instructor(true))).isEqualTo(UPDATED);
        assertThat(world.tell(instructor(true))).isEqualTo(UNCHANGED);

        AccountId id = new AccountId("p1");
        List<Instructor> designations = world.read(
                session -> session.instructors().designations(List.of(id)).get(id));
        assertThat(designations).extracting(Instructor::canEmail).containsExactly(false, true);
        assertThat(designations).extracting(one -> one.interval().from()).containsExactly(START, DAY1);
        assertThat(designations).extracting(one -> one.interval().until()).containsExactly(DAY1, null);
    }

    @Test
    void an_instructor_with_one_wrong_assignment_is_refused_as_a_whole() {
        assertRefused(
                world.tell(instructor(false, assigned("self"), assigned("nowhere"))), RefusalReason.UNKNOWN_OFFERING);
        PutInstructor.Assignment backwards = new PutInstructor.Assignment("codes", null, START);
        assertThat(paths(world.tell(instructor(false, assigned("self"), backwards))))
                .containsExactly("offerings[1].until");
        assertThat(world.count("p1", Fact.INSTRUCTOR)).isZero();
        assertThat(world.count("p1", Fact.ASSIGNED_OFFERING)).isZero();
    }

    private static PutCourse course(String key, String... prerequisites) {
        return new PutCourse(key, "Course", List.of(prerequisites));
    }

    private static PutInstructor instructor(boolean canEmail, PutInstructor.Assignment... assignments) {
        return new PutInstructor("p1", canEmail, false, List.of(assignments), null, null);
    }

    private static PutInstructor.Assignment assigned(String offering) {
        return new PutInstructor.Assignment(offering, null, null);
    }
}
