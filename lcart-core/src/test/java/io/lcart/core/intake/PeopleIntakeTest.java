package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.person;
import static io.lcart.core.intake.Outcomes.CREATED;
import static io.lcart.core.intake.Outcomes.UNCHANGED;
import static io.lcart.core.intake.Outcomes.UPDATED;
import static io.lcart.core.intake.Outcomes.assertRefused;
import static io.lcart.core.intake.Outcomes.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.configuration.Settings;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PeopleIntakeTest {

    private final IntakeWorld world = new IntakeWorld();

    @Test
    void a_person_is_created_then_unchanged_then_updated() {
        assertThat(world.tell(person("p1"))).isEqualTo(CREATED);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(person("p1"))).isEqualTo(UNCHANGED);
        assertThat(world.tell(person("p1", "Other@Example.com ", null))).isEqualTo(UPDATED);

        Account account = account("p1");
        assertThat(account.email()).isEqualTo("Other@Example.com");
        assertThat(account.emailKey()).isEqualTo("other@example.com");
        assertThat(account.createdAt()).isEqualTo(IntakeWorld.START);
    }

    @Test
    void a_status_that_is_left_out_stays_as_it_is() {
        world.accept(person("p1", "a@example.com", AccountStatus.LOCKED));

        assertThat(world.tell(person("p1", "a@example.com", null))).isEqualTo(UNCHANGED);
        assertThat(account("p1").status()).isEqualTo(AccountStatus.LOCKED);
    }

    @Test
    void an_address_belongs_to_one_person_whatever_its_letters() {
        world.accept(person("p1", "ann@example.com", null));

        assertRefused(world.tell(person("p2", "ANN@Example.com", null)), RefusalReason.EMAIL_TAKEN);
        assertRefused(
                world.tell(List.of(person("p3"), person("p4", "p3@example.com", null)))
                        .get(1),
                RefusalReason.EMAIL_TAKEN);
    }

    @Test
    void an_address_that_one_row_frees_may_be_taken_by_the_next() {
        world.accept(person("p1", "x@example.com", null), person("p2", "y@example.com", null));

        assertThat(world.tell(List.of(
                        person("p1", "z@example.com", null),
                        person("p2", "x@example.com", null),
                        person("p3", "y@example.com", null))))
                .containsExactly(UPDATED, UPDATED, CREATED);
    }

    @Test
    void two_people_may_swap_their_addresses_by_way_of_a_third_one() {
        world.accept(person("p1", "x@example.com", null), person("p2", "y@example.com", null));

        assertThat(world.tell(List.of(
                        person("p1", "z@example.com", null),
                        person("p2", "x@example.com", null),
                        person("p1", "y@example.com", null))))
                .doesNotHaveAnyElementsOfTypes(IntakeOutcome.Refused.class);
        assertThat(account("p1").email()).isEqualTo("y@example.com");
        assertThat(account("p2").email()).isEqualTo("x@example.com");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_stops_no_other_row() {
        PutPerson bad = new PutPerson(" p2", " ", "L\u0000", "ann\uFF20example.com", "en_US", null, null);

        List<IntakeOutcome> outcomes = world.tell(List.of(person("p1"), bad, person("p3")));

        assertThat(outcomes.get(0)).isEqualTo(CREATED);
        assertRefused(outcomes.get(1), RefusalReason.INVALID);
        assertThat(paths(outcomes.get(1)))
                .containsExactly(
                        "items[1].email", "items[1].firstName", "items[1].key", "items[1].lastName", "items[1].locale");
        assertThat(outcomes.get(2)).isEqualTo(CREATED);
        assertThat(paths(world.tell(bad))).contains("email");
    }

    @Test
    void what_is_missing_is_said_and_not_thrown() {
        @SuppressWarnings("NullAway")
        PutOrder order = new PutOrder(null, null, null, null, null, null, null);
        @SuppressWarnings("NullAway")
        PutCourse course = new PutCourse(null, null, null);
        List<PutOrder.Line> holes = new ArrayList<>(Collections.singletonList(null));
        holes.add(new PutOrder.Line("", 0, null));
        PutOrder lines = new PutOrder("o", "p", null, null, OrderStatus.NEW, null, holes);

        assertThat(paths(world.tell(order))).containsExactly("key", "lines", "person", "status");
        assertThat(paths(world.tell(course))).containsExactly("key", "title");
        assertThat(paths(world.tell(lines))).containsExactly("lines[0]", "lines[1].offering", "lines[1].quantity");
    }

    @Test
    void one_bad_row_among_many_leaves_the_others() {
        List<IntakeCommand> commands = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            commands.add(i == 1234 ? person("bad", "nobody", null) : person("k" + i));
        }

        List<IntakeOutcome> outcomes = world.tell(commands);

        assertThat(outcomes).hasSize(2500);
        assertThat(outcomes).filteredOn(CREATED::equals).hasSize(2499);
        assertThat(paths(outcomes.get(1234))).containsExactly("items[1234].email");
    }

    @Test
    void accepted_terms_are_known_from_their_instant_on() {
        world.settings = new Settings(
                false,
                null,
                false,
                false,
                world.settings.zone(),
                Locale.ENGLISH,
                null,
                "v2",
                15,
                Map.of(),
                Map.of(),
                false,
                ProfileSettings.DEFAULT);
        world.accept(person("p1"));

        assertThat(world.tell(new AcceptTerms("p1", "v2", null))).isEqualTo(CREATED);
        assertThat(world.count("p1", Fact.TERMS_ACCEPTED)).isEqualTo(1);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(new AcceptTerms("p1", "v2", null))).isEqualTo(UNCHANGED);
        assertRefused(world.tell(new AcceptTerms("p9", "v2", null)), RefusalReason.UNKNOWN_PERSON);
    }

    private Account account(String key) {
        AccountId id = new AccountId(key);
        return world.read(session -> session.people().accounts(List.of(id)).get(id));
    }
}
